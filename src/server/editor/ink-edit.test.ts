import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { featherMask } from '@/domain/mask-grow'
import { rasterizeMask } from '@/domain/mask-raster'
import { randomMask } from '@/domain/testing-masks'
import type { Bitmap } from '@/server/lineart/bitmap'
import { differencesOutside } from '@/server/lineart/composite'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { inkEdit } from './ink-edit'
import { finePage, lasso } from './testing'
import { HOSTILE } from './testing-answers'

/** The page at a sixth of its size each way; `bench edits` takes 200 masks on a whole one. */
let small: Uint8Array
let before: Bitmap
beforeAll(async () => {
  const page = await finePage()
  const { data, info } = await sharp(page.png)
    .greyscale()
    .resize(300)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const bitmap = {
    width: info.width,
    height: info.height,
    data: Uint8Array.from(data, (v) => (v < 128 ? 1 : 0)),
  }
  small = await encodePng(bitmap, 300)
  before = await decodePng(small)
}, 60_000)

const area = (mask: Parameters<typeof rasterizeMask>[0]) => featherMask(rasterizeMask(mask))
const edit = (picture: Uint8Array, mask: Parameters<typeof rasterizeMask>[0]) =>
  inkEdit({ picture, before: small, area: area(mask), audience: 'children', trim: '6x9', others: [] })

describe('random masks and answers nobody should send', () => {
  const kinds = Object.keys(HOSTILE)
  /** Ten for each kind of answer. */
  const MASKS = 100
  it('leave every pixel outside of the mask as it was, or are refused', async () => {
    const outcomes = new Map<string, number>()
    const answers = new Map(
      await Promise.all(kinds.map(async (kind) => [kind, await HOSTILE[kind]!(small)] as const)),
    )
    for (let seed = 0; seed < MASKS; seed++) {
      const kind = kinds[seed % kinds.length]!
      const mask = randomMask(seed, before)
      const made = await edit(answers.get(kind)!, mask)
      const came = made ? (made.verdict.passed ? 'passed' : 'failed the gate') : 'refused'
      outcomes.set(`${kind}: ${came}`, (outcomes.get(`${kind}: ${came}`) ?? 0) + 1)
      if (!made) continue
      const after = await decodePng(made.png)
      expect([kind, seed, made.changedOutside]).toEqual([kind, seed, 0])
      expect([kind, seed, differencesOutside(before, after, area(mask))]).toEqual([kind, seed, 0])
    }
    const refused = (kind: string) => outcomes.get(`${kind}: refused`)
    for (const kind of ['of another shape', 'cut off', 'garbage', 'nothing'])
      expect([kind, refused(kind)]).toEqual([kind, MASKS / kinds.length])
    for (const kind of ['repainted everywhere', 'mirrored', 'half as large', 'black'])
      expect(refused(kind)).toBeUndefined()
  }, 240_000)
})

describe('an edit inside of a mask', () => {
  const mask = { width: 1800, height: 2700, operations: [lasso(700, 1200, 500)] }
  const edited = async (answer: (page: Uint8Array) => Promise<Uint8Array>) => {
    const { png } = await finePage()
    const made = await inkEdit({
      picture: await answer(png),
      before: png,
      area: area(mask),
      audience: 'children',
      trim: '6x9',
      others: [],
    })
    const said = made!.verdict.findings.map(({ message }) => message).join(' ')
    return { said, before: await decodePng(png), after: await decodePng(made!.png), made: made! }
  }

  it('takes what was drawn there', async () => {
    const { before, after } = await edited(HOSTILE['repainted everywhere']!)
    const nowhere = { ...area(mask), data: new Uint8Array(area(mask).data.length) }
    expect(differencesOutside(before, after, nowhere)).toBeGreaterThan(10_000)
    expect(differencesOutside(before, after, area(mask))).toBe(0)
  })

  it('says when the drawing does not meet the page around it', async () => {
    const mirrored = await edited(HOSTILE.mirrored!)
    expect(mirrored.made.verdict.passed).toBe(false)
    expect(mirrored.said).toContain('moved or mirrored')
  })

  it('has nothing to say about a page that comes back as it was', async () => {
    const { made, before, after } = await edited(async (page) => page)
    expect([
      made.verdict.passed,
      made.verdict.findings.filter(({ severity }) => severity === 'fail'),
    ]).toEqual([true, []])
    expect(Buffer.compare(before.data, after.data)).toBe(0)
  })

  it('says when it opened the outlines around it', async () => {
    const { said } = await edited(async (page) => {
      const { width, height } = await sharp(page).metadata()
      const hole = { create: { width: 520, height: 520, channels: 3 as const, background: '#fff' } }
      const white = await sharp(hole).png().toBuffer()
      expect([width, height]).toEqual([1800, 2700])
      return sharp(page)
        .toColorspace('srgb')
        .composite([{ input: white, left: 690, top: 1190 }])
        .png()
        .toBuffer()
    })
    expect(said).toContain('opened the outline')
  })
})
