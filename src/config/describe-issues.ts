import {z} from 'zod'
import type {Catalogue} from './catalogue.ts'
import type {ConfigPath, ConfigProblem} from './config-problem.ts'
import {didYouMean, pluginHint} from './nearest.ts'
import {configSchema} from './schema.ts'

type Issue = z.core.$ZodIssue

const mostTold = 50 // Nobody reads further, and to tell where each stands takes its time.

/**
 * Say what a schema found wrong with a configuration, in words of its author. Of very many faults some are told.
 *
 * @param place - Where in the configuration what was checked stands; empty: it is all of it.
 */
export function describeIssues(issues: readonly Issue[], catalogue: Catalogue, place: ConfigPath = []): readonly ConfigProblem[] {
  const told = issues.slice(0, mostTold).flatMap(issue => describeIssue(issue, [...place, ...issue.path], catalogue))
  const count = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
  if (count <= mostTold) return told
  const message = `${count} things are wrong; these are ${mostTold} of them`
  return [{path: place, at: 'value', message, hint: null}, ...told.slice(0, mostTold)]
}

function describeIssue(issue: Issue, path: ConfigPath, catalogue: Catalogue): readonly ConfigProblem[] {
  const value = (message: string, hint: string | null = null): ConfigProblem[] => [{path, at: 'value', message, hint}]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const {noun, keys} = keysAt(path, catalogue)
      return issue.keys.slice(0, mostTold).map(key => ({
        path: [...path, key],
        at: 'key',
        message: `There is no ${noun} “${key}”`,
        hint: (noun === 'rule' ? pluginHint(key, keys) : null) ?? didYouMean(key, keys) ?? listOf(noun, keys)
      }))
    }
    case 'invalid_union': {
      const fitting = issue.errors.filter(errors => !errors.some(isOtherKind))
      const nested = fitting.length === 1 ? fitting[0] : typeof issue.input === 'string' ? issue.errors.find(hasChoices) : undefined
      if (nested !== undefined) return nested.flatMap(inner => describeIssue(inner, [...path, ...inner.path], catalogue))
      return value(`${issue.message}, but found ${shown(issue.input)}`, issue.input === false ? 'Write off' : null)
    }
    case 'invalid_type':
      return value(issue.input === undefined ? 'It is missing' : `Expected ${nounOf(issue.expected)}, but found ${shown(issue.input)}`)
    case 'invalid_value': {
      const choices = issue.values.map(String)
      return value(`${shown(issue.input)} is none of ${choices.join(', ')}`, didYouMean(String(issue.input), choices))
    }
    case 'too_small':
      return value(amount(issue.origin, issue.input, issue.inclusive === false ? 'more than' : 'at least', issue.minimum))
    case 'too_big':
      return value(amount(issue.origin, issue.input, issue.inclusive === false ? 'less than' : 'at most', issue.maximum))
    case 'custom':
      return value(issue.message, typeof issue.params?.['hint'] === 'string' ? issue.params['hint'] : null)
    case 'invalid_key':
      return issue.issues.flatMap(inner => describeIssue(inner, path, catalogue)).map(problem => ({...problem, at: 'key'}))
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return value(`${shown(issue.input)} does not fit: ${issue.message.replace(/^Invalid \w+: /, '')}`)
  }
}

/** Whether an issue says that a union's branch was not meant at all. */
function isOtherKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

function hasChoices(issues: readonly Issue[]): boolean {
  return issues.some(({code}) => code === 'invalid_value')
}

/** What may stand at a place, for hints. */
function keysAt(path: ConfigPath, catalogue: Catalogue): {readonly noun: string; readonly keys: readonly string[]} {
  const {rules} = catalogue
  if (path.at(-1) === 'rules') return {noun: 'rule', keys: Object.keys(rules)}
  const id = path.at(-2)
  if (path.at(-3) === 'rules' && typeof id === 'string') return {noun: 'option', keys: keysOf(rules[id]?.options, [])}
  return {noun: 'key', keys: keysOf(configSchema(catalogue), path)}
}

function keysOf(schema: unknown, path: ConfigPath): readonly string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return keysOf(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(option => keysOf(option, path))
  const [step, ...rest] = path
  if (schema instanceof z.ZodArray) return keysOf(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return []
  return step === undefined ? Object.keys(schema.shape) : keysOf(schema.shape[String(step)], rest)
}

function listOf(noun: string, keys: readonly string[]): string | null {
  return keys.length === 0 ? null : `The ${noun}s are ${keys.join(', ')}`
}

function amount(origin: string, input: unknown, relation: string, limit: number | bigint): string {
  if (origin === 'string' && limit === 1 && input === '') return 'It is empty'
  return origin === 'number' || origin === 'int'
    ? `${shown(input)} is out of range: it must be ${relation} ${limit}`
    : `It must have ${relation} ${limit} ${origin === 'string' ? 'characters' : limit === 1 ? 'entry' : 'entries'}`
}

function nounOf(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text'
    case 'int':
      return 'a whole number'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
    case 'tuple':
      return 'a list'
    case 'object':
    case 'record':
      return 'a mapping'
    case 'null':
      return 'null'
    default:
      return expected
  }
}

function shown(input: unknown): string {
  switch (typeof input) {
    case 'string':
      return `“${input.length > 48 ? `${input.slice(0, 47)}…` : input}”`
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(input)
    case 'object':
      return input === null ? 'nothing' : Array.isArray(input) ? 'a list' : 'a mapping'
    case 'function':
      return 'a function'
    default:
      return 'something else'
  }
}
