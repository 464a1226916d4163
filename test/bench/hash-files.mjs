// Reads every document below some folders and makes its SHA-1: what no run that looks at the documents can do without.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const folders = process.argv.slice(2)
for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) folders.push(path)
    else createHash('sha1').update(readFileSync(path)).digest('hex')
  }
}
