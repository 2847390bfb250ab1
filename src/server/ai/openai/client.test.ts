import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { overrideEnv } from '@/env'
import { MODEL_PROFILES } from '../model-profile'
import { ProviderTrouble, type ReferencePicture } from '../provider'
import { napRecipe } from '../testing-recipe'
import { retryAfterOf } from '../trouble'
import { askOpenAi, forgetOpenAi } from './client'
import { openAiPictures } from './pictures'
import { CONTRACT_KEY, type ContractServer, contractServer, type Fault } from './testing'

let server: ContractServer
beforeAll(async () => {
  server = await contractServer()
})
beforeEach(() => setUp({}))
afterEach(() => {
  expect(server.violations.splice(0)).toEqual([])
})
afterAll(() => server.close())

function setUp(more: Record<string, string>): void {
  forgetOpenAi()
  overrideEnv({ OPENAI_API_KEY: CONTRACT_KEY, OPENAI_BASE_URL: server.url, LOG_LEVEL: 'silent', ...more })
}

const profile = MODEL_PROFILES['gpt-image-1.5']
const recipe = napRecipe(profile)
const never = new AbortController().signal
const draw = (references: ReferencePicture[] = []) =>
  openAiPictures('gpt-image-1.5', profile).draw(recipe, never, references)

async function trouble(...faults: Fault[]): Promise<ProviderTrouble> {
  server.faults.push(...faults)
  const error = await draw().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ProviderTrouble)) throw new Error(`no trouble: ${error}`)
  return error
}

describe('what goes wrong with a call', () => {
  const cases: [Fault, Partial<ProviderTrouble>][] = [
    [{ kind: 'busy' }, { kind: 'wait', class: 'rate_limited', retryAfterMs: null, mayHaveDrawn: false }],
    // The package itself would not believe more than a minute.
    [
      { kind: 'busy', after: '95' },
      { kind: 'wait', class: 'rate_limited', retryAfterMs: 95_000 },
    ],
    [{ kind: 'down' }, { kind: 'wait', class: 'unavailable', mayHaveDrawn: false }],
    [{ kind: 'cut' }, { kind: 'wait', class: 'unavailable', mayHaveDrawn: true }],
    [{ kind: 'unfit' }, { kind: 'refused', class: 'unfit' }],
    [{ kind: 'no-money' }, { kind: 'operator', class: 'quota' }],
    [{ kind: 'no-money-400' }, { kind: 'operator', class: 'quota' }],
    [{ kind: 'bad-key' }, { kind: 'operator', class: 'key' }],
    [{ kind: 'no-model' }, { kind: 'operator', class: 'model' }],
    [{ kind: 'bad-setting' }, { kind: 'operator', class: 'settings' }],
    [{ kind: 'truncated' }, { kind: 'wait', class: 'bad_answer', mayHaveDrawn: true }],
    [{ kind: 'no-picture' }, { kind: 'wait', class: 'bad_answer', mayHaveDrawn: true }],
  ]
  it.each(cases)('is told apart, and tried once: %o', async (fault, expected) => {
    const before = server.asked.length
    const error = await trouble(fault)
    expect(error).toMatchObject(expected)
    expect(error.message).toMatch(/^[A-Z].*\.$/)
    expect(server.asked.length - before).toBe(1)
    if (fault.kind !== 'cut') expect(error.requestId).toMatch(/^req_\d+$/)
  })

  it('hands a picture on that is broken or of the wrong size: the gate judges it', async () => {
    server.faults.push({ kind: 'broken-picture' }, { kind: 'wrong-size' })
    expect((await draw()).contentType).toBe('image/png')
    expect((await draw()).picture.length).toBeGreaterThan(1_000)
  })

  it('ends a call that hangs, before and inside of its answer', async () => {
    for (const kind of ['hang', 'hang-inside'] as const) {
      server.faults.push({ kind })
      const asked = askOpenAi(
        ({ client }, options) =>
          client.images.generate(
            { model: 'gpt-image-2', prompt: 'x', size: '1024x1024', quality: 'low' },
            options,
          ),
        never,
        400,
      )
      await expect(asked).rejects.toMatchObject({ kind: 'wait', class: 'timeout', mayHaveDrawn: true })
    }
  })

  it('is the caller’s own reason when the caller stops it, and the connection is let go', async () => {
    server.faults.push({ kind: 'hang' })
    const controller = new AbortController()
    const drawing = openAiPictures('gpt-image-1.5', profile).draw(recipe, controller.signal, [])
    setTimeout(() => controller.abort(new Error('the author stopped it')), 100)
    await expect(drawing).rejects.toThrow('the author stopped it')
    for (let i = 0; i < 50 && server.open() > 0; i++) await new Promise((wait) => setTimeout(wait, 20))
    expect(server.open()).toBe(0)
  })

  it('is nobody there, or somebody who speaks another language', async () => {
    const gone = await contractServer()
    await gone.close()
    setUp({ OPENAI_BASE_URL: gone.url })
    expect(await trouble()).toMatchObject({ kind: 'wait', class: 'unreachable', mayHaveDrawn: false })
    setUp({ OPENAI_API_KEY: 'sk-a-wrong-key' })
    expect(await trouble()).toMatchObject({ kind: 'operator', class: 'key' })
  })
})

describe('a request', () => {
  it('names each reference by its role, and asks for one opaque PNG of the size of the page', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await draw([
      { role: 'hero', name: 'Bo the Bear', key: 'k', picture },
      { role: 'hero', name: 'Bo the Bear', key: 'k', view: 'three-quarter', picture },
      { role: 'style', name: 'the chosen sample', key: 's', picture },
    ])
    const { path, fields, files } = server.asked.at(-1)!
    expect(path).toBe('/images/edits')
    expect(fields).toMatchObject({
      ...{ model: 'gpt-image-1.5', n: 1, size: '1024x1536', quality: 'medium', background: 'opaque' },
      ...{ output_format: 'png', input_fidelity: 'high' },
    })
    expect(String(fields.prompt).replaceAll('\r\n', '\n')).toBe(recipe.prompt)
    expect(files.map(({ field, name }) => `${field} ${name}`)).toEqual([
      'image 1-hero-bo-the-bear.png',
      'image 2-hero-bo-the-bear-three-quarter.png',
      'image 3-style-the-chosen-sample.png',
    ])
  })

  it('costs what its tokens cost', async () => {
    const { spent } = await draw()
    expect(spent).toEqual({
      ...{ model: 'gpt-image-1.5', requestId: expect.stringMatching(/^req_/) },
      tokens: { textIn: 500, imageIn: 0, imageOut: 1_056 },
      micros: 500 * 5 + 1_056 * 32,
    })
  })
})

it('waits as long as a header says: seconds, a date, and never longer than an hour', () => {
  const at = (headers: Record<string, string>) =>
    retryAfterOf(new Headers(headers), Date.parse('2026-11-26T10:00:00Z'))
  expect(at({ 'retry-after-ms': '1500', 'retry-after': '9' })).toBe(1_500)
  expect(at({ 'retry-after': '0.5' })).toBe(500)
  expect(at({ 'retry-after': 'Thu, 26 Nov 2026 10:01:30 GMT' })).toBe(90_000)
  expect(at({ 'retry-after': 'Thu, 26 Nov 2026 09:00:00 GMT' })).toBe(0)
  expect(at({ 'retry-after': '999999' })).toBe(3_600_000)
  expect(at({ 'retry-after': 'soon' })).toBeNull()
  expect(at({})).toBeNull()
})
