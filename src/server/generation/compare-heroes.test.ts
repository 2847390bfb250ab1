import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { featherMask } from '@/domain/mask-grow'
import { type MaskRaster, rasterizeMask } from '@/domain/mask-raster'
import { printPixels } from '@/domain/trim'
import type { Verdict } from '@/domain/verdict'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile, type HeroToDraw, type ToDraw } from '@/server/ai/compiler'
import { inkEdit } from '@/server/editor/ink-edit'
import { lasso } from '@/server/editor/testing'
import { cleanPicture } from '@/server/lineart/clean'
import { keepOutside } from '@/server/lineart/composite'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { readPicture } from '@/server/lineart/read-picture'
import { HERO_BOOKS } from '../../../bench/hero-cast'
import { compareHeroes, likenessOf, sightsOn } from './compare-heroes'
import { inkPage } from './ink-page'

const SCENES = [
  { brief: 'NAME runs after a kite', composition: 'action' },
  { brief: 'NAME looks over a garden gate', composition: 'close-up' },
] as const
/** A cat, a dragon, a robot, on the smallest pages. */
const THREE = [0, 1, 7].map((i) => {
  const { hero, dna } = HERO_BOOKS[i]!
  return { hero, dna: { ...dna, trim: '6x9' as const } }
})

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
function pageOf(
  { hero, dna }: Pick<(typeof HERO_BOOKS)[number], 'hero' | 'dna'>,
  scene: (typeof SCENES)[number],
): ToDraw {
  const brief = scene.brief.replace('NAME', hero.name)
  const page = { brief, composition: scene.composition, heroOnPage: true, position: 1, versions: 0 }
  return { kind: 'page', page, book: { id: '', idea: 'A day out', anchor: null, dna, heroes: [hero] } }
}

describe('a hero on a page', () => {
  const sheets: string[] = []
  beforeAll(async () => {
    for (const { hero } of THREE) {
      const sheet = drawn(sheetOf(hero))
      const clean = await cleaned(sheet)
      sheets.push(likenessOf(clean.bitmap, sightsOn(clean, sheet.sights))!)
    }
  })

  it('is known from its sheet, and told from the others', async () => {
    for (const [i, book] of THREE.entries())
      for (const scene of SCENES) {
        const page = drawn(pageOf(book, scene))
        const clean = await cleaned(page)
        const like = sheets.map(
          (likeness) =>
            compareHeroes(clean.bitmap, sightsOn(clean, page.sights), [{ who: page.who, likeness }])!.value,
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

  describe('in an edit', () => {
    const book = HERO_BOOKS[0]!
    const { who, ...drawing } = drawn(pageOf(book, SCENES[1]))
    const { trim, audience } = drawing
    const size = printPixels(trim)
    const gate = { trim, audience, others: [] }
    let page: NonNullable<Awaited<ReturnType<typeof inkPage>>>
    beforeAll(async () => {
      page = (await inkPage({ ...gate, ...drawing, heroes: [{ who, likeness: sheets[0]! }] }))!
    })

    /** A square around the head, `share` of it wide, moved to the right by `aside` of its width. */
    const around = (share: number, aside = 0) => {
      const { x, y, half } = page.sights[0]!.head
      const side = 2 * half * size.width * share
      const left = Math.round(x * size.width - side / 2 + aside * 2 * half * size.width)
      const painted = rasterizeMask({
        ...size,
        operations: [lasso(left, Math.round(y * size.height - side / 2), Math.round(side))],
      })
      return featherMask(painted)
    }
    /** Bars over less than half of the head. */
    const bars = () => {
      const { x, y, half } = page.sights[0]!.head
      const reach = half * size.width * 1.3
      const [left, top] = [x * size.width - reach, y * size.height - reach]
      const bar = (i: number) => {
        const from = Math.round(left + (i * 2 * reach) / 6)
        const [to, bottom] = [Math.round(from + reach * 0.13), Math.round(top + 2 * reach)]
        const points: [number, number][] = [
          [from, Math.round(top)],
          [to, Math.round(top)],
          [to, bottom],
          [from, bottom],
        ]
        return { kind: 'lasso' as const, erase: false, points }
      }
      return rasterizeMask({ ...size, operations: [0, 1, 2, 3, 4, 5].map(bar) })
    }
    /** What comes of an answer that is black in the area, or everywhere upside down. */
    const edited = async (area: MaskRaster | null, more: object = {}) =>
      (await inkEdit({
        ...{ ...gate, before: page.png, area },
        picture: area ? await blackened(area) : await sharp(page.png).flip().flop().png().toBuffer(),
        sightsBefore: page.sights,
        heroes: [{ who, likeness: sheets[0]! }],
        ...more,
      }))!
    const blackened = async (area: MaskRaster) => {
      const before = await decodePng(page.png)
      return encodePng(
        keepOutside(before, { ...before, data: new Uint8Array(before.data.length).fill(1) }, area),
        300,
      )
    }
    const drifted = ({ verdict }: { verdict: Verdict }) =>
      verdict.findings.some(({ metric, severity }) => metric === 'likeness' && severity === 'fail')

    it('that disfigures a face is flagged, and one that keeps it is not', async () => {
      expect([page.verdict.metrics.likeness! > 0.5, page.sights.length]).toEqual([true, 1])
      const half = await edited(bars())
      expect([half.changedOutside, drifted(half), half.sights.length]).toEqual([0, true, 1])
      const away = await edited(around(0.4, 2.2))
      expect([away.verdict.metrics.likeness, drifted(away)]).toEqual([page.verdict.metrics.likeness, false])
    })

    it('that paints over all of it is compared only where the drawing says who is there', async () => {
      const gone = await edited(around(1.2))
      expect([gone.verdict.metrics.likeness, gone.sights]).toEqual([undefined, []])
      const again = await edited(around(1.2), { sights: page.sights })
      expect([drifted(again), again.sights.length]).toEqual([true, 1])
    })

    it('of the whole page is compared like a new page', async () => {
      expect(drifted(await edited(null, { sights: page.sights }))).toBe(true)
      expect((await edited(null)).verdict.metrics.likeness).toBeUndefined()
    })
  })
})
