import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUDIENCES, type Audience } from '@/domain/audience'
import { COMPOSITION_MIX, COMPOSITIONS } from '@/domain/composition'
import { type PlannedPage, type PlanRequest, pagesWithoutHero } from '@/domain/plan'
import { planFaults } from '@/domain/plan-faults'
import { heroSubject, readBrief } from './artist/read-brief'
import { themeOf } from './artist/themes'
import { planBook } from './planner'

const IDEAS = [
  'A shy dragon who opens a bakery',
  'a fox astronaut baking bread on the moon',
  'cats, dogs, horses',
  'calm',
  'mindfulness mandalas',
  'asdf qwer zxcv',
  'farm animals',
  'Under the sea with mermaids and dolphins',
  'construction trucks',
  'the little red fire truck',
  'Luna, a little owl who is afraid of the dark',
  'an owl named Minerva goes to school',
  'flowers and butterflies',
  'unicorn princess',
  'dinosaurs in space',
  'cozy cottages',
  'houses',
  'cute food',
  'Halloween ghosts and pumpkins',
  'A pirate parrot searching for treasure',
  'a robot who learns to paint',
  'birthday party for a hedgehog',
  'jungle animals',
  'safari',
  'winter wonderland',
  'Christmas with Santa and his reindeer',
  'fairies and gnomes in an enchanted forest',
  'a brave knight and a friendly dragon',
  'birds of the world',
  'vegetables',
  'music',
  'kids playing sports',
  'spaceships',
  'sailboats',
  'a sloth yoga teacher',
  'Grandma and her cat knit socks',
  'steampunk cats',
  'an axolotl chef',
  'Mandala animals',
  'roses',
  'tea time',
  'the circus comes to town',
  'a bee who is scared of flowers',
  'trains',
  'A girl and her pony',
  '🦊🚀',
  'Ein schüchterner Drache, der eine Bäckerei eröffnet',
  'Un gato que viaja por el mar',
  'קפה של בוקר',
  'hope, courage and second chances',
]

/** Books in the sweep over ideas, readers and seeds: PLAN_SWEEP=250 is every idea for every audience. */
const SWEEP = Number(process.env.PLAN_SWEEP ?? 8)

const request = (idea: string, pages: number, more: Partial<PlanRequest> = {}): PlanRequest => ({
  idea,
  pages,
  audience: 'children',
  style: 'cartoon',
  seed: 7,
  ...more,
})

