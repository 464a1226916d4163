/**
 * A module whose exports load the real one when they are first called, made or looked into.
 *
 * @param {string} request - What `require` takes.
 * @param {string} key - Of what is required, which holds the real module's exports; empty: itself.
 * @param {readonly string[]} names - Of the exports.
 */
export function standIn(request, key, names) {
  return `let loaded
const load = () => (loaded ??= require(${JSON.stringify(request)})${key && `[${JSON.stringify(key)}]`})
const later = name =>
  new Proxy(function () {}, {
    apply: (_, self, args) => Reflect.apply(load()[name], self, args),
    construct: (_, args) => Reflect.construct(load()[name], args),
    get: (_, key) => load()[name][key],
    has: (_, key) => key in load()[name]
  })
${names.map((name, index) => `const later${index} = later('${name}')\nexport {later${index} as ${name}}`).join('\n')}`
}
