import { describe, expect, it } from 'vitest'
import { type MatterKind, usualTile } from './matter'
import {
  drawingBox,
  gutter,
  interiorGeometry,
  interiorPlan,
  pageBoxes,
  pageCountProblem,
  safeArea,
  sideOf,
} from './print'
import { printPixels, TRIMS, type Trim } from './trim'

const geometry = (trim: Trim, bleed: boolean, pages = 84) =>
  interiorGeometry({ trim, bleed, pages, printer: 'kdp-paperback' })

describe('the gutter grows with the page count', () => {
  it.each([
    [24, 0.375],
    [84, 0.375],
    [150, 0.375],
    [151, 0.5],
    [300, 0.5],
    [301, 0.625],
    [500, 0.625],
    [501, 0.75],
    [590, 0.75],
    [700, 0.75],
    [701, 0.875],
    [828, 0.875],
  ])('%i pages: %f in', (pages, inches) => {
    expect(gutter(pages, 'kdp-paperback')).toBe(inches)
    expect(geometry('8x10', false, pages).gutter).toBe(inches)
  })

  it('refuses what the printer cannot bind', () => {
    expect(() => gutter(829, 'kdp-paperback')).toThrow('KDP paperback binds at most 828 pages, not 829.')
  })
})

describe('page sizes in points', () => {
  // Worked out by hand: width × 72, with bleed (width + .125) × 72 by (height + .25) × 72.
  it.each<[Trim, [number, number], [number, number]]>([
    ['8.5x11', [612, 792], [621, 810]],
    ['8.5x8.5', [612, 612], [621, 630]],
    ['8x10', [576, 720], [585, 738]],
    ['8.25x8.25', [594, 594], [603, 612]],
    ['6x9', [432, 648], [441, 666]],
    ['a4', [595.44, 841.68], [604.44, 859.68]],
  ])('%s: %j without bleed, %j with', (trim, plain, bled) => {
    const sizeOf = (bleed: boolean) => Object.values(geometry(trim, bleed).pageSize)
    expect(sizeOf(false)).toEqual(plain)
    expect(sizeOf(true)).toEqual(bled)
  })
})

describe('boxes', () => {
  it('without bleed the page is the trim, and the gutter changes sides', () => {
    const g = geometry('8.5x11', false)
    const page = { x: 0, y: 0, width: 612, height: 792 }
    // .375 in = 27 pt at the binding, .25 in = 18 pt elsewhere.
    expect(pageBoxes(g, 1)).toEqual({
      media: page,
      bleed: page,
      trim: page,
      safe: { x: 27, y: 18, width: 567, height: 756 },
    })
    expect(safeArea(g, 2)).toEqual({ x: 18, y: 18, width: 567, height: 756 })
  })

  it('with bleed the page spills over at the outside, never at the binding', () => {
    const g = geometry('8.5x11', true, 200)
    const page = { x: 0, y: 0, width: 621, height: 810 }
    expect(pageBoxes(g, 3)).toEqual({
      media: page,
      bleed: page,
      trim: { x: 0, y: 9, width: 612, height: 792 },
      safe: { x: 36, y: 36, width: 549, height: 738 },
    })
    expect(pageBoxes(g, 4).trim).toEqual({ x: 9, y: 9, width: 612, height: 792 })
    expect(safeArea(g, 4)).toEqual({ x: 36, y: 36, width: 549, height: 738 })
  })

  it('recto and verso mirror each other, and the safe area lies inside the trim', () => {
    for (const trim of TRIMS)
      for (const bleed of [false, true])
        for (const pages of [24, 151, 500, 828]) {
          const g = geometry(trim, bleed, pages)
          for (const box of ['trim', 'safe'] as const) {
            const { x, y, width, height } = g.recto[box]
            expect(g.verso[box].x).toBeCloseTo(g.pageSize.width - x - width, 6)
            expect({ y, width, height }).toEqual({
              y: g.verso[box].y,
              width: g.verso[box].width,
              height: g.verso[box].height,
            })
          }
          const { trim: cut, safe } = g.recto
          expect(safe.x).toBeCloseTo(cut.x + g.gutter * 72, 6)
          expect(cut.x + cut.width - safe.x - safe.width).toBeCloseTo(g.margin * 72, 6)
          expect(cut.y + cut.height - safe.y - safe.height).toBeCloseTo(g.margin * 72, 6)
        }
  })
})

describe('placing a drawing', () => {
  it('fits a full page into the safe area, centered', () => {
    // 567 / 2550 is the tighter side: 567 × 733.764… pt, 2550 / 7.875 in = 323.8 DPI.
    const box = drawingBox(geometry('8.5x11', false), 1, printPixels('8.5x11'))
    expect(box.x).toBeCloseTo(27)
    expect(box.width).toBeCloseTo(567)
    expect(box.height).toBeCloseTo(733.765, 2)
    expect(box.y).toBeCloseTo(18 + (756 - 733.765) / 2, 2)
    expect(box.dpi).toBeCloseTo(323.81, 2)
  })

  it('never enlarges beyond 300 DPI', () => {
    const box = drawingBox(geometry('8.5x11', false), 2, { width: 600, height: 300 })
    expect(box).toMatchObject({ width: 144, height: 72, dpi: 300 })
    expect(box.x).toBeCloseTo(18 + (567 - 144) / 2)
  })

  it('leaves room for a page number', () => {
    const g = geometry('8.5x8.5', false)
    const box = drawingBox(g, 1, printPixels('8.5x8.5'), { pageNumbers: true })
    expect(box.y).toBeGreaterThanOrEqual(safeArea(g, 1).y + 24)
    expect(box.y + box.height).toBeLessThanOrEqual(safeArea(g, 1).y + safeArea(g, 1).height)
    expect(box.dpi).toBeGreaterThan(300)
  })
})

