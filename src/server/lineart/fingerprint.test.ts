import { describe, expect, it } from 'vitest'
import { blankBitmap, placeBitmap } from './bitmap'
import { fingerprint, fingerprintFromText, fingerprintToText, similarity } from './fingerprint'
import { renderBitmap, samplePage } from './testing'

const page = (seed: number) => renderBitmap(samplePage(seed, 'tween'), 612)
const flopped = (bitmap: ReturnType<typeof page>) => ({
  ...bitmap,
  data: bitmap.data.map((_, i, data) => {
    const x = i % bitmap.width
    return data[i - x + bitmap.width - 1 - x]!
  }),
})

describe('similarity', () => {
  it('knows a page again: moved, thicker, mirrored', () => {
    const original = fingerprint(page(6))
    expect(similarity(original, fingerprint(placeBitmap(page(6), 700, 800, 60, 5)))).toBeGreaterThan(0.97)
    const thick = renderBitmap(samplePage(6, 'tween').replaceAll('stroke-width="3', 'stroke-width="4'), 612)
    expect(similarity(original, fingerprint(thick))).toBeGreaterThan(0.9)
    expect(similarity(original, fingerprint(flopped(page(6))))).toBeGreaterThan(0.97)
  })

  it('tells different pages of one kind apart', () => {
    expect(similarity(fingerprint(page(1)), fingerprint(page(6)))).toBeLessThan(0.9)
    expect(similarity(fingerprint(page(0)), fingerprint(page(3)))).toBeLessThan(0.7)
  })

  it('finds a blank page like nothing', () => {
    const blank = fingerprint(blankBitmap(100, 100))
    expect(similarity(blank, blank)).toBe(0)
  })
})

describe('a fingerprint as text', () => {
  it('comes back as good as it was', () => {
    const original = fingerprint(page(2))
    const text = fingerprintToText(original)
    expect(text).toHaveLength(1024)
    expect(similarity(original, fingerprintFromText(text))).toBeGreaterThan(0.999)
  })

  it('is refused when it is something else', () => {
    expect(() => fingerprintFromText('dragon')).toThrow(RangeError)
  })
})
