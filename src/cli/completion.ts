import type {Command} from 'commander'
import {rules} from '../../rules/index.ts'
import {severities} from '../config/schema.ts'
import {bashScript} from './completion/bash.ts'
import {commandsOf, type Completions} from './completion/commands.ts'
import {fishScript} from './completion/fish.ts'
import {powershellScript} from './completion/powershell.ts'
import {zshScript} from './completion/zsh.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

const scripts: Readonly<Record<string, (completions: Completions) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript
}

/** Shells for which there is a script. */
export const shells = Object.keys(scripts)

/**
 * Print the script by which a shell completes a program's commands, options and their values. It holds all of them, so
 * pressing Tab starts no process; files are the shell's own business.
 */
export function completion(shell: string, program: Command, terminal: Terminal): ExitStatus {
  const script = scripts[shell]
  if (script === undefined) throw new Error(`The option parser let the shell “${shell}” pass`)
  const ruleIds = Object.keys(rules)
  terminal.write(script({commands: commandsOf(program, ruleIds), ruleIds, severities}))
  return 0
}
