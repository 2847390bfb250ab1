import { beforeAll, describe, expect, it } from 'vitest'
import type { MaskOperation } from '@/domain/mask'
import { featherMask } from '@/domain/mask-grow'
import { rasterizeMask } from '@/domain/mask-raster'
import { DEFAULT_DNA } from '@/domain/project'
import { inkEdit } from '@/server/editor/ink-edit'
import { lasso } from '@/server/editor/testing'
import { inkPage } from '@/server/generation/ink-page'
import { type Bitmap, blankBitmap, inkPixels } from '@/server/lineart/bitmap'
import { decodePng } from '@/server/lineart/encode-png'
import { findRegions } from '@/server/lineart/regions'
import { compile, plainPage } from '../../compiler'
import type { Recipe, RecipeEdit } from '../../provider'
import { drawRecipe } from '../draw-recipe'
import { carryOnLines, type Painted } from './carry-on-lines'
import { editRecipe } from './edit-recipe'
import { fitBox } from './fit-box'
import { intentOf } from './read-edit-words'

const dna = { ...DEFAULT_DNA, trim: '6x9' as const, hero: '', seed: 5 }
const brief = 'A fox sits beside a pond in the meadow'
const scene = { brief, composition: 'full-body', heroOnPage: false, position: 1, versions: 0 } as const
const recipe = compile({ draw: plainPage({ idea: brief, dna }, scene), attempt: 0, avoid: [] })
const maskOf = (...operations: MaskOperation[]): Painted => {
  const painted = rasterizeMask({ width: 1800, height: 2700, operations })
  return { painted, area: featherMask(painted) }
}
const mask = maskOf(lasso(350, 1300, 1050))
const gate = { audience: 'children', trim: '6x9', others: [] } as const

let png: Uint8Array
let before: Bitmap
let linePt: number
beforeAll(async () => {
  const page = (await inkPage({ ...gate, picture: drawRecipe(recipe).picture }))!
  png = page.png
  linePt = page.verdict.metrics.lineMedian!
  before = await decodePng(png)
}, 60_000)

/** What comes of an edit, through the same cleaning and gate as everything. */
async function edited(edit: Partial<RecipeEdit>, mask: Painted | null) {
  const asked: Recipe = {
    ...recipe,
    draws: 'edit',
    edit: { action: 'words', words: '', masked: !!mask, ...edit },
  }
  const { area, painted } = mask ?? { area: null, painted: null }
  const answer = await editRecipe({
    recipe: asked,
    page: { picture: png, mask: area, painted, linePt, sights: [] },
  })
  if ('cannot' in answer) return answer.cannot
  const made = (await inkEdit({ ...gate, picture: answer.drawing.picture, before: png, area }))!
  return { ...made, credits: answer.drawing.credits, after: await decodePng(made.png) }
}
const shapes = (page: Bitmap) => findRegions(page, 300).regions.length
async function passing(edit: Partial<RecipeEdit>, mask: Painted | null) {
  const made = await edited(edit, mask)
  if (typeof made === 'string') throw new Error(made)
  expect(made.verdict.findings.filter(({ severity }) => severity === 'fail')).toEqual([])
  expect(made.changedOutside).toBe(mask ? 0 : null)
  expect(Buffer.compare(made.after.data, before.data)).not.toBe(0)
  return made
}

