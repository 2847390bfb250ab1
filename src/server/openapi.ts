import 'server-only'
import { z } from 'zod'
import { RATE_LIMITS } from '@/domain/limits'
import { type DescribedRoute, NAMED_ANSWERS, NAMED_REQUESTS, ROUTES } from './openapi-routes'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

const ERROR: JsonObject = {
  type: 'object',
  required: ['error', 'code', 'correlationId'],
  properties: {
    error: { type: 'string', description: 'A sentence to show.' },
    code: { type: 'string', description: 'For programs: invalid, signed_out, not_enough_blots, …' },
    details: { type: 'object', description: 'For `invalid`: `fields`, a sentence for each path.' },
    correlationId: { type: 'string', description: 'Also in the header x-correlation-id, and in our log.' },
  },
}

const HEADERS: JsonObject = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A UUID of your own. The same request with the same key is done once and answered alike for 24 h.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of the answer before; 304 when nothing changed.',
    schema: { type: 'string' },
  },
}

const ref = (kind: string, name: string): JsonObject => ({ $ref: `#/components/${kind}/${name}` })

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } })
const refusal = (description: string): JsonObject => ({ description, content: json(ref('schemas', 'Error')) })

const RESPONSES: JsonObject = {
  SignedOut: refusal('Signed out.'),
  OtherSite: refusal('Sent from another site’s page.'),
  KeyInUse: refusal('The Idempotency-Key was used for another request, or this one is being worked on.'),
  TooLarge: refusal('The body holds more than 1 MB.'),
  TooOften: refusal('Too often; Retry-After says for how many seconds to wait.'),
  Internal: refusal('Our fault; the log knows the correlation id.'),
}

/** The HTTP API as an OpenAPI 3.1 document, made from the schemas that requests are parsed with. */
export function openApi(): JsonObject {
  const requests = named(NAMED_REQUESTS, 'input')
  const answers = named(NAMED_ANSWERS, 'output')
  const paths: { [path: string]: JsonObject } = {}
  for (const described of ROUTES) {
    const path = paths[described.path] ?? {}
    path[described.method.toLowerCase()] = operation(described, requests.of, answers.of)
    paths[described.path] = path
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pennyplain', version: '1', description: 'The studio’s own screens use the same API.' },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'pennyplain.session_token' },
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API key made in Settings. Each route names the scope it asks for: read, write or spend.',
        },
      },
      parameters: HEADERS,
      responses: RESPONSES,
      schemas: { ...requests.schemas, ...answers.schemas, Error: ERROR },
    },
  }
}

/** JSON Schemas of a set of named schemas, and of any other schema with references to them. */
function named(schemas: Record<string, z.ZodType>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  const made = z.toJSONSchema(registry, { io, uri }).schemas
  return {
    schemas: Object.fromEntries(Object.entries(made).map(([id, schema]) => [id, plain(schema)])),
    of(schema: z.ZodType): JsonObject {
      const id = registry.get(schema)?.id
      if (id) return ref('schemas', id)
      const around = z.registry<{ id: string }>()
      for (const [name, known] of Object.entries(schemas)) around.add(known, { id: name })
      around.add(schema, { id: 'this' })
      return plain(z.toJSONSchema(around, { io, uri }).schemas.this)
    },
  }
}

/** Without what readers can do without: marks of origin, the pattern behind "uuid", and "nothing else comes". */
function plain(schema: unknown): JsonObject {
  const simpler = (_key: string, value: Json): Json => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    const { $schema, $id, ...rest } = value
    if (rest.additionalProperties === false) delete rest.additionalProperties
    if (rest.format === 'uuid') delete rest.pattern
    return rest
  }
  return JSON.parse(JSON.stringify(schema), simpler) as JsonObject
}

type ToSchema = (schema: z.ZodType) => JsonObject

function operation(described: DescribedRoute, request: ToSchema, answer: ToSchema): JsonObject {
  const { says, body, limit } = described
  const rate = limit && RATE_LIMITS[limit]
  return {
    summary: says,
    operationId: operationId(described),
    ...(rate ? { description: `At most ${rate.points} in ${rate.seconds / 60} min.` } : {}),
    security: security(described),
    parameters: parameters(described, request),
    ...(body ? { requestBody: { required: true, content: json(request(body)) } } : {}),
    responses: { ...success(described, answer), ...refusals(described) },
  }
}

/** A person who is signed in, or a key with the scope; for anybody an empty list. */
function security({ public: open, scope, method }: DescribedRoute): Json[] {
  if (open) return []
  const needed = scope === undefined ? (method === 'GET' ? 'read' : 'write') : scope
  return [{ session: [] }, ...(needed === null ? [] : [{ key: [needed] }])]
}

/** "POST /api/projects/{id}/plan" → "postProjectsPlan". */
function operationId({ method, path }: DescribedRoute): string {
  const words = path
    .slice('/api/'.length)
    .split('/')
    .map((part) => part.replace(/^\{(.*)\}$/, 'by-$1'))
  const camel = (word: string) => word.replace(/(^|-)\w/g, (start) => start.slice(-1).toUpperCase())
  return method.toLowerCase() + words.map(camel).join('')
}

function parameters({ path, query, idempotent, method, file }: DescribedRoute, request: ToSchema): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name === 'key' ? {} : { format: 'uuid' }) },
  }))
  const asked = query ? request(query) : {}
  const required = (asked.required ?? []) as string[]
  const inQuery = Object.entries((asked.properties ?? {}) as JsonObject).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  return [
    ...inPath,
    ...inQuery,
    ...(idempotent ? [ref('parameters', 'IdempotencyKey')] : []),
    ...(method === 'GET' && !file ? [ref('parameters', 'IfNoneMatch')] : []),
  ]
}

function success(
  { method, status = 200, answer, file, alike }: DescribedRoute,
  toSchema: ToSchema,
): JsonObject {
  const content = answer
    ? json(toSchema(answer))
    : file
      ? { '*/*': { schema: { type: 'string', format: 'binary' } } }
      : undefined
  return {
    [status]: { description: content ? 'Done.' : 'Done; no body.', ...(content ? { content } : {}) },
    ...(alike && content ? { [alike.status]: { description: alike.says, content } } : {}),
    ...(method === 'GET' && !file ? { 304: { description: 'Nothing changed since the ETag given.' } } : {}),
  }
}

function refusals(described: DescribedRoute): JsonObject {
  const { body, query, idempotent, path } = described
  const own: Record<string, string> = {
    ...(body || query ? { 400: 'Not well-formed; `details.fields` says where.' } : {}),
    ...(path.includes('{') ? { 404: 'Not there, or not yours.' } : {}),
    ...described.refuses,
  }
  if (idempotent && own[409]) own[409] += ' Or the Idempotency-Key is in use.'
  const said = Object.entries(own).map(([status, description]) => [status, refusal(description)])
  return {
    ...(idempotent ? { 409: ref('responses', 'KeyInUse') } : {}),
    ...Object.fromEntries(said),
    ...(described.public ? {} : { 401: ref('responses', 'SignedOut') }),
    ...(described.method === 'GET' ? {} : { 403: ref('responses', 'OtherSite') }),
    ...(body ? { 413: ref('responses', 'TooLarge') } : {}),
    ...(described.public || described.file ? {} : { 429: ref('responses', 'TooOften') }),
    500: ref('responses', 'Internal'),
  }
}