describe('page counts', () => {
  it.each<[number, Trim, 'white' | 'cream' | 'standard-color', boolean]>([
    [24, '8.5x11', 'white', true],
    [23, '8.5x11', 'white', false],
    [590, '8.5x11', 'white', true],
    [591, '8.5x11', 'white', false],
    [551, '8.5x8.5', 'cream', false],
    [828, '6x9', 'white', true],
    [800, '8.25x8.25', 'white', true],
    [802, '8.25x8.25', 'white', false],
    [780, 'a4', 'white', true],
    [100, 'a4', 'standard-color', false],
    [70, '8x10', 'standard-color', false],
  ])('%i pages of %s on %s: %s', (pages, trim, paper, fine) => {
    expect(pageCountProblem(pages, { printer: 'kdp-paperback', trim, paper }) === null).toBe(fine)
  })

  it('says what the range is', () => {
    expect(pageCountProblem(600, { printer: 'kdp-paperback', trim: '8.5x11', paper: 'white' })).toBe(
      'KDP paperback prints 8.5 × 11 in on white paper with 24 to 590 pages; this book has 600.',
    )
  })
})

describe('the order of the pages', () => {
  const usual = ['title', 'copyright', 'belongs-to', 'color-test'] as const
  const tiles = (kinds: readonly MatterKind[]) => kinds.map((kind, i) => ({ ...usualTile(kind), id: `${i}` }))
  const matterOf = (front: readonly MatterKind[], back: readonly MatterKind[] = []) => ({
    front: tiles(front),
    back: tiles(back),
  })
  const kinds = (options: Partial<Parameters<typeof interiorPlan>[0]>) =>
    interiorPlan({ drawings: 3, blankBacks: true, matter: matterOf(usual), minPages: 0, ...options }).map(
      (page) => page.kind,
    )

  it('puts drawings on rectos with blank backs', () => {
    expect(kinds({})).toEqual([
      'title',
      'copyright',
      'belongs-to',
      'color-test',
      'drawing',
      'blank',
      'drawing',
      'blank',
      'drawing',
      'blank',
    ])
  })

  it('a forty-page book has 84 pages', () => {
    expect(kinds({ drawings: 40, minPages: 24 })).toHaveLength(84)
  })

  it('opens title, belongs-to and the first drawing on a recto whatever is left out', () => {
    expect(kinds({ matter: matterOf(['title', 'belongs-to', 'color-test']), drawings: 1 })).toEqual([
      'title',
      'blank',
      'belongs-to',
      'color-test',
      'drawing',
      'blank',
    ])
    expect(kinds({ matter: matterOf(['title']), drawings: 1 })).toEqual([
      'title',
      'blank',
      'drawing',
      'blank',
    ])
  })

  it('prints both sides when asked, with an even count', () => {
    expect(kinds({ matter: matterOf([]), blankBacks: false })).toEqual([
      'drawing',
      'drawing',
      'drawing',
      'blank',
    ])
  })

  it('pads short books with notes pages to the minimum', () => {
    const pages = kinds({ minPages: 24 })
    expect(pages).toHaveLength(24)
    expect(pages.slice(10)).toEqual(Array(14).fill('notes'))
  })

  it('puts what the author added where the author put it: dedications on rectos, back matter before padding', () => {
    const matter = matterOf(['title', 'dedication', 'blank', 'copyright'], ['notes', 'dedication'])
    expect(kinds({ matter, drawings: 1, minPages: 14 })).toEqual([
      'title',
      'blank',
      'dedication',
      'blank',
      'copyright',
      'blank',
      'drawing',
      'blank',
      'notes',
      'blank',
      'dedication',
      'notes',
      'notes',
      'notes',
    ])
    const plan = interiorPlan({ drawings: 1, blankBacks: true, matter, minPages: 14 })
    expect(plan.filter(({ added }) => added).map(({ number }) => number)).toEqual([12, 13, 14])
    expect(plan.filter(({ tile }) => tile !== null)).toHaveLength(6)
  })

  it('numbers every page once, on its side, every drawing once in order, even, at most one blank in a row', () => {
    const flags = [true, false]
    for (const title of flags)
      for (const copyright of flags)
        for (const belongsTo of flags)
          for (const colorTest of flags)
            for (const blankBacks of flags)
              for (const drawings of [0, 1, 2, 9, 40, 120])
                for (const minPages of [0, 24, 25, 72]) {
                  const plan = interiorPlan({
                    drawings,
                    blankBacks,
                    matter: matterOf(usual.filter((_, i) => [title, copyright, belongsTo, colorTest][i])),
                    minPages,
                  })
                  expect(plan.length % 2).toBe(0)
                  expect(plan.length).toBeGreaterThanOrEqual(minPages)
                  plan.forEach((page, i) => {
                    expect(page.number).toBe(i + 1)
                    expect(page.side).toBe(sideOf(i + 1))
                    if (page.kind === 'blank') expect(plan[i + 1]?.kind).not.toBe('blank')
                    if (page.kind === 'drawing' && blankBacks) expect(page.side).toBe('recto')
                  })
                  const drawn = plan.flatMap((page) => page.drawing ?? [])
                  expect(drawn).toEqual(Array.from({ length: drawings }, (_, i) => i))
                }
  })
})
