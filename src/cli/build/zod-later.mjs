/** In the place of zod: schemas are noted, and made when they are first asked something. Most runs ask nothing. */

/** @type {WeakMap<object, () => object>} */
const makers = new WeakMap()

// Methods that make a schema of a schema. Of others the schema is made; so one that is left out here costs time, no more.
const steps = new Set(
  'array default describe exclude int max meta min nonnegative nullable optional positive prefault refine regex transform'.split(' ')
)

/** @param {() => any} make */
function note(make) {
  /** @type {any} */
  let made
  const own = {}
  const real = () => (made ??= Object.assign(make(), own))
  const schema = new Proxy(own, {
    get(_, name) {
      if (name in own) return Reflect.get(own, name)
      if (made === undefined && typeof name === 'string' && steps.has(name)) {
        return (/** @type {unknown[]} */ ...args) => note(() => real()[name](...args.map(settle)))
      }
      const value = Reflect.get(real(), name)
      return typeof value === 'function' ? value.bind(real()) : value
    },
    has: (_, name) => name in own || name in real(),
    getPrototypeOf: () => Object.getPrototypeOf(real())
  })
  makers.set(schema, real)
  return schema
}

/**
 * A value with the real schemas in the place of noted ones.
 *
 * @param {any} value
 * @returns {any}
 */
function settle(value) {
  const real = makers.get(value)
  if (real !== undefined) return real()
  if (Array.isArray(value)) return value.map(settle)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settle(one)]))
}

// @ts-expect-error The build makes it.
const zod = () => require('./zod.cjs')

export const z = new Proxy(
  {},
  {
    get(_, /** @type {string} */ name) {
      if (/^[A-Z]/.test(name)) return zod()[name]
      const call = (/** @type {unknown[]} */ ...args) => zod()[name](...args.map(settle))
      return name === 'toJSONSchema' ? call : (/** @type {unknown[]} */ ...args) => note(() => call(...args))
    }
  }
)
