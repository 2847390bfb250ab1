import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { AUDIENCE, AUDIENCES, type Audience } from '@/domain/audience'
import { COMPOSITIONS, type Composition } from '@/domain/composition'
import { STYLES, type Style } from '@/domain/style'
import { printPixels, rawPixels, TRIMS, type Trim } from '@/domain/trim'
import { cleanPicture } from '@/server/lineart/clean'
import { judge } from '@/server/lineart/judge'
import { readPicture } from '@/server/lineart/read-picture'
import { drawPage, type PageRecipe } from './draw-page'
import { readBrief } from './read-brief'
import { subject } from './subjects'
import { THEME_NAMES, type ThemeName } from './theme'
import { THEMES } from './themes'

const FOX = { subject: subject('fox')!, key: 'Finn, a fox' }

function recipe(changes: Partial<PageRecipe> & { theme?: ThemeName } = {}): PageRecipe {
  const { theme = 'forest', ...rest } = changes
  const audience = rest.audience ?? 'children'
  const place = THEMES[theme].places[0]
  return {
    picture: {
      theme,
      ...(place ? { place } : {}),
      props: THEMES[theme].props.foreground.slice(0, 3).flatMap((id) => subject(id) ?? []),
      time: 'day',
      words: '',
    },
    composition: 'full-body',
    audience,
    style: 'cartoon',
    lineWeightPt: AUDIENCE[audience].lineWeightPt,
    trim: '6x9',
    hero: FOX,
    heroOnPage: true,
    seed: 7,
    ...rest,
  }
}

async function greys(png: Uint8Array) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Pixels nearer than `inches` to an edge that are not white. */
async function inkInMargin(png: Uint8Array, trim: Trim, inches: number): Promise<number> {
  const { data, width, height } = await greys(png)
  const margin = Math.floor((inches * width * 300) / printPixels(trim).width)
  let count = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (
        (x < margin || y < margin || x >= width - margin || y >= height - margin) &&
        data[y * width + x]! < 255
      )
        count++
  return count
}

describe('a page', () => {
  it('is the same for the same recipe, to the byte', () => {
    const [a, b] = [drawPage(recipe()), drawPage(recipe())]
    expect(Buffer.compare(a.png, b.png)).toBe(0)
    expect(a.svg()).toBe(b.svg())
  })

  it('is another picture for another seed', () => {
    expect(Buffer.compare(drawPage(recipe()).png, drawPage(recipe({ seed: 8 })).png)).not.toBe(0)
  })

  it.each(TRIMS.filter((trim) => /6x9|8.5x8.5|a4/.test(trim)))(
    'has the raw pixels of %s and nothing within 0.4 inches of its edges',
    async (trim) => {
      const page = drawPage(recipe({ trim, composition: 'action', style: 'kawaii' }))
      const { width, height } = await greys(page.png)
      expect({ width, height }).toEqual(rawPixels(trim))
      expect(page).toMatchObject(rawPixels(trim))
      expect(await inkInMargin(page.png, trim, 0.4)).toBe(0)
    },
  )

  it('contains no text and names whose art is in it', () => {
    const page = drawPage(recipe({ theme: 'sea' }))
    expect(page.svg()).not.toMatch(/<text|font/)
    expect(page.subjects).toContain('fox')
    for (const credit of page.credits)
      expect(credit).toMatch(/^(Noto Emoji \(Apache-2\.0\)|Fluent Emoji \(MIT\))$/)
    expect(page.credits.length).toBeGreaterThan(0)
  })
})

const everywhere = THEME_NAMES.map((theme, i) => ({
  theme,
  composition: COMPOSITIONS[i % 5]!,
  style: STYLES[i % 8]!,
  audience: AUDIENCES[(i * 2) % 5]!,
}))

describe.each(everywhere)('$theme, $composition, $style for $audience', (wish) => {
  it('is drawn', () => {
    const page = drawPage(recipe(wish))
    expect(page.svg().length).toBeGreaterThan(2_000)
    expect(page.subjects.length).toBeGreaterThan(0)
  })
})

describe('the quality gate', () => {
  const cases: [Audience, Composition, Style, string][] = [
    ['toddler', 'full-body', 'bold-simple', 'The fox waves beside the barn'],
    ['children', 'action', 'cartoon', 'The fox rides a bicycle past a rabbit'],
    ['adult', 'pattern', 'botanical', 'A wreath of mushrooms and leaves'],
  ]
  it.each(cases)('passes a page for %s, %s, %s', async (audience, composition, style, brief) => {
    const trim = '8.5x11'
    const picture = readBrief(brief, { idea: 'A fox', hero: FOX.subject })
    const { png } = drawPage(recipe({ audience, composition, style, picture, trim }))
    const raw = await readPicture(png)
    const { bitmap } = cleanPicture(raw, { ...printPixels(trim), audience })
    const verdict = judge({ bitmap, raw, audience, trim })
    expect(verdict.findings.filter((finding) => finding.severity === 'fail')).toEqual([])
  })

  it('keeps the line weight that was asked for where the page has room', () => {
    const { svg } = drawPage(
      recipe({ audience: 'adult', lineWeightPt: 1.5, composition: 'close-up', trim: '8.5x11' }),
    )
    const widths = [...svg().matchAll(/stroke-width="([\d.]+)" d=/g)].map((match) => Number(match[1]))
    expect(Math.max(...widths)).toBeCloseTo(1.5 * 1.25, 1)
  })
})
