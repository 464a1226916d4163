import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {definePlugin, documentRule, z} from '../../src/rule.ts'
import {checkRulePage, testRulePages} from '../../src/testing.ts'
import {makeFolder} from '../cli/running.ts'

/** Finds a word, and mends it as `mended`. */
function wordPlugin(mended = 'good') {
  const word = documentRule({
    summary: 'a word',
    severity: 'warning',
    needsSource: false,
    options: z.strictObject({word: z.string().min(1).default('bad').describe('Which.')}),
    *check({text}, options) {
      const start = text.indexOf(options.word)
      const range = {start, end: start + options.word.length}
      if (start >= 0) yield {message: `Not “${options.word}”`, range, fix: [{range, text: mended}]}
    }
  })
  return definePlugin({name: 'house', rules: {word}})
}

const target = (text: string) => `\`\`\`markdown target fr-FR fr-fr/a.md\n${text}\n\`\`\`\n`
const findings = (lines: string) => `\`\`\`findings\n${lines}\n\`\`\`\n`
const told = 'fr-fr/a.md:1:4 warning house/word  Not “bad”'
const facts = '\n- Severity: warning\n- Needs English: no\n- Fixes: `--fix` mends what is certain\n\n'
const options = '\n| Option | Type | Default | Description |\n| --- | --- | --- | --- |\n| `word` | string | `"bad"` | Which. |\n\n'
const good = `# house/word

<!-- facts: filled in by the tests -->
${facts}<!-- /facts -->

## What it finds

## Why it matters

## Wrong

${target('Un bad mot')}
${findings(told)}
## Right

${target('Un mot')}
## Options

<!-- options: filled in by the tests -->
${options}<!-- /options -->
`

describe('checkRulePage', () => {
  test('has nothing to say of a page that is as it has to be', async () => {
    expect(await checkRulePage({plugin: wordPlugin(), ruleId: 'word', page: good})).toEqual({page: good, problems: []})
    expect(await checkRulePage({plugin: wordPlugin(), ruleId: 'house/word', page: good})).toEqual({page: good, problems: []})
  })

  test('writes what follows from the rule', async () => {
    const bare = good.replace(facts, '').replace(options, '').replace(told, 'old')
    expect(await checkRulePage({plugin: wordPlugin(), ruleId: 'word', page: bare})).toEqual({page: good, problems: []})
  })

  test.each([
    ['another title', good.replace('# house/word', '# word'), 'Its title is “word”, not “house/word”'],
    ['a section missing', good.replace('## Why it matters', ''), 'It has no section “Why it matters”'],
    ['sections in another order', good.replace('## What', '## Options\n\n## What'), 'Its sections do not stand in the order'],
    ['no place for the facts', good.replace('<!-- /facts -->', ''), 'It has no place for its facts'],
    ['no wrong example', good.replace(target('Un bad mot'), '').replace(findings(told), ''), 'It has no wrong example'],
    ['no right example', good.replace(target('Un mot'), ''), 'It has no right example'],
    ['a wrong example without findings', good.replace(findings(told), ''), '“Wrong” is wrong, and lacks a fence “findings”'],
    ['a right example with findings', good.replace(target('Un mot'), `$&${findings('')}`), '“Right” is right, and has a fence “findings”'],
    ['a fence that says nothing', good.replace('```findings', '```finding'), '“Wrong” has a fence “finding”'],
    ['an example without a target', good.replace('```markdown target fr-FR', '```markdown source'), '“Wrong” has no fence markdown target'],
    ['a wrong example in which nothing is found', good.replace('Un bad', 'Un bon'), '“Wrong” is wrong, and “house/word” is silent'],
    ['a right example in which something is found', good.replace('Un mot', 'Un bad mot'), `“Right” is right, and yields\n${told}`],
    [
      'another locale',
      good.replace(target('Un mot'), target('Un mot').replace('fr-FR', 'de-DE')),
      'says that fr-fr/a.md is de-DE, but it is fr-FR'
    ],
    [
      'options that are no JSON',
      good.replace('```findings', '```json options\n{\n```\n\n```findings'),
      'The options of “Wrong” are no JSON'
    ],
    [
      'an option that is none',
      good.replace('```findings', '```json options\n{"words": 1}\n```\n\n```findings'),
      '“Wrong” cannot be run: --rule house/word words: There is no option “words”. Did you mean “word”?'
    ]
  ])('tells of %s', async (_, page, problem) => {
    const {problems} = await checkRulePage({plugin: wordPlugin(), ruleId: 'word', page})
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining(problem)]))
  })

  test('tells of a fix after which the same is found', async () => {
    const {problems} = await checkRulePage({plugin: wordPlugin('bad bad'), ruleId: 'word', page: good})
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining('“Wrong” is fixed, and yields fixes again')]))
  })

  test('refuses what tulint would refuse', async () => {
    const plugin = {...wordPlugin(), name: 'House'}
    await expect(checkRulePage({plugin, ruleId: 'word', page: good})).rejects.toThrow('has the name “House”')
    await expect(checkRulePage({plugin: wordPlugin(), ruleId: 'none', page: good})).rejects.toThrow('There is no rule “house/none”')
  })
})

describe('testRulePages', () => {
  /** What each test that it declares throws; `null`: nothing. */
  async function run(files: Readonly<Record<string, string>>, update?: boolean) {
    const folder = makeFolder(files)
    const declared: (readonly [string, () => Promise<void>])[] = []
    testRulePages({
      plugin: wordPlugin(),
      test: (name, run) => declared.push([name, run]),
      pages: pathToFileURL(`${folder}/`),
      ...(update === undefined ? {} : {update})
    })
    const thrown: Record<string, string | null> = {}
    for (const [name, act] of declared) {
      thrown[name] = await act().then(
        () => null,
        (error: unknown) => String(error)
      )
    }
    return {folder, thrown}
  }
  const stale = good.replace(told, 'old')

  test('declares a test for each rule, and one for the folder', async () => {
    expect((await run({'word.md': good})).thrown).toEqual({'house/word': null, 'house: every page has a rule': null})
  })

  test('takes a page with the line ends of Windows', async () => {
    expect((await run({'word.md': good.replaceAll('\n', '\r\n')})).thrown['house/word']).toBe(null)
  })

  test('fails where a page is not as its rule is, and touches nothing', async () => {
    const {folder, thrown} = await run({'word.md': stale, 'stray.md': ''})
    expect(thrown).toEqual({
      'house/word': expect.stringContaining('TULINT_UPDATE_PAGES=1'),
      'house: every page has a rule': 'Error: No rule has the page stray.md'
    })
    expect(readFileSync(join(folder, 'word.md'), 'utf8')).toBe(stale)
  })

  test('writes the page where it is asked to, and still tells what a person has to mend', async () => {
    const {folder, thrown} = await run({'word.md': stale.replace('## Why it matters', '')}, true)
    expect(thrown['house/word']).toContain('It has no section “Why it matters”')
    expect(readFileSync(join(folder, 'word.md'), 'utf8')).toContain(told)
  })

  test('fails where a rule has no page', async () => {
    expect((await run({})).thrown['house/word']).toMatch(/There is no page .*word\.md/)
  })
})
