import { describe, expect, it } from 'vitest'
import { QUALITIES } from '@/domain/quality'
import { TRIM_SIZE, TRIMS } from '@/domain/trim'
import { readEnv, SettingsError } from '@/env'
import { chooseModel } from './choose-model'
import { MODEL_PROFILES, type ModelProfile, profileOf } from './model-profile'

const key = { OPENAI_API_KEY: 'sk-test-1234' }
const chosen = (settings: Record<string, string>, today = '2026-11-26') =>
  chooseModel(readEnv(settings), today)

describe('the model that draws', () => {
  it('follows from the settings alone', () => {
    expect(chosen({}).model).toBe('built-in')
    expect(chosen(key).model).toBe('gpt-image-2.6-sunburst')
    expect(chosen({ GEMINI_API_KEY: 'key-of-gemini' }).model).toBe('gemini-3.1-flash-image')
    expect(chosen({ ...key, PICTURE_MODEL: 'gpt-image-2.6-flare' }).model).toBe('gpt-image-2.6-flare')
    expect(chosen({ ...key, PICTURE_MODEL: 'built-in' }).profile.vendor).toBe('built-in')
  })

  it('may be a dated snapshot, or a stranger that works like one we know', () => {
    const snapshot = chosen({ ...key, PICTURE_MODEL: 'gpt-image-2-2026-04-21' })
    expect([snapshot.model, snapshot.profile.name]).toEqual(['gpt-image-2-2026-04-21', 'gpt-image-2'])
    const stranger = { ...key, PICTURE_MODEL: 'local/sketcher:2' }
    expect(() => chosen(stranger)).toThrow(SettingsError)
    const { model, profile } = chosen({ ...stranger, PICTURE_MODEL_LIKE: 'gpt-image-1.5' })
    expect([model, profile.retires, profile.prices.imageOut]).toEqual(['local/sketcher:2', null, 0])
    expect(profile.sizeFor('8.5x11')).toEqual({ width: 1024, height: 1536 })
  })

  it('is refused without the key it needs', () => {
    expect(() => chosen({ PICTURE_MODEL: 'gpt-image-2' })).toThrow(/^OPENAI_API_KEY is needed/)
    expect(() => chosen({ ...key, PICTURE_MODEL: 'gemini-3-pro-image' })).toThrow(/^GEMINI_API_KEY is needed/)
    expect(() => readEnv({ VISION_MODEL: 'gpt-6-luna' })).toThrow(/^OPENAI_API_KEY is needed/)
    expect(readEnv({ PLANNER_MODEL: 'off' }).plannerModel).toBeNull()
  })

  it('says when its retirement is near, and gives way on that day', () => {
    const old = { ...key, PICTURE_MODEL: 'gpt-image-1.5' }
    expect(chosen(old, '2026-07-01').warnings).toEqual([])
    expect(chosen(old).warnings).toEqual([
      'The picture model gpt-image-1.5 is retired on 2026-12-01, in 5 days. From then on gpt-image-2.6-sunburst draws.',
    ])
    expect(chosen(old, '2026-11-30')).toMatchObject({ model: 'gpt-image-1.5' })
    const after = chosen(old, '2026-12-01')
    expect(after.model).toBe('gpt-image-2.6-sunburst')
    expect(after.warnings[0]).toMatch(/was retired on 2026-12-01\. gpt-image-2\.6-sunburst draws instead/)
    const own = { ...old, PICTURE_MODEL_FALLBACK: 'gemini-3-pro-image', GEMINI_API_KEY: 'key-of-gemini' }
    expect(chosen(own, '2027-01-01').profile.vendor).toBe('gemini')
  })
})

describe('the profile of a model', () => {
  const all: ModelProfile[] = Object.values(MODEL_PROFILES)

  it('asks for sizes its family takes, near the proportions of the page', () => {
    const asked = all.flatMap((profile) => QUALITIES.map((quality) => ({ profile, quality })))
    for (const { profile, quality } of asked)
      for (const trim of TRIMS) {
        const { width, height } = profile.sizeFor(trim, quality)
        const off = (width * TRIM_SIZE[trim].height) / (height * TRIM_SIZE[trim].width)
        const most = profile.name === 'gpt-image-1.5' ? 1.21 : 1.06
        expect(Math.max(off, 1 / off), `${profile.name} ${trim}`).toBeLessThan(most)
        expect(width * height).toBeGreaterThan(1_000_000)
        if (profile.vendor !== 'openai') continue
        expect([width % 16, height % 16]).toEqual([0, 0])
        expect(Math.max(width, height)).toBeLessThanOrEqual(3840)
      }
  })

  it('has a word and a cost for each quality, and a successor that is known', () => {
    for (const profile of all) {
      if (profile.successor) expect(profileOf(profile.successor)?.retires).toBeNull()
      if (profile.vendor === 'built-in') continue
      for (const quality of QUALITIES) {
        expect(profile.qualities[quality]).toMatch(/^\w+$/)
        expect(profile.tokensOut[quality] * profile.prices.imageOut).toBeGreaterThan(0)
      }
    }
  })
})
