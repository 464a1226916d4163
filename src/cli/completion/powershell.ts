import type {CompletedCommand, Completions, Values} from './commands.ts'

/** A script for Windows PowerShell 5 and PowerShell 7. Where it offers nothing, the shell offers files. */
export function powershellScript({commands, ruleIds, severities}: Completions): string {
  const [main] = commands
  return `# PowerShell completion for tulint: tulint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tulint -ScriptBlock {
  param($word, $ast, $cursor)
  $rules = ${list(ruleIds)}
  $severities = ${list(severities)}
  $commands = [ordered]@{
${commands.map(({name, description}) => `    ${quoted(name)} = ${quoted(description)}`).join('\n')}
  }
  $options = @{
${commands.map(({name, options}) => `    ${quoted(name)} = [ordered]@{\n${options.flatMap(({names, description}) => names.map(one => `      ${quoted(one)} = ${quoted(description)}\n`)).join('')}    }`).join('\n')}
  }
  $values = @{
${commands.flatMap(valueLines).join('\n')}
  }
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })
  $command = ${quoted(main.name)}
  if ($before.Count -gt 1 -and $commands.Contains($before[1])) { $command = $before[1] }
  $key = "$command $($before[-1])"
  $found = [ordered]@{}
  if ($values.ContainsKey($key)) {
    $kind = $values[$key]
    if ($kind -is [array]) { foreach ($one in $kind) { $found[$one] = $one } }
    elseif ($kind -eq 'rules') {
      $prefix = $word.Substring(0, $word.LastIndexOf(',') + 1)
      foreach ($one in $rules) { $found["$prefix$one"] = $one }
    }
    elseif ($kind -eq 'rule-settings') {
      foreach ($one in $rules) { foreach ($severity in $severities) { $found["\${one}:$severity"] = $severity } }
    }
  }
  elseif ($word.StartsWith('-')) { $found = $options[$command] }
  elseif ($before.Count -eq 1) { $found = $commands }
  elseif ($values.ContainsKey("$command ")) { foreach ($one in $values["$command "]) { $found[$one] = $one } }
  foreach ($one in @($found.Keys)) {
    if ($one.StartsWith($word)) { [System.Management.Automation.CompletionResult]::new($one, $one, 'ParameterValue', $found[$one]) }
  }
}
`
}

/** What stands behind each option; behind none, what the command's arguments are. */
function valueLines({name, options, values}: CompletedCommand): string[] {
  const of = options.flatMap(({names, values: own}) => (own === null ? [] : names.map(option => [option, own] as const)))
  const all = values === null || values.kind === 'files' ? of : [...of, ['', values] as const]
  return all.map(([option, own]) => `    ${quoted(`${name} ${option}`)} = ${typeOf(own)}`)
}

function typeOf(values: Values): string {
  return values.kind === 'words' ? list(values.words) : quoted(values.kind)
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`
}

function quoted(text: string): string {
  // PowerShell takes the typographic marks for straight ones: doubled, each stands for itself.
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`
}
