import { beforeAll, describe, expect, it } from 'vitest'
import { printPixels } from '@/domain/trim'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile, type HeroToDraw, type ToDraw } from '@/server/ai/compiler'
import { cleanPicture } from '@/server/lineart/clean'
import { readPicture } from '@/server/lineart/read-picture'
import { HERO_BOOKS } from '../../../bench/hero-cast'
import { compareHeroes, likenessOf } from './compare-heroes'
import { inkPage } from './ink-page'

const SCENES = [
  { brief: 'NAME runs after a kite', composition: 'action' },
  { brief: 'NAME looks over a garden gate', composition: 'close-up' },
] as const
/** A cat, a dragon, a robot. */
const THREE = [0, 1, 7].map((i) => HERO_BOOKS[i]!)

function drawn(draw: ToDraw) {
  const { hero: who, audience, trim, ...rest } = compile({ draw, attempt: 0, avoid: [] })
  const { picture, sights = [] } = drawRecipe({ ...rest, hero: who, audience, trim })
  return { who, picture, sights, audience, trim }
}
async function cleaned({ picture, trim, audience }: ReturnType<typeof drawn>) {
  return cleanPicture(await readPicture(picture), { ...printPixels(trim), audience })
}
const sheetOf = (hero: HeroToDraw): ToDraw => ({
  kind: 'hero',
  hero: { ...hero, id: '', pictureKey: null },
  sheets: 0,
})
function pageOf({ hero, dna }: (typeof THREE)[number], scene: (typeof SCENES)[number]): ToDraw {
  const brief = scene.brief.replace('NAME', hero.name)
  const page = { brief, composition: scene.composition, heroOnPage: true, position: 1, versions: 0 }
  return { kind: 'page', page, book: { id: '', idea: 'A day out', anchor: null, dna, heroes: [hero] } }
}

describe('a hero on a page', () => {
  const sheets: string[] = []
  beforeAll(async () => {
    for (const { hero } of THREE) {
      const sheet = drawn(sheetOf(hero))
      sheets.push(likenessOf(await cleaned(sheet), sheet.sights)!)
    }
  })

  it('is known from its sheet, and told from the others', async () => {
    for (const [i, book] of THREE.entries())
      for (const scene of SCENES) {
        const page = drawn(pageOf(book, scene))
        const clean = await cleaned(page)
        const like = sheets.map(
          (likeness) => compareHeroes(clean, page.sights, [{ who: page.who, likeness }])!.value,
        )
        expect(like.indexOf(Math.max(...like)), `${book.hero.name}, ${scene.brief}: ${like}`).toBe(i)
      }
  })

  it('that looks like somebody else is flagged, with the place', async () => {
    const { who, ...page } = drawn(pageOf(THREE[0]!, SCENES[0]))
    const { verdict, width, height } = (await inkPage({
      ...page,
      others: [],
      heroes: [{ who, likeness: sheets[2]! }],
    }))!
    const finding = verdict.findings.find(({ metric }) => metric === 'likeness')
    expect(verdict.passed).toBe(false)
    expect(finding).toMatchObject({ severity: 'fail' })
    expect(finding!.message).toMatch(/^The hero .* does not look like on its sheet\.$/)
    const [left, top, w, h] = finding!.box!
    expect(w * h).toBeGreaterThan(width * height * 0.05)
    expect([left + w <= width, top + h <= height]).toEqual([true, true])
  })

  it('is not judged where nobody knows what it looks like', async () => {
    const { who: _who, ...page } = drawn(pageOf(THREE[0]!, SCENES[0]))
    const { verdict } = (await inkPage({ ...page, others: [], heroes: [] }))!
    expect(verdict.metrics.likeness).toBeUndefined()
  })
})
