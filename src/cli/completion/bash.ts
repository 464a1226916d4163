import type {CompletedCommand, Completions, Values} from './commands.ts'

/**
 * A script for bash 3.2 and later. Files are left to readline (`-o default`), which quotes their names; nothing that was
 * typed is evaluated.
 */
export function bashScript({commands, ruleIds, severities}: Completions): string {
  const [main, ...others] = commands
  return `# bash completion for tulint: source <(tulint completion bash)

# Offer the words of $1 that begin as $2, each with $3 before it and $4 behind it.
_tulint_offer() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$3$word$4"); done < <(compgen -W "$1" -- "$2")
  _tulint_option +o default
}

# Bash 3.2 has no compopt: files are offered there, too.
_tulint_option() { compopt "$@" 2>/dev/null; }

# ID,ID
_tulint_rules() {
  _tulint_option -o nospace
  _tulint_offer "$_tulint_ids" "\${1##*,}" "\${1%"\${1##*,}"}"
}

# ID:SEVERITY; where bash breaks words at colons, what stands before one is no part of the word.
_tulint_rule_settings() {
  local before=\${1%"\${1##*:}"}
  if [[ -z $before ]]; then
    _tulint_option -o nospace
    _tulint_offer "$_tulint_ids" "$1" '' :
    return
  fi
  if [[ $COMP_WORDBREAKS == *:* ]]; then before=; fi
  _tulint_offer '${severities.join(' ')}' "\${1##*:}" "$before"
}

_tulint() {
  local IFS=$' \\t\\n' _tulint_ids='${ruleIds.join(' ')}'
  local line=\${COMP_LINE:0:COMP_POINT} words=() current= previous command=${main.name}
  COMPREPLY=()
  read -a words <<< "$line"
  if [[ $line != *[[:space:]] ]]; then
    current=\${words[\${#words[@]} - 1]}
    unset "words[\${#words[@]} - 1]"
  fi
  previous=\${words[\${#words[@]} - 1]}
  if [[ $current == --*=* ]]; then
    previous=\${current%%=*}
    current=\${current#*=}
  fi
  case \${words[1]} in
    ${others.map(({name}) => name).join('|')}) command=\${words[1]} ;;
  esac

  case $command$previous in
${commands.flatMap(optionCases).join('\n')}
  esac
  case $command$current in
${commands.map(({name, options}) => `    ${name}-*) _tulint_offer '${options.flatMap(({names}) => names).join(' ')}' "$current"; return ;;`).join('\n')}
  esac
  if [[ \${#words[@]} -eq 1 ]]; then
    _tulint_offer '${commands.map(({name}) => name).join(' ')}' "$current"
    _tulint_option -o default -o plusdirs
    return
  fi
  case $command in
${commands.map(({name, values}) => `    ${name}) ${offerOf(values ?? {kind: 'free'})} ;;`).join('\n')}
  esac
}

complete -o default -F _tulint tulint
`
}

function optionCases({name, options}: CompletedCommand): string[] {
  return options.flatMap(({names, values}) =>
    values === null ? [] : [`    ${names.map(option => `${name}${option}`).join('|')}) ${offerOf(values)}; return ;;`]
  )
}

function offerOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_tulint_offer '${values.words.join(' ')}' "$current"`
    case 'rules':
      return '_tulint_rules "$current"'
    case 'rule-settings':
      return '_tulint_rule_settings "$current"'
    case 'files':
      return ':'
    case 'folders':
      return '_tulint_option +o default -o dirnames'
    case 'free':
      return '_tulint_option +o default'
  }
}
