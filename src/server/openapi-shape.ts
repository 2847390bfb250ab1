import 'server-only'
import type { Json, JsonObject } from './openapi'

type Schema = Record<string, Json | undefined>

/** A JSON Schema as people read it: `{ brief: text (1–300), locked?: boolean }`, a property a line. */
export function shape(schema: JsonObject, indent = ''): string {
  const one: Schema = schema
  if (typeof one.$ref === 'string') return one.$ref.split('/').at(-1)!
  if (one.const !== undefined) return JSON.stringify(one.const)
  if (Array.isArray(one.enum)) return one.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = choicesOf(one)
  if (choices) return choices.map((choice) => shape(choice, indent)).join(' | ')
  if (one.type === 'array') return arrayShape(one, indent)
  if (one.type === 'object') return objectShape(one, indent)
  if (one.type === 'string') return `${one.format ?? 'text'}${range(one, 'Length')}`
  return `${one.type ?? 'anything'}${range(one, 'imum')}`
}

/** The same in one line. */
export const shapeInLine = (schema: JsonObject): string =>
  shape(schema)
    .replaceAll(/(?<![{[])\n\s*(?![}\]])/g, ', ')
    .replaceAll(/\s+/g, ' ')

function choicesOf(schema: Schema): JsonObject[] | undefined {
  if (Array.isArray(schema.anyOf)) return schema.anyOf as JsonObject[]
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }) as JsonObject)
}

function arrayShape(schema: Schema, indent: string): string {
  if (Array.isArray(schema.prefixItems)) {
    return `[${schema.prefixItems.map((item) => shape(item as JsonObject, indent)).join(', ')}]`
  }
  const items = schema.items as Schema
  const several = Array.isArray(items.enum) || choicesOf(items)
  const item = shape(items as JsonObject, indent)
  return `${several ? `(${item})` : item}[]${range(schema, 'Items')}`
}

function objectShape(schema: Schema, indent: string): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonObject>)
  if (properties.length === 0) {
    const values = schema.additionalProperties as JsonObject | undefined
    return values && Object.keys(values).length > 0 ? `{ [name]: ${shape(values, indent)} }` : 'object'
  }
  const required = (schema.required ?? []) as string[]
  const inner = `${indent}  `
  const lines = properties.map(
    ([name, value]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${shape(value, inner)}`,
  )
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** " (1–300)"; nothing for bounds that only say "a safe integer". */
function range(schema: Schema, what: 'Items' | 'Length' | 'imum'): string {
  const bound = (side: 'min' | 'max') => {
    const value = schema[`${side}${what}`]
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined
  }
  const [min, max] = [bound('min'), bound('max')]
  if (min === undefined && max === undefined) return ''
  if (min === undefined) return ` (≤ ${max})`
  return max === undefined ? ` (≥ ${min})` : ` (${min}–${max})`
}
