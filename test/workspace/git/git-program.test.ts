import {expect, test} from 'vitest'
import {gitProgram} from '../../../src/workspace/git/git-program.ts'

test.each([
  ['another system finds it', 'linux', '/usr/bin', [], 'git'],
  [
    'the first of the PATH',
    'win32',
    'C:\\Git\\cmd;D:\\Git\\cmd',
    ['D:\\Git\\cmd\\git.exe', 'C:\\Git\\cmd\\git.exe'],
    'C:\\Git\\cmd\\git.exe'
  ],
  [
    'in quotes',
    'win32',
    'C:\\x;"C:\\Program Files\\Git\\cmd"',
    ['C:\\Program Files\\Git\\cmd\\git.exe'],
    'C:\\Program Files\\Git\\cmd\\git.exe'
  ],
  ['never in the working directory', 'win32', '.;;docs;C:docs', ['git.exe', 'docs\\git.exe', 'C:docs\\git.exe'], null],
  ['nowhere', 'win32', '', [], null]
])('git is found by its path alone: %s', (_, platform, path, there, program) => {
  expect(gitProgram(platform, path, file => there.includes(String(file)))).toBe(program)
})
