import {render} from 'preact'
import {Interactive} from '../interactive.tsx'
import {App} from './app.tsx'
import {readIndex} from './stored.ts'

const page = document.getElementById('page')

/** Where this fails, what stood there without the script stays. */
async function start(root: Element): Promise<void> {
  const index = await readIndex()
  root.replaceChildren()
  render(
    <Interactive.Provider value={true}>
      <App index={index} />
    </Interactive.Provider>,
    root
  )
}

if (page !== null) void start(page)
