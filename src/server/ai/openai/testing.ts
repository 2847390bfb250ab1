import 'server-only'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Asked, faultsOf, fileFaults, schemaFaults } from './testing-contract'
import { drawAnswer } from './testing-pictures'

/**
 * An endpoint on this machine that keeps OpenAI's contract: requests and its own answers are validated against the
 * published schema, and beyond it what the documentation says about sizes, masks and parameters of each family.
 */

/** What goes wrong with the next call. A number: seconds of `Retry-After`. */
export type Fault =
  | { readonly kind: 'busy'; readonly after?: string }
  | {
      readonly kind:
        | 'down'
        | 'hang'
        | 'hang-inside'
        | 'cut'
        | 'unfit'
        | 'no-money'
        | 'no-money-400'
        | 'bad-key'
        | 'no-model'
        | 'bad-setting'
        | 'truncated'
        | 'broken-picture'
        | 'no-picture'
        | 'wrong-size'
    }

/** What the language models behind it say: text, a refusal, or an end before the end. */
export type Said =
  | { text: string }
  | { refusal: string }
  | { incomplete: 'max_output_tokens' | 'content_filter' }

export type ContractServer = {
  /** For OPENAI_BASE_URL. */
  readonly url: string
  readonly asked: Asked[]
  /** Taken one by one by the calls that come; with `path` by calls of that path alone. */
  readonly faults: (Fault & { readonly path?: string })[]
  /** What broke the contract, on either side. Empty in a sound run. */
  readonly violations: string[]
  /** What /responses says. */
  say: (asked: Asked) => Said
  /** Categories that /moderations finds. */
  find: (asked: Asked) => readonly string[]
  /** Models the account has; null: every one. */
  models: readonly string[] | null
  /** Without it every call that takes work is refused. */
  money: boolean
  /** Calls that are answered at this moment. */
  open(): number
  close(): Promise<void>
}

export const CONTRACT_KEY = 'sk-contract-key-of-tests'

export async function contractServer(): Promise<ContractServer> {
  const violations: string[] = []
  const server: ContractServer = {
    url: '',
    asked: [],
    faults: [],
    violations,
    say: () => ({ text: '{}' }),
    find: () => [],
    models: null,
    money: true,
    open: () => open,
    close: async () => {
      endpoint.closeAllConnections()
      await new Promise((done) => endpoint.close(done))
    },
  }
  let open = 0
  const endpoint = http.createServer(async (request, response) => {
    open++
    response.on('close', () => open--)
    response.setHeader('x-request-id', `req_${server.asked.length + 1}`)
    try {
      await answer(server, request, response)
    } catch (error) {
      violations.push(String(error))
      send(response, 500, errorBody('server_error', String(error)))
    }
  })
  await new Promise<void>((listening) => endpoint.listen(0, '127.0.0.1', listening))
  const { port } = endpoint.address() as AddressInfo
  return Object.assign(server, { url: `http://127.0.0.1:${port}/v1` })
}

async function answer(server: ContractServer, request: http.IncomingMessage, response: http.ServerResponse) {
  const asked = await read(request)
  server.asked.push(asked)
  const at = server.faults.findIndex(({ path }) => path === undefined || asked.path.startsWith(path))
  const fault = at < 0 ? undefined : server.faults.splice(at, 1)[0]
  if (fault && failWith(fault, response)) return
  if (request.headers.authorization !== `Bearer ${CONTRACT_KEY}`)
    return send(response, 401, errorBody('invalid_api_key', 'Incorrect API key provided.'))
  const named = /^\/models\/(.+)$/.exec(asked.path)?.[1]
  if (named) return describeModel(server, decodeURIComponent(named), response)
  if (!server.money)
    return send(response, 429, errorBody('insufficient_quota', 'You exceeded your current quota.'))
  const wrong = faultsOf(asked)
  for (const sentence of wrong) server.violations.push(`${asked.path}: ${sentence}`)
  if (wrong.length > 0) return send(response, 400, errorBody('invalid_value', wrong.join('; '), 'prompt'))
  const { schema, body } = await bodyFor(server, asked, fault)
  for (const sentence of schemaFaults(schema, body)) server.violations.push(`answer: ${sentence}`)
  const text = JSON.stringify(body)
  if (fault?.kind === 'truncated') return send(response, 200, text.slice(0, text.length / 2))
  if (fault?.kind === 'hang-inside') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write(text.slice(0, 20))
    return
  }
  send(response, 200, text)
}

function describeModel({ models }: ContractServer, id: string, response: http.ServerResponse) {
  if (models && !models.includes(id))
    return send(response, 404, errorBody('model_not_found', `The model '${id}' does not exist.`, 'model'))
  send(response, 200, JSON.stringify({ id, object: 'model', created: 1_780_000_000, owned_by: 'openai' }))
}

async function bodyFor(server: ContractServer, asked: Asked, fault: Fault | undefined) {
  if (asked.path === '/moderations')
    return { schema: 'CreateModerationResponse', body: moderation(server.find(asked)) }
  if (asked.path === '/responses') return { schema: 'Response', body: response(asked, server.say(asked)) }
  return { schema: 'ImagesResponse', body: await images(asked, fault, server.asked.length) }
}

