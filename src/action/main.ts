import {runAction} from './run.ts'

await runAction({
  write: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
  readInput: async () => '',
  columns: undefined,
  errorColumns: undefined,
  environment: process.env,
  workingDirectory: process.env['GITHUB_WORKSPACE'] ?? process.cwd()
})
