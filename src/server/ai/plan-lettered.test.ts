import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '@/domain/audience'
import type { PlanRequest } from '@/domain/plan'
import { planFaults } from '@/domain/plan-faults'
import { TEMPLATE, TEMPLATES } from '@/domain/template'
import { affirmationsFor } from './affirmations'
import { lettersIn } from './artist/lettering'
import { readBrief } from './artist/read-brief'
import { makePlan } from './make-plan'

const IDEAS = [
  'A shy dragon who opens a bakery',
  'farm animals from morning to night',
  'calm',
  'under the sea',
]
const request = (changes: Partial<PlanRequest>): PlanRequest => ({
  idea: IDEAS[0]!,
  pages: TEMPLATE[changes.template ?? 'alphabet'].pages,
  audience: 'children',
  style: 'cartoon',
  seed: 7,
  ...changes,
})
const briefs = async (asked: PlanRequest) => {
  const { pages } = await makePlan(asked)
  expect(planFaults(pages, asked)).toEqual([])
  return pages.map((page) => page.brief)
}

describe.each(TEMPLATES)('%s', (template) => {
  it('plans any number of pages, the same ones for the same seed, and keeps the rules', async () => {
    for (const [i, idea] of IDEAS.entries()) {
      const asked = request({ template, idea, audience: AUDIENCES[i]! })
      const first = await briefs(asked)
      expect(first).toHaveLength(asked.pages)
      expect(await briefs(asked)).toEqual(first)
      expect(await briefs({ ...asked, seed: 8 })).not.toEqual(first)
    }
    expect(await briefs(request({ template, pages: 1 }))).toHaveLength(1)
    expect(await briefs(request({ template, pages: 57 }))).toHaveLength(57)
  })

  it('keeps locked pages and repeats nothing that is to be avoided', async () => {
    const first = await briefs(request({ template }))
    const keep = [{ position: 4, brief: 'My own words for this page', composition: 'action' as const }]
    const again = await briefs(request({ template, keep, avoid: first }))
    expect(again[3]).toBe(keep[0]!.brief)
    for (const brief of again) expect(first).not.toContain(brief)
  })
})

describe('an alphabet', () => {
  it('has every letter in its order, with a thing that can be drawn', async () => {
    for (const idea of IDEAS) {
      const letters = (await briefs(request({ template: 'alphabet', idea }))).map((brief) => {
        const { subject } = readBrief(brief, { idea })
        expect(subject, brief).toBeDefined()
        return lettersIn(brief)
      })
      expect(letters.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    }
  })

  it('shows what lives in the world of the book', async () => {
    const farm = await briefs(request({ template: 'alphabet', idea: 'farm animals' }))
    expect(
      farm.filter((brief) =>
        /goat|hen|pig|sheep|donkey|turkey|cat|rabbit|cow|rooster|horse|llama|duck/.test(brief),
      ).length,
    ).toBeGreaterThan(5)
  })

  it('goes around again with other things', async () => {
    const twice = await briefs(request({ template: 'alphabet', pages: 52 }))
    expect(lettersIn(twice[26]!)).toBe('A')
    expect(twice[26]).not.toBe(twice[0])
  })
})

describe('numbers', () => {
  it('count from one, in words and numerals', async () => {
    const pages = await briefs(request({ template: 'numbers', pages: 20 }))
    expect(pages.map((brief) => lettersIn(brief))).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1}`))
    expect(pages[0]).toMatch(/^"1" and one [a-z-]+$/)
    expect(pages[19]).toMatch(/^"20" and twenty [a-z-]+$/)
  })
})

describe('affirmations', () => {
  it('alternate with pictures, each sentence once as long as there are others', async () => {
    const pages = await briefs(request({ template: 'affirmations', audience: 'adult' }))
    const said = pages.map((brief) => lettersIn(brief))
    expect(said.filter((_, i) => i % 2 === 0)).toEqual(Array.from({ length: 10 }, () => undefined))
    const sentences = said.filter((text) => text !== undefined)
    expect(new Set(sentences).size).toBe(10)
    const known = affirmationsFor('adult').map((sentence) => sentence.toUpperCase())
    expect(sentences.every((sentence) => known.includes(sentence))).toBe(true)
  })

  it('are short for toddlers, who color every letter', () => {
    for (const sentence of affirmationsFor('toddler'))
      expect(sentence.replace(/\W/g, '').length).toBeLessThanOrEqual(13)
  })
})

describe('seasons', () => {
  it('go through the year once', async () => {
    const pages = await briefs(request({ template: 'seasons' }))
    const seasons = pages.map((brief) => /spring|summer|autumn|winter/.exec(brief)?.[0])
    expect(seasons).toEqual(['spring', 'summer', 'autumn', 'winter'].flatMap((one) => Array(6).fill(one)))
  })
})