/** True when the fault is the whole answer. */
function failWith(fault: Fault, response: http.ServerResponse): boolean {
  switch (fault.kind) {
    case 'busy':
      if (fault.after) response.setHeader('retry-after', fault.after)
      send(response, 429, errorBody('rate_limit_exceeded', 'Rate limit reached for images per minute.'))
      return true
    case 'down':
      send(response, 500, errorBody('server_error', 'The server had an error.'))
      return true
    case 'hang':
      return true
    case 'cut':
      response.destroy()
      return true
    case 'unfit':
      send(response, 400, errorBody('moderation_blocked', 'Your request was rejected by the safety system.'))
      return true
    case 'no-money':
      response.setHeader('retry-after', '1')
      send(response, 429, errorBody('insufficient_quota', 'You exceeded your current quota.'))
      return true
    case 'no-money-400':
      send(response, 400, errorBody('billing_hard_limit_reached', 'Billing hard limit has been reached.'))
      return true
    case 'bad-key':
      send(response, 401, errorBody('invalid_api_key', 'Incorrect API key provided.'))
      return true
    case 'no-model':
      send(response, 404, errorBody('model_not_found', 'The model does not exist.', 'model'))
      return true
    case 'bad-setting':
      send(response, 400, errorBody('invalid_value', 'Invalid size.', 'size'))
      return true
    default:
      return false
  }
}

function errorBody(code: string, message: string, param: string | null = null): string {
  const body = { error: { code, message, param, type: 'error' } }
  const [fault] = schemaFaults('ErrorResponse', body)
  if (fault) throw new Error(fault)
  return JSON.stringify(body)
}

function send(response: http.ServerResponse, status: number, text: string): void {
  if (response.writableEnded || response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

async function read(request: http.IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const where = request.url!.replace(/^\/v1/, '')
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { path: where, fields: JSON.parse(bytes.toString() || '{}'), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  const files: { field: string; name: string; type: string; bytes: Buffer }[] = []
  for (const [key, value] of form) {
    const field = key.replace(/\[\]$/, '')
    if (typeof value === 'string') fields[field] = field === 'n' ? Number(value) : value
    else
      files.push({ field, name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  return { path: where, fields, files }
}

async function images(asked: Asked, fault: Fault | undefined, number: number) {
  const faults = await fileFaults(asked)
  if (faults.length > 0) throw new Error(faults.join('; '))
  const { size, quality, model } = asked.fields as Record<string, string>
  const [width = 0, height = 0] = size!.split('x').map(Number)
  const wanted = fault?.kind === 'wrong-size' ? { width: 640, height: 320 } : { width, height }
  const png = await drawAnswer(asked, wanted, number)
  const bytes = fault?.kind === 'broken-picture' ? png.subarray(0, png.length / 3) : png
  const data = fault?.kind === 'no-picture' ? [] : [{ b64_json: bytes.toString('base64') }]
  const tokens = { low: 272, medium: 1_056, high: 4_160 }[quality!]!
  const image_tokens = 800 * asked.files.length
  const usage = {
    ...{ input_tokens: 500 + image_tokens, output_tokens: tokens, total_tokens: 500 + image_tokens + tokens },
    input_tokens_details: { text_tokens: 500, image_tokens },
  }
  // The published schema knows the sizes of its first family only.
  const said = model?.startsWith('gpt-image-1.5') && fault?.kind !== 'wrong-size' ? { size } : {}
  return { created: 1_780_000_000, background: 'opaque', output_format: 'png', quality, ...said, data, usage }
}

const CATEGORIES = [
  ...['hate', 'hate/threatening', 'harassment', 'harassment/threatening', 'illicit', 'illicit/violent'],
  ...['self-harm', 'self-harm/intent', 'self-harm/instructions', 'sexual', 'sexual/minors'],
  ...['violence', 'violence/graphic'],
]

function moderation(found: readonly string[]) {
  const each = <T>(value: (name: string) => T) =>
    Object.fromEntries(CATEGORIES.map((name) => [name, value(name)]))
  const result = {
    flagged: found.length > 0,
    categories: each((name) => found.includes(name)),
    category_scores: each((name) => (found.includes(name) ? 0.9 : 0.01)),
    category_applied_input_types: each(() => ['text']),
  }
  return { id: 'modr_1', model: 'omni-moderation-latest', results: [result] }
}

function response({ fields }: Asked, said: Said) {
  const content =
    'refusal' in said
      ? [{ type: 'refusal', refusal: said.refusal }]
      : [
          {
            type: 'output_text',
            text: 'text' in said ? said.text : '{"pages":[',
            annotations: [],
            logprobs: [],
          },
        ]
  const status = 'incomplete' in said ? 'incomplete' : 'completed'
  return {
    ...{ id: 'resp_1', object: 'response', created_at: 1_780_000_000, status, error: null },
    incomplete_details: 'incomplete' in said ? { reason: said.incomplete } : null,
    ...{ instructions: fields.instructions ?? null, model: fields.model, metadata: {}, tools: [] },
    ...{ tool_choice: 'auto', parallel_tool_calls: true, temperature: 1, top_p: 1, text: fields.text },
    output: [{ id: 'msg_1', type: 'message', role: 'assistant', status, content }],
    usage: {
      ...{ input_tokens: 900, output_tokens: 700, total_tokens: 1_600 },
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  }
}
