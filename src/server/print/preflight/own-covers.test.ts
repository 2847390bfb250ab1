import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COVER_TEMPLATES, type CoverDesign, firstCover } from '@/domain/cover'
import { type CoverSpec, coverGeometry } from '@/domain/cover-geometry'
import { encodePng } from '@/server/lineart/encode-png'
import { renderBitmap, samplePage } from '@/server/lineart/testing'
import { selfColoredArt } from '../cover/cover-art'
import type { Art } from '../cover/cover-items'
import { coverMetadata } from '../cover/cover-metadata'
import { layOutCover } from '../cover/lay-out-cover'
import { writeCover } from '../cover/write-cover'
import { preflightFile } from './preflight'

let folder: string
let front: Art
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'preflight-covers-'))
  front = await selfColoredArt(await encodePng(renderBitmap(samplePage(3), 1275), 300))
})
afterAll(() => rm(folder, { recursive: true }))

async function checked(changes: Partial<CoverDesign>, spec: CoverSpec) {
  const geometry = coverGeometry(spec)
  const design: CoverDesign = {
    ...firstCover('A Shy Dragon Opens a Bakery', 'Mira Holloway'),
    back: 'Forty pages of a dragon who would rather bake than roar.',
    ...changes,
  }
  const { items } = await layOutCover(design, geometry, { front, inside: [] })
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  const { title, author } = design
  await writeCover({
    items,
    geometry,
    about: coverMetadata(design, spec.printer),
    out: createWriteStream(file),
  })
  return preflightFile(file, { ...spec, bleed: true, cover: true, title, author })
}

const thick = { paper: 'white', pages: 200 } as const
const thin = { paper: 'cream', pages: 60 } as const

describe('our own covers', () => {
  it.each<CoverSpec>([
    { printer: 'kdp-paperback', trim: '8.5x11', ...thick },
    { printer: 'kdp-paperback', trim: '8.5x11', ...thin },
    { printer: 'kdp-hardcover', trim: '6x9', ...thick },
    { printer: 'lulu', trim: 'a4', ...thick },
    { printer: 'ingramspark', trim: '6x9', ...thick, spineInches: 0.44 },
  ])('pass at $printer, $trim, $pages pages', async (spec) => {
    expect(await checked({}, spec)).toEqual({ passed: true, findings: [] })
  })

  it.each(COVER_TEMPLATES)('pass in the template %s', async (template) => {
    const spec = { printer: 'kdp-paperback', trim: '8.5x8.5', ...thick } as const
    expect(await checked({ template }, spec)).toEqual({ passed: true, findings: [] })
  })
})
