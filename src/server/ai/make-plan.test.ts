import { describe, expect, it } from 'vitest'
import type { PlannedPage, PlanRequest } from '@/domain/plan'
import { planFaults } from '@/domain/plan-faults'
import { type ChunkRequest, makePlan, type Planner } from './make-plan'
import { planBook } from './planner'

const request: PlanRequest = {
  idea: 'A shy dragon who opens a bakery',
  pages: 40,
  audience: 'children',
  style: 'cartoon',
  seed: 7,
}
const model = planBook({ ...request, seed: 99 }).pages

/** A planner that answers from a script and remembers what it was asked. */
function scripted(answer: (asked: ChunkRequest, call: number) => unknown) {
  const asked: ChunkRequest[] = []
  const planner: Planner = {
    name: 'scripted',
    pagesAtOnce: 20,
    proposeChunk: async (chunk) => {
      asked.push(chunk)
      return answer(chunk, asked.length)
    },
  }
  return { planner, asked }
}
/** What a planner that keeps every rule answers. */
const asIs = ({ places }: ChunkRequest) => places.map(({ position }) => ({ ...model[position - 1]! }))
const chunk = (pages: unknown, title: unknown = 'The Model’s Book') => ({ pages, title })

async function planned(answer: (asked: ChunkRequest, call: number) => unknown, book = request) {
  const { planner, asked } = scripted(answer)
  const plan = await makePlan(book, planner)
  expect(planFaults(plan.pages, book)).toEqual([])
  return { plan, asked, own: plan.pages.filter(({ brief }) => model.some((page) => page.brief === brief)) }
}

describe('a plan by any planner', () => {
  it('is what the built-in planner says where that is the planner', async () => {
    expect(await makePlan(request)).toEqual(planBook(request))
  })

  it('is asked for in parts of twenty that know what came before, and stays as it is when it is good', async () => {
    const { plan, asked } = await planned((one) => chunk(asIs(one)))
    expect(plan).toEqual({ pages: model, title: 'The Model’s Book' })
    expect(asked.map(({ places }) => places.map(({ position }) => position))).toEqual([
      Array.from({ length: 20 }, (_, i) => i + 1),
      Array.from({ length: 20 }, (_, i) => i + 21),
    ])
    expect(asked[0]!.before).toEqual([])
    expect(asked[1]!.before.map((page) => page.brief)).toEqual(model.slice(0, 20).map((page) => page.brief))
  })

  it('asks for places that are free only, and keeps locked pages', async () => {
    const keep = [3, 4, 25].map((position) => ({
      position,
      brief: `My own words for page number ${position}`,
      composition: 'action' as const,
    }))
    const book = { ...request, keep }
    const { plan, asked } = await planned((one) => chunk(asIs(one)), book)
    expect(asked.flatMap(({ places }) => places.map(({ position }) => position))).toHaveLength(37)
    for (const page of keep) expect(plan.pages[page.position - 1]).toMatchObject({ brief: page.brief })
  })

  it('asks once more, saying what was wrong, and takes the better of both answers', async () => {
    const { asked, own, plan } = await planned((one, call) =>
      chunk(
        call === 1 ? asIs(one).map((page, i) => (i % 2 ? page : { ...page, brief: 'A cat' })) : asIs(one),
      ),
    )
    expect(asked).toHaveLength(3)
    expect(asked[1]!.complaints).toHaveLength(10)
    expect(asked[1]!.complaints[0]).toMatch(/Page \d+ has no usable idea: 5 to 12 words/)
    expect(own).toHaveLength(40)
    expect(plan.pages).toEqual(model)
  })

  const bad: [string, (asked: ChunkRequest) => unknown, number][] = [
    ['too few pages', (one) => chunk(asIs(one).slice(0, 17)), 30],
    ['too many pages', (one) => chunk([...asIs(one), ...asIs(one)]), 38],
    ['every page twice', (one) => chunk(asIs(one).flatMap((page) => [page, page])), 18],
    ['all of one framing', (one) => chunk(asIs(one).map((page) => ({ ...page, composition: 'action' }))), 20],
    ['framings nobody knows', (one) => chunk(asIs(one).map((page) => ({ ...page, composition: 'x' }))), 20],
    ['no hero', (one) => chunk(asIs(one).map((page) => ({ ...page, heroOnPage: false }))), 4],
    [
      'long briefs',
      (one) => chunk(asIs(one).map((p) => ({ ...p, brief: `${p.brief}, ${'la '.repeat(20)}` }))),
      38,
    ],
    ['empty briefs', (one) => chunk(asIs(one).map((page: PlannedPage) => ({ ...page, brief: '' }))), 0],
    ['the same chunk again', ({ places }) => chunk(places.map((_, i) => model[i])), 15],
    ['words that are no list', () => chunk('Here is your plan'), 0],
    ['a refusal', () => 'I can’t help with that.', 0],
    ['nothing', () => undefined, 0],
    ['numbers', () => ({ pages: [1, 2, 3], title: 7 }), 0],
  ]
  it.each(bad)('is mended when it has %s', async (_, answer, atLeast) => {
    const { plan, own } = await planned(answer)
    expect(own.length).toBeGreaterThanOrEqual(atLeast)
    expect(plan.title.length).toBeGreaterThan(3)
  })

  it('lets trouble through: no answer is no plan', async () => {
    const { planner } = scripted(() => {
      throw new Error('429')
    })
    await expect(makePlan(request, planner)).rejects.toThrow('429')
  })
})