describe('the built-in artist asked to change a page', () => {
  it('draws what the words name into the mask, closed and on white', async () => {
    const { after, credits } = await passing({ words: 'A rabbit with a carrot' }, mask)
    const cleared = carryOnLines(before, mask, 12)
    // The figure brings shapes of its own into the cleared area.
    expect(shapes(after)).toBeGreaterThan(shapes(cleared) + 5)
    expect(credits).toBeInstanceOf(Array)
  }, 60_000)

  it('takes away what is painted over, and lets the background go on', async () => {
    const { after } = await passing({ words: 'remove this' }, mask)
    expect(inkPixels(after)).toBeLessThan(inkPixels(before) * 0.85)
    expect(shapes(after)).toBeLessThan(shapes(before))
  }, 60_000)

  it('leaves out, decorates and thickens', async () => {
    expect(shapes((await passing({ action: 'simplify' }, null)).after)).toBeLessThan(shapes(before))
    expect(shapes((await passing({ action: 'add-detail' }, null)).after)).toBeGreaterThan(shapes(before))
    const thick = await edited({ action: 'thicker-lines' }, null)
    if (typeof thick === 'string') throw new Error(thick)
    expect(inkPixels(thick.after)).toBeGreaterThan(inkPixels(before) * 1.05)
  }, 90_000)

  it('shows the figure alone, adds to a page where there is room, and turns it into another', async () => {
    const alone = await passing({ action: 'remove-background' }, null)
    expect(shapes(alone.after)).toBeLessThan(shapes(before))
    const added = await passing({ words: 'Add a star' }, null)
    let lost = 0
    for (let i = 0; i < before.data.length; i++) if (before.data[i] && !added.after.data[i]) lost++
    expect(lost).toBe(0)
    const whale = await passing({ words: 'A whale instead' }, null)
    expect(inkPixels(whale.after)).not.toBe(inkPixels(before))
  }, 90_000)

  it('says what it can’t do', async () => {
    expect(await edited({ words: 'xqzt brlmpf' }, mask)).toMatch(/can’t draw “xqzt brlmpf”/)
    expect(await edited({ words: 'remove the dog' }, null)).toMatch(/Paint over what should go/)
    const dot = maskOf(lasso(900, 900, 60))
    expect(await edited({ words: 'a frog' }, dot)).toMatch(/too small/)
    expect(await edited({ action: 'simplify' }, dot)).toMatch(/nothing in the painted area/)
  }, 60_000)
})

describe('words of an edit', () => {
  it.each([
    ['Thicker lines please', 'thicker-lines'],
    ['make the outlines bolder', 'thicker-lines'],
    ['thinner lines', 'thinner-lines'],
    ['less detail', 'simplify'],
    ['too busy, make it simpler', 'simplify'],
    ['more detail', 'add-detail'],
    ['remove background', 'remove-background'],
    ['on a plain background', 'remove-background'],
    ['remove the ball', 'remove'],
    ['a cat with a bold hat', null],
    ['Add a butterfly', null],
    ['', null],
  ])('“%s” means %s', (words, intent) => expect(intentOf(words)).toBe(intent))
})

describe('a cleared area', () => {
  it('keeps shapes around it apart', () => {
    // Sky and ground, and a tree trunk between them that goes.
    const page = blankBitmap(800, 800)
    for (let y = 0; y < 800; y++)
      for (let x = 0; x < 800; x++)
        if (Math.abs(y - 500) < 6 || (x > 350 && x < 450 && y > 300 && y < 700 && (x < 362 || x > 438)))
          page.data[y * 800 + x] = 1
    const painted = rasterizeMask({ width: 800, height: 800, operations: [lasso(300, 250, 480)] })
    const cleared = carryOnLines(page, { painted, area: painted }, 12)
    const { map } = findRegions(cleared, 300)
    expect(map.count).toBe(2)
    expect(
      cleared.data[505 * 800 + 400]! + cleared.data[500 * 800 + 400]! + cleared.data[495 * 800 + 400]!,
    ).toBeGreaterThan(0)
  })
})

describe('the largest box in a mask', () => {
  it('has the proportion, lies inside, and is as large as there is room', () => {
    const square = rasterizeMask({ width: 800, height: 800, operations: [lasso(100, 100, 600)] })
    const box = fitBox(square, 0.5, 20, 40)!
    expect(box.width / box.height).toBeCloseTo(0.5, 2)
    expect(box.height).toBeGreaterThan(540)
    expect([box.x >= 120, box.y >= 120, box.x + box.width <= 680, box.y + box.height <= 680]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(fitBox(square, 0.5, 20, 700)).toBeNull()
    expect(fitBox({ ...square, data: new Uint8Array(square.data.length) }, 1, 0, 4)).toBeNull()
  })
})