describe('the built-in planner', () => {
  it.each(IDEAS)('%s: keeps every rule and is understood by the artist', (idea) => {
    const audience = AUDIENCES[IDEAS.indexOf(idea) % AUDIENCES.length] as Audience
    const asked = request(idea, 40, { audience })
    const plan = planBook(asked)
    expectSoundPlan(plan.pages, asked)
    expect(plan.title).toMatch(/^\p{Lu}.{3,}/u)

    const lost = plan.pages.filter(({ brief, subject }) => {
      const picture = readBrief(brief, { idea })
      return ![picture.subject, ...picture.props].some((one) => one?.label === subject)
    })
    expect(lost.length, lost.map((page) => page.brief).join(' | ')).toBeLessThanOrEqual(2)
    for (const { brief } of plan.pages) expectGoodEnglish(brief)
  })

  it('keeps every rule for other readers and seeds', () => {
    for (let i = 0; i < SWEEP; i++) {
      const [idea, audience] = [IDEAS[(i * 7) % IDEAS.length]!, AUDIENCES[Math.floor(i / 50) % 5]!]
      const asked = request(idea, 40, { audience, seed: 100 + i })
      expectSoundPlan(planBook(asked).pages, asked)
    }
  }, 600_000)

  it.each(['A shy dragon who opens a bakery', 'farm animals', 'roses'])('%s: 40 and 120 pages', (idea) => {
    for (const pages of [40, 120]) {
      const asked = request(idea, pages)
      const plan = planBook(asked)
      expect(planFaults(plan.pages, asked)).toEqual([])
      expect(new Set(plan.pages.map((page) => page.subject)).size).toBeGreaterThanOrEqual(10)
      expect(new Set(plan.pages.map((page) => `${page.subject}, ${page.setting}`)).size).toBe(pages)
    }
  })

  it.each([1, 2, 3, 4, 5, 7])('plans a book of %i pages', (pages) => {
    const asked = request('A shy dragon who opens a bakery', pages)
    const plan = planBook(asked)
    expect(planFaults(plan.pages, asked)).toEqual([])
    expect(plan.pages.filter((page) => !page.heroOnPage).length).toBeLessThanOrEqual(pagesWithoutHero(pages))
  })

  it('gives the same plan for the same seed and another one for another', () => {
    const idea = 'A shy dragon who opens a bakery'
    expect(planBook(request(idea, 12))).toEqual(planBook(request(idea, 12)))
    expect(planBook(request(idea, 12, { seed: 8 })).pages).not.toEqual(planBook(request(idea, 12)).pages)
  })

  it('names the hero as the author does, and shows it where it says so', () => {
    const hero = 'Pip: a small green dragon with a red scarf'
    const asked = request('A shy dragon who opens a bakery', 40, { hero })
    const plan = planBook(asked)
    expect(planFaults(plan.pages, asked)).toEqual([])
    const withHero = plan.pages.filter((page) => page.heroOnPage)
    expect(withHero.length).toBeGreaterThanOrEqual(32)
    const subject = heroSubject(hero, asked.idea)!
    for (const { brief, heroOnPage } of plan.pages) {
      expect(brief.includes('Pip'), brief).toBe(heroOnPage)
      expect(readBrief(brief, { idea: asked.idea, hero: subject }).subject?.id === 'dragon', brief).toBe(
        heroOnPage,
      )
    }
    expect(plan.title).toContain('Pip')
  })

  it('meets whom the idea names again and again, as the idea calls them', () => {
    const idea = 'Nora, a brave firefighter, and her grandmother help everyone in town'
    const { pages } = planBook(request(idea, 40, { audience: 'tween' }))
    expect(pages.filter(({ brief }) => brief.includes('her grandmother')).length).toBeGreaterThanOrEqual(4)
    expect(pages.some(({ brief }) => brief.includes('a grandmother'))).toBe(false)
    expect(pages.some(({ brief }) => / fire (?:truck|extinguisher)/.test(brief))).toBe(true)
  })

  it('keeps a book about robots to robots, and a mermaid among her own', () => {
    const briefs = (idea: string) => planBook(request(idea, 40)).pages.map(({ brief }) => brief)
    const robots = briefs('Robots who build wonderful machines in a workshop')
    expect(robots.filter((brief) => /robot/i.test(brief)).length).toBeGreaterThan(20)
    expect(
      robots.filter((brief) => /^(?:An?|The) (?:\w+ )?(?:alien|astronaut|pixel monster)\b/.test(brief)),
    ).toEqual([])
    const mermaid = briefs('A mermaid and her friends on the coral reef')
    expect(mermaid.filter((brief) => /\b(?:farmer|juggler|cook|artist)\b/.test(brief))).toEqual([])
  })

  it('takes a book by the sea to the beach, where its lighthouse stands', () => {
    const idea = 'Marlow the otter keeps the lighthouse by the sea'
    const { pages, title } = planBook(request(idea, 20))
    expect(title).toBe('Marlow’s Lighthouse')
    expect(readBrief(pages[0]!.brief, { idea }).theme).toBe('beach')
  })

  it('plans around a hero no drawing comes close to, and says so', () => {
    const asked = request('a day at the seaside', 10, { hero: 'Blorp' })
    const plan = planBook(asked)
    expect(planFaults(plan.pages, asked)).toEqual([])
    expect(plan.pages[0]!.brief).toContain('Blorp')
    expect(plan.note).toMatch(/hero/)
  })

  it('starts in the world of the idea and comes back to it', () => {
    const idea = 'A shy dragon who opens a bakery'
    const { pages } = planBook(request(idea, 40))
    const themes = pages.map((page) => readBrief(page.brief, { idea }).theme)
    expect(themes[0]).toBe(themeOf(idea).theme)
    expect(themes.at(-1)).toBe('kitchen')
    expect(themes.filter((theme) => theme === 'kitchen').length).toBeGreaterThan(20)
    expect(new Set(themes).size).toBeGreaterThan(1)
  })

  it('leaves locked pages alone and does not repeat them', () => {
    const keep = [
      { position: 1, brief: 'The dragon dusts flour off the counter', composition: 'action' as const },
      { position: 4, brief: 'wait, what?', composition: 'pattern' as const },
      { position: 5, brief: 'A dragon pulls a golden pie from the oven', composition: 'pattern' as const },
    ]
    const asked = request('A shy dragon who opens a bakery', 12, { keep })
    const plan = planBook(asked)
    expect(planFaults(plan.pages, asked)).toEqual([])
    for (const page of keep) expect(plan.pages[page.position - 1]).toMatchObject({ brief: page.brief })
  })

  it('finds other ideas where some are to be avoided', () => {
    const idea = 'A shy dragon who opens a bakery'
    const first = planBook(request(idea, 20))
    const avoid = first.pages.map((page) => page.brief)
    const asked = request(idea, 20, { avoid })
    const second = planBook(asked)
    expect(planFaults(second.pages, asked)).toEqual([])
    for (const page of second.pages) expect(avoid).not.toContain(page.brief)
  })

  it('says what it did not understand', () => {
    expect(planBook(request('asdf qwer zxcv', 3)).note).toMatch(
      /No known subject in this idea; we chose a garden/,
    )
    expect(planBook(request('Un gato que viaja por el mar', 3)).note).toMatch(/Spanish/)
    expect(planBook(request('an axolotl chef', 3)).note).toMatch(/no axolotl.*lizard/)
    expect(planBook(request('a cat', 3)).note).toBeUndefined()
  })

  it('keeps the words short for the smallest', () => {
    const words = (audience: Audience) => {
      const { pages } = planBook(request('farm animals', 20, { audience }))
      return pages.reduce((sum, page) => sum + page.brief.split(' ').length, 0)
    }
    expect(words('toddler')).toBeLessThan(words('adult'))
  })

  it('plans any idea, however odd', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (idea, pages) => {
          const plan = planBook(request(idea, pages))
          expect(plan.pages).toHaveLength(pages)
          for (const page of plan.pages) {
            expect(page.brief.split(' ').length).toBeGreaterThanOrEqual(4)
            expect(COMPOSITIONS).toContain(page.composition)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads an idea of 2,000 characters', () => {
    const idea = 'A cat and a mouse build a boat, sail to an island and find a treasure chest. '
      .repeat(26)
      .slice(0, 2000)
    const asked = request(idea, 12)
    expect(planFaults(planBook(asked).pages, asked)).toEqual([])
  })
})

/** The rules of a plan, counted here once more without the code that plans and mends. */
function expectSoundPlan(pages: readonly PlannedPage[], asked: PlanRequest) {
  const where = `${asked.idea}, ${asked.audience}, seed ${asked.seed}`
  expect(planFaults(pages, asked), where).toEqual([])
  expect(pages, where).toHaveLength(asked.pages)
  const framings = pages.map((page) => page.composition)
  for (const name of COMPOSITIONS) {
    const count = framings.filter((one) => one === name).length
    expect(Math.abs(count - COMPOSITION_MIX[name] * asked.pages), `${where}: ${name}`).toBeLessThanOrEqual(2)
  }
  expect(
    framings.some((name, i) => name === framings[i + 1] && name === framings[i + 2]),
    where,
  ).toBe(false)
  expect(new Set(pages.map((page) => page.brief.toLowerCase())).size, where).toBe(asked.pages)
  expect(new Set(pages.map((page) => `${page.subject}, ${page.setting}`)).size, where).toBe(asked.pages)
  const withHero = pages.filter((page) => page.heroOnPage).length
  if (withHero > 0) expect(withHero, where).toBeGreaterThanOrEqual(asked.pages * 0.8)
}

function expectGoodEnglish(brief: string) {
  expect(brief).toMatch(/^\p{Lu}/u)
  expect(brief).not.toMatch(/\{|\}|\(|\||undefined|\s\s|\s$|[.!]$/)
  expect(brief).not.toMatch(/\ba [aeio]\w/i)
  expect(brief).not.toMatch(/\ban [^aeiouh]/i)
  expect(brief).not.toMatch(/\b(\w+) \1\b/i)
}
