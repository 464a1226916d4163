import type {CompletedCommand, CompletedOption, Completions, Values} from './commands.ts'

/** A script for zsh: to be sourced, or saved as `_tulint` in a folder of `$fpath`. */
export function zshScript({commands, ruleIds, severities}: Completions): string {
  const [main] = commands
  return `#compdef tulint
# zsh completion for tulint: source <(tulint completion zsh)

_tulint_rules() {
  _values -s , rule ${ruleIds.join(' ')}
}

_tulint_rule_settings() {
  if compset -P '*:'; then compadd ${severities.join(' ')}
  else compadd -q -S : ${ruleIds.join(' ')}; fi
}

_tulint_first() {
  local -a commands=(
${commands.map(({name, description}) => `    ${quoted(`${name}:${description}`)}`).join('\n')}
  )
  _alternative 'commands:command:{_describe command commands}' 'files:path:_files'
}

_tulint() {
  local command=${main.name} first=_tulint_first
  case $words[2] in
    ${commands.map(({name}) => name).join('|')})
      if (( CURRENT > 2 )); then
        command=$words[2] first=_files
        shift words
        (( CURRENT-- ))
      fi ;;
  esac
  case $command in
${commands.map(command => `    ${command.name})\n      _arguments ${specsOf(command, command === main).join(' \\\n        ')} ;;`).join('\n')}
  esac
}

if [[ $funcstack[1] == _tulint ]]; then _tulint "$@"; else compdef _tulint tulint; fi
`
}

function specsOf({options, values}: CompletedCommand, isMain: boolean): string[] {
  const [rest] = values === null ? [] : [`'*:${values.kind === 'files' ? 'path' : 'name'}:${actionOf(values)}'`]
  return [...options.flatMap(specOf), ...(isMain ? [`"1:path:$first"`] : []), ...(rest === undefined ? [] : [rest])]
}

/** Each name may be given again: what is repeatable, the help says. */
function specOf({names, description, values}: CompletedOption): string[] {
  const shown = description.replace(/[[\]\\:]/g, String.raw`\$&`)
  return names.map(name => {
    if (values === null) return quoted(`*${name}[${shown}]`)
    return quoted(`*${name}${name.startsWith('--') ? '=' : ''}[${shown}]:value:${actionOf(values)}`)
  })
}

function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`
    case 'rules':
      return '_tulint_rules'
    case 'rule-settings':
      return '_tulint_rule_settings'
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    case 'free':
      return ' '
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
