import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstCover } from '@/domain/cover'
import { coverGeometry } from '@/domain/cover-geometry'
import { encodePng } from '@/server/lineart/encode-png'
import { renderBitmap, samplePage } from '@/server/lineart/testing'
import { preflightFile } from '../preflight/preflight'
import { documentFacts, imagesOf, qpdfCheck } from '../testing'
import { pictureArt, selfColoredArt } from './cover-art'
import { limitInk } from './cover-inks'
import type { Art } from './cover-items'
import { coverMetadata } from './cover-metadata'
import { layOutCover } from './lay-out-cover'
import { previewCover } from './preview-cover'
import { writeCover } from './write-cover'

const spec = { printer: 'ingramspark', trim: '6x9', paper: 'white', pages: 200, spineInches: 0.44 } as const
const created = new Date('2026-11-27T00:00:00Z')
const DPI = 50

describe('a cover in four inks', () => {
  let folder: string
  let page: Art
  let photo: Art
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cover-inks-'))
    page = await selfColoredArt(await encodePng(renderBitmap(samplePage(3), 1275), 300))
    // Black, white and every hue, in stripes.
    const hues = ['#000', '#fff', '#f00', '#ff0', '#0f0', '#0ff', '#00f', '#f0f']
    const stripes = hues.map((hue, i) => `<rect x="${i * 225}" width="225" height="2700" fill="${hue}"/>`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="2700">${stripes.join('')}</svg>`
    photo = await pictureArt(await sharp(Buffer.from(svg)).png().toBuffer())
  })
  afterAll(() => rm(folder, { recursive: true }))

  const made = async (front: Art) => {
    const geometry = coverGeometry(spec)
    const design = firstCover('A Shy Dragon', 'Mira Holloway')
    const { items } = await layOutCover(design, geometry, { front, inside: [] })
    const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
    await writeCover({
      items,
      geometry,
      about: coverMetadata(design, spec.printer, created),
      out: createWriteStream(file),
    })
    return { file, items, geometry }
  }

  it('is PDF/X-1a, with nothing in red, green and blue', async () => {
    const { file } = await made(page)
    qpdfCheck(file)
    expect(documentFacts(file)['PDF subtype']).toBe('PDF/X-1a:2001')
    expect(imagesOf(file).map(({ color }) => color)).not.toContain('rgb')
    expect(await preflightFile(file, { ...spec, bleed: true, cover: true })).toEqual({
      passed: true,
      findings: [],
    })
  })

  it.each(['page', 'photo'] as const)(
    'has the colors of the screen, as far as inks can: %s',
    async (which) => {
      const { file, items, geometry } = await made(which === 'page' ? page : photo)
      const png = path.join(folder, `${which}.png`)
      execFileSync('gs', [
        '-q',
        '-dNOPAUSE',
        '-dBATCH',
        '-dSAFER',
        '-sDEVICE=png16m',
        `-r${DPI}`,
        '-o',
        png,
        file,
      ])
      const printed = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      const shown = await sharp(await previewCover(items, geometry, printed.info.width))
        .removeAlpha()
        .resize({ width: printed.info.width, height: printed.info.height, fit: 'fill' })
        .raw()
        .toBuffer()
      let sum = 0
      for (let i = 0; i < shown.length; i++) sum += Math.abs(shown[i]! - printed.data[i]!)
      // Pure screen colors lie outside of what inks can do; upside-down inks would be off by half.
      expect(sum / shown.length / 255).toBeLessThan(which === 'page' ? 0.06 : 0.12)
    },
  )

  it('never has more ink in one place than dries', () => {
    const inks = limitInk(new Uint8Array([255, 255, 255, 255, 200, 180, 160, 100, 10, 20, 30, 0]))
    for (let i = 0; i < inks.length; i += 4) {
      const sum = inks[i]! + inks[i + 1]! + inks[i + 2]! + inks[i + 3]!
      expect(sum).toBeLessThanOrEqual(2.4 * 255)
    }
    expect(inks[3]).toBe(255)
    expect([...inks.slice(8)]).toEqual([10, 20, 30, 0])
  })
})
