import { describe, expect, it } from 'vitest'
import { mendPlan, type Opening } from './mend-plan'
import { orderCompositions } from './order-compositions'
import type { PlannedPage, PlanRequest } from './plan'
import { planFaults } from './plan-faults'

const THINGS =
  'cake pie teapot oven mouse spoon cookies donut bread candle ladder window kettle basket apron whisk jar lamp'.split(
    ' ',
  )
const request: PlanRequest = {
  idea: 'A shy dragon who opens a bakery',
  pages: 10,
  audience: 'children',
  style: 'cartoon',
  hero: 'a dragon',
  seed: 1,
}
const good: PlannedPage[] = orderCompositions(Array.from({ length: 10 })).map((composition, i) => ({
  brief: `The dragon shows everybody a wonderful ${THINGS[i]} at noon`,
  composition,
  subject: THINGS[i]!,
  setting: 'bakery',
  heroOnPage: true,
}))
const with_ = (at: number, change: object): unknown[] =>
  good.map((page, i) => (i === at ? { ...page, ...change } : page))

/** Writes pages nobody has seen, and remembers where. */
function writer() {
  const asked: Opening[] = []
  const write = (openings: readonly Opening[]): PlannedPage[] =>
    openings.map((opening) => {
      const thing = `thing${asked.length}`
      asked.push(opening)
      const { composition } = opening
      return {
        brief: `A brand new ${thing} stands in the light`,
        composition,
        subject: thing,
        setting: 'shop',
        heroOnPage: true,
      }
    })
  return { asked, write }
}
function mended(proposed: readonly unknown[], asked: PlanRequest = request, kept: PlannedPage[] = []) {
  const { asked: openings, write } = writer()
  const pages = mendPlan(proposed, asked, kept, write)
  expect(planFaults(pages, asked)).toEqual([])
  return { pages, written: openings.map((opening) => opening.position) }
}

describe('mending a plan', () => {
  it('leaves a good one as it is', () => {
    expect(mended(good)).toEqual({ pages: good, written: [] })
  })

  it('writes what is missing at the end, and drops what is too much', () => {
    const short = mended(good.slice(0, 8))
    expect(short.pages.slice(0, 8)).toEqual(good.slice(0, 8))
    expect(short.written).toEqual([9, 10])
    const extra = { ...good[0]!, brief: 'One page more than anybody wanted', subject: 'page' }
    expect(mended([...good, extra])).toEqual({ pages: good, written: [] })
  })

  it('lets a left-over page stand in for one that can’t be used', () => {
    const extra = { ...good[9]!, brief: 'One more page about a golden whistle', subject: 'whistle' }
    const { pages, written } = mended([...with_(3, { brief: '' }), extra])
    expect(written).toEqual([])
    expect(pages.at(-1)!.brief).toBe(extra.brief)
    expect(pages.map((page) => page.brief)).not.toContain('')
  })

  it.each<[string, unknown[], number]>([
    ['an empty brief', with_(4, { brief: '  ' }), 5],
    ['a brief of two words', with_(4, { brief: 'A dragon' }), 5],
    ['a brief that never ends', with_(4, { brief: 'word '.repeat(40) }), 5],
    ['the same brief twice', with_(4, { brief: good[1]!.brief.toUpperCase(), subject: 'other' }), 5],
    ['the same thing in the same place', with_(4, { subject: 'pie' }), 5],
    ['no page at all', with_(4, {}).with(4, null), 5],
    ['a sentence instead of a page', with_(4, {}).with(4, 'a dragon'), 5],
    ['a page without words', with_(4, { brief: 7 }), 5],
  ])('writes another page for %s', (_, proposed, position) => {
    const { pages, written } = mended(proposed)
    expect(written).toEqual([position])
    expect(pages.filter((page, i) => page !== good[i] && page.brief !== good[i]!.brief)).toHaveLength(1)
  })

  it('cuts a long brief at a pause that leaves a whole sentence', () => {
    const brief = 'The dragon lifts a tray of warm rolls, while every mouse in town waits at the door.'
    const { pages, written } = mended(with_(2, { brief }))
    expect(written).toEqual([])
    expect(pages[2]!.brief).toBe('The dragon lifts a tray of warm rolls')
  })

  it('reads a framing however it is written, and finds one where it means nothing', () => {
    const odd = good.map((page) => ({
      ...page,
      composition: page.composition.toUpperCase().replace('-', ' '),
    }))
    expect(mended(odd)).toEqual({ pages: good, written: [] })
    const { pages } = mended(good.map((page) => ({ ...page, composition: 'selfie' })))
    expect(pages).toHaveLength(10)
  })

  it('finds out what was left away', () => {
    const bare = good.map(({ brief, composition }) => ({ brief, composition }))
    const { pages, written } = mended(bare)
    expect(written).toEqual([])
    expect(pages.every((page) => page.heroOnPage && page.subject)).toBe(true)
  })

  it('brings the mix back without losing more words than it must', () => {
    const { pages, written } = mended(good.map((page) => ({ ...page, composition: 'full-body' })))
    // Only views and patterns can't be told in the words of a figure.
    expect(pages.filter((page) => ['environment', 'pattern'].includes(page.composition)).length).toBe(
      written.length,
    )
    expect(written.length).toBeLessThanOrEqual(3)
  })

  it('brings the hero back', () => {
    const { pages } = mended(good.map((page) => ({ ...page, heroOnPage: false })))
    expect(pages.filter((page) => page.heroOnPage)).toHaveLength(8)
  })

  it('never repeats what is to be avoided or what a locked page says', () => {
    const keep = [{ position: 2, brief: 'My pie', composition: 'action' as const }]
    const kept: PlannedPage[] = [{ ...good[1]!, brief: 'My pie', composition: 'action' }]
    const asked = { ...request, keep, avoid: [good[5]!.brief] }
    const rest = good.filter((_, i) => i !== 1)
    const { pages, written } = mended(rest, asked, kept)
    expect(pages[1]).toEqual(kept[0])
    expect(written).toContain(6)
  })

  it('takes no page that its readers are too young for', () => {
    const { asked, write } = writer()
    const brief = 'The dragon drinks whiskey and shoots a gun at noon'
    const pages = mendPlan(with_(4, { brief }), request, [], write)
    expect(asked).toHaveLength(1)
    expect(pages.map((page) => page.brief)).not.toContain(brief)
    const grown = { ...request, audience: 'adult' as const }
    const toast = 'The dragon drinks a glass of whiskey at noon'
    const theirs = mendPlan(with_(4, { brief: toast }), grown, [], write)
    expect(theirs.map((page) => page.brief)).toContain(toast)
  })

  it('makes a plan of nothing at all', () => {
    expect(mended([]).written).toHaveLength(10)
  })
})
