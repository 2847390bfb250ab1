import { describe, expect, it } from 'vitest'
import { AUDIENCE, AUDIENCES } from '@/domain/audience'
import { DEFAULT_DNA } from '@/domain/project'
import { STYLES } from '@/domain/style'
import { printPixels } from '@/domain/trim'
import { cleanPicture } from '@/server/lineart/clean'
import { judge } from '@/server/lineart/judge'
import { readPicture } from '@/server/lineart/read-picture'
import { compile, plainPage } from '../compiler'
import { drawPage } from './draw-page'
import { drawRecipe } from './draw-recipe'
import { fitLetters, leastSize, lettersIn } from './lettering'
import { readBrief } from './read-brief'

describe('words to color', () => {
  it('are what a brief quotes, in capitals', () => {
    expect(lettersIn('"I am brave" with stars')).toBe('I AM BRAVE')
    expect(lettersIn('„Du bist groß“ mit Sternen')).toBe('DU BIST GROSS')
    expect(lettersIn('«Ça va», dit le chat')).toBe('ÇA VA')
    expect(lettersIn('“Don’t worry — be happy!” and suns')).toBe('DON’T WORRY – BE HAPPY!')
    expect(lettersIn('"A" is for ant')).toBe('A')
    expect(lettersIn('A cat says hello')).toBeUndefined()
    expect(lettersIn('"🐈" with fish')).toBeUndefined()
    expect(lettersIn('"שלום" with fish')).toBeUndefined()
  })

  it('are set as large as they fit, in as many lines as that takes', () => {
    const room = { width: 400, height: 400 }
    const short = fitLetters('I AM BRAVE', room, 4)
    expect(short.lines).toHaveLength(2)
    expect(short.width).toBeLessThanOrEqual(400.001)
    expect(short.height).toBeLessThanOrEqual(400.001)
    const long = fitLetters('GOOD THINGS TAKE TIME AND PATIENCE', room, 4)
    expect(long.size).toBeLessThan(short.size)
    expect(fitLetters('UNSTOPPABLE', room, 6).lines).toHaveLength(2)
    expect(fitLetters('UNSTOPPABLE', room, 1).lines).toHaveLength(1)
    expect(leastSize(6)).toBeGreaterThan(leastSize(1))
  })
})

const CASES = [
  ['"I am brave" with stars and cupcakes', ''],
  ['"Kindness grows" with tulips', 'Bruno, a brown bear'],
  ['"G" is for goat', ''],
  ['"4" and four apples', ''],
] as const

describe.each(AUDIENCES)('a page of letters for %s', (audience) => {
  // Words and a single letter or number for each, other ones in turn.
  const turn = AUDIENCES.indexOf(audience) % 2
  it.each(CASES.filter((_, i) => i % 2 === turn))(
    '%s passes the gate at the first try',
    async (brief, hero) => {
      const i = AUDIENCES.indexOf(audience)
      const weight = {
        lineWeightPt: AUDIENCE[audience].lineWeightPt,
        style: STYLES[i]!,
        trim: '8.5x11',
      } as const
      const dna = { ...DEFAULT_DNA, ...weight, audience, hero, seed: 11 }
      const scene = {
        brief,
        composition: 'pattern',
        heroOnPage: hero !== '',
        position: 1,
        versions: 0,
      } as const
      const draw = plainPage({ idea: 'farm animals', dna }, scene)
      const { picture } = drawRecipe({ ...compile({ draw, attempt: 0, avoid: [] }), seed: 11 })
      const raw = await readPicture(picture)
      const { bitmap } = cleanPicture(raw, { ...printPixels('8.5x11'), audience })
      const { findings } = judge({ bitmap, raw, audience, trim: '8.5x11', lettered: true })
      expect(findings.filter((finding) => finding.severity === 'fail')).toEqual([])
    },
  )
})

it('nothing but what is counted stands on the page of a number', () => {
  const drawn = (text: string) =>
    drawPage({
      ...{ picture: readBrief(text, { idea: 'farm animals' }), composition: 'pattern', audience: 'tween' },
      ...{ style: 'bold-simple', lineWeightPt: 3, trim: '6x9', heroOnPage: false, seed: 3 },
    })
  expect(drawn('"5" and five apples').subjects).toEqual(['apple'])
})
