import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import sharp from 'sharp'

/** What OpenAI's published schema asks of a call, and beyond it the documentation: each as sentences, none when sound. */

/** A call as it came. */
export type Asked = {
  readonly path: string
  readonly fields: Record<string, unknown>
  readonly files: readonly { field: string; name: string; type: string; bytes: Buffer }[]
}

const SCHEMAS: Record<string, string> = {
  '/images/generations': 'CreateImageRequest',
  '/images/edits': 'CreateImageEditRequest',
  '/moderations': 'CreateModerationRequest',
  '/responses': 'CreateResponse',
}

export function faultsOf({ path: where, fields, files }: Asked): string[] {
  const schema = SCHEMAS[where]
  if (!schema) return [`nobody listens at ${where}`]
  const withFiles: Record<string, unknown> = { ...fields }
  for (const { field } of files) withFiles[field] = field === 'image' ? files.map(() => 'file') : 'file'
  const known = where.startsWith('/images/') ? propertiesOf(schema) : null
  const unknown = known ? Object.keys(withFiles).filter((name) => !known.has(name)) : []
  return [
    ...schemaFaults(schema, withFiles),
    ...unknown.map((name) => `${name} is not a parameter`),
    ...(where.startsWith('/images/') ? documentedFaults(fields) : []),
    ...(where === '/responses' ? looseObjects(fields.text) : []),
  ]
}

/** What the schema does not say and the documentation does. */
function documentedFaults({
  model,
  size,
  quality,
  input_fidelity,
  prompt,
}: Record<string, unknown>): string[] {
  const [width = 0, height = 0] = String(size).split('x').map(Number)
  const three = ['1024x1024', '1024x1536', '1536x1024']
  const old = String(model).startsWith('gpt-image-1.5')
  const sized = old
    ? three.includes(String(size))
    : width % 16 === 0 &&
      height % 16 === 0 &&
      Math.max(width, height) <= 3840 &&
      Math.max(width / height, height / width) <= 3
  return [
    ...(sized ? [] : [`${model} does not draw ${size}`]),
    ...(['low', 'medium', 'high'].includes(String(quality)) ? [] : [`quality ${quality}`]),
    ...(input_fidelity && !old ? ['input_fidelity is for gpt-image-1.5'] : []),
    ...(String(prompt).length > 32_000 ? ['the prompt is too long'] : []),
  ]
}

/** Structured output is strict: every object names all of its fields as required and allows no others. */
function looseObjects(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(looseObjects)
  if (node === null || typeof node !== 'object') return []
  const { type, properties, required, additionalProperties } = node as Record<string, unknown>
  const names = Object.keys((properties ?? {}) as object)
  const strict =
    additionalProperties === false && names.every((name) => (required as string[]).includes(name))
  const loose = type === 'object' && properties && !strict ? [`an object of ${names} is not strict`] : []
  return [...loose, ...Object.values(node).flatMap(looseObjects)]
}

/** Masks and pictures of an edit, which take a look inside. */
export async function fileFaults({ files }: Asked): Promise<string[]> {
  const pictures = files.filter(({ field }) => field === 'image')
  const mask = files.find(({ field }) => field === 'mask')
  const faults = files.filter(({ type }) => type !== 'image/png').map(({ name }) => `${name} is no PNG`)
  if (pictures.length > 16) faults.push(`${pictures.length} pictures`)
  if (!mask) return faults
  const [first, over] = await Promise.all([
    sharp(pictures[0]!.bytes).metadata(),
    sharp(mask.bytes).metadata(),
  ])
  if (mask.bytes.length >= 4_000_000) faults.push('the mask is 4 MB or more')
  if (!over.hasAlpha) faults.push('the mask has no alpha')
  if (first.width !== over.width || first.height !== over.height) faults.push('the mask is of another size')
  return faults
}

let ajv: Ajv2020 | undefined
let published: Record<string, { properties?: object }> | undefined
const compiled = new Map<string, ValidateFunction>()

function contract(): Ajv2020 {
  if (ajv) return ajv
  const file = path.join(import.meta.dirname, 'openai.schemas.json')
  const { components } = withNull(JSON.parse(readFileSync(file, 'utf8'))) as {
    components: { schemas: Record<string, { properties?: object }> }
  }
  published = components.schemas
  ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  return ajv.addSchema({ $id: 'openai', components })
}

const propertiesOf = (schema: string): Set<string> => {
  contract()
  return new Set(Object.keys(published![schema]?.properties ?? {}))
}

export function schemaFaults(schema: string, value: unknown): string[] {
  const validate =
    compiled.get(schema) ?? contract().compile({ $ref: `openai#/components/schemas/${schema}` })
  compiled.set(schema, validate)
  if (validate(value)) return []
  return validate
    .errors!.slice(0, 4)
    .map(({ instancePath, message }) => `${schema}${instancePath} ${message}`)
}

/**
 * `nullable: true` in the words of JSON Schema. The published `oneOf`s overlap (what a user says is both an easy message
 * and a message), so that no request at all would be only one of them: any of them will do.
 */
function withNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNull)
  if (node === null || typeof node !== 'object') return node
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, withNull(value)]),
  )
  if (nullable !== true) return rest
  return { anyOf: [rest, { type: 'null' }] }
}
