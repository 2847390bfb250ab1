import { afterAll, beforeAll, expect, it } from 'vitest'
import { overrideEnv } from '@/env'
import { MODEL_PROFILES } from '../model-profile'
import { ProviderTrouble } from '../provider'
import { napRecipe } from '../testing-recipe'
import { geminiPictures } from './pictures'
import { GEMINI_TEST_KEY, type GeminiFault, geminiStandIn } from './testing'

let server: Awaited<ReturnType<typeof geminiStandIn>>
beforeAll(async () => {
  server = await geminiStandIn()
  overrideEnv({ GEMINI_API_KEY: GEMINI_TEST_KEY, GEMINI_BASE_URL: server.url, LOG_LEVEL: 'silent' })
})
afterAll(() => server.close())

const profile = MODEL_PROFILES['gemini-3.1-flash-image']
const recipe = napRecipe(profile)
const draw = (signal = new AbortController().signal) =>
  geminiPictures('gemini-3.1-flash-image', profile).draw(recipe, signal, [])

it.each<[GeminiFault, Partial<ProviderTrouble>]>([
  ['busy', { kind: 'wait', class: 'rate_limited', retryAfterMs: 34_500 }],
  ['no-quota', { kind: 'operator', class: 'quota' }],
  ['down', { kind: 'wait', class: 'unavailable' }],
  ['bad-key', { kind: 'operator', class: 'key' }],
  ['blocked', { kind: 'refused', class: 'unfit' }],
  ['held-back', { kind: 'refused', class: 'unfit' }],
  ['truncated', { kind: 'wait', class: 'bad_answer', mayHaveDrawn: true }],
])('tells apart what goes wrong: %s', async (fault, expected) => {
  server.faults.push(fault)
  const error = await draw().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProviderTrouble)
  expect(error).toMatchObject(expected)
})

it('stops with the reason of whoever stops it', async () => {
  server.faults.push('hang')
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('the author stopped it')), 100)
  await expect(draw(controller.signal)).rejects.toThrow('the author stopped it')
})

it('asks in the proportions nearest to the page, and costs what its tokens cost', async () => {
  const { spent } = await draw()
  expect(server.asked.at(-1)!.generationConfig.imageConfig).toEqual({ aspectRatio: '3:4', imageSize: '2K' })
  expect(spent).toEqual({
    ...{ model: 'gemini-3.1-flash-image', requestId: 'response-2' },
    tokens: { textIn: 500, imageIn: 0, imageOut: 1_680 },
    micros: 250 + 1_680 * 60,
  })
  expect(server.violations).toEqual([])
})
