import sharp, { type Create } from 'sharp'
import { expect, it } from 'vitest'
import { PRINT_DPI, printPixels } from '@/domain/trim'
import { cleanPicture } from './clean'
import { judge } from './judge'
import { mend } from './mend'
import { readPicture } from './read-picture'

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }

/** Pictures with nothing to color, or of a shape no page has: each becomes a page, and the gate says what it lacks. */
it.each<[string, Omit<Create, 'channels'>, string]>([
  ['one white pixel', { width: 1, height: 1, background: '#fff' }, 'blank'],
  ['one black pixel', { width: 1, height: 1, background: '#000' }, 'regions'],
  ['a strip', { width: 10_000, height: 10, background: '#fff' }, 'blank'],
  ['a black strip on end', { width: 10, height: 10_000, background: '#000' }, 'regions'],
  ['nothing but transparency', { width: 900, height: 1200, background: CLEAR }, 'blank'],
  ['nothing but black', { width: 900, height: 1200, background: '#000' }, 'regions'],
  ['nothing but grey', { width: 900, height: 1200, background: '#888' }, 'grey'],
])('%s is judged like any other picture', async (_, create, metric) => {
  const raw = await readPicture(
    await sharp({ create: { ...create, channels: 4 } })
      .png()
      .toBuffer(),
  )
  const [audience, trim] = ['children', '6x9'] as const
  const { bitmap } = cleanPicture(raw, { ...printPixels(trim), audience })
  const { judgement } = mend(bitmap, (page) => judge({ bitmap: page, raw, audience, trim, dpi: PRINT_DPI }), {
    audience,
    trim,
  })
  expect(judgement.passed).toBe(false)
  expect(judgement.findings.map((finding) => finding.metric)).toContain(metric)
})
