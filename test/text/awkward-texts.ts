import fc from 'fast-check'

const pieces = [
  ...'abcXYZ019 .,:;!?-–_*`~<>[](){}$%@#&\\/\'"“”„«»「」（）［］＜＞＊＆！１٣०、。 \n\t\u00a0\u2009\u200b\u00ad\ufeff\ufffd\u0007\ue000éßÃÂ©€ёяあ漢',
  'NuGet',
  'packages.config',
  'a_b_c',
  '--verbose',
  ' -Source',
  'C:\\temp\\x',
  './x',
  ' /etc/x',
  'x@y.org',
  '10.0.0.1',
  '0123abcd-0123-4567-89ab-0123456789ab',
  'https://a.org/b',
  'www.a.org',
  '[a](b.md)',
  '![a](b.png)',
  '<kbd>',
  '< /kbd>',
  '] (http://a',
  '{0}',
  '%s',
  '$(x)',
  '[[x]]',
  '&#95;',
  '&amp;',
  ':::image source="a.png":::',
  '**bold**',
  '`code`',
  '<code>x</code>',
  'don’t',
  'l’ option',
  'January 5, 2020',
  '5. März',
  '3:00 PM',
  '2020-01-05',
  '3 million',
  '1 000',
  '1.000,5',
  '24/7',
  '3rd',
  'v1.2',
  '📦',
  'the and of to in is with for',
  'der die und das ist von zu',
  'le la les des et pour',
  'Ã©',
  'â€™',
  '\r\n- ',
  '\n> 1. ',
  '<a name="x"></a>'
]
/** Texts of all that a glance may stumble over. */
export const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map(all => all.join('')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map(all => all.join(' '))
)

/** Two texts that differ in one piece at most. */
export const changed = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 8}),
    fc.nat(7),
    fc.constantFrom('', ...pieces),
    fc.constantFrom('', ' ')
  )
  .map(([all, at, other, between]) => [all.join(between), all.with(at % all.length, other).join(between)] as const)

export const runs = {numRuns: 3000}
