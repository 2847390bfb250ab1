import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL_MATTER } from '@/domain/matter'
import { pageRange } from '@/domain/print'
import { PRINTER_RULES, PRINTERS } from '@/domain/printer'
import { TRIMS } from '@/domain/trim'
import { type G4Image, toG4 } from '@/server/lineart/g4'
import { type InteriorBook, writeInterior } from '../interior'
import { testDrawing } from '../testing'
import { preflightFile } from './preflight'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'preflight-own-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** As wide or as high as any safe area, in turn, so that they reach to gutter and margins. */
const STRIPS = [toG4(testDrawing(3300, 300, 3)), toG4(testDrawing(300, 4000, 3))] as const

async function* strips(count: number): AsyncGenerator<G4Image> {
  for (let i = 0; i < count; i++) yield STRIPS[i % 2]!
}

async function checked(changes: Pick<InteriorBook, 'printer' | 'trim' | 'bleed'>, count: number) {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  const book: InteriorBook = {
    title: 'A Shy Dragon Opens a Bakery',
    author: 'Mira Holloway',
    year: 2026,
    language: 'en',
    paper: 'white',
    blankBacks: true,
    pageNumbers: true,
    matter: USUAL_MATTER,
    credits: [],
    ...changes,
  }
  const { pages } = await writeInterior({
    book,
    drawings: strips(count),
    count,
    out: createWriteStream(file),
  })
  const { title, author, paper } = book
  return preflightFile(file, { ...changes, paper, title, author, pages })
}

const COMBINATIONS = PRINTERS.flatMap((printer) =>
  TRIMS.filter((trim) => pageRange(printer, trim, 'white')).flatMap((trim) =>
    (PRINTER_RULES[printer].bleed ? [false, true] : [false]).map((bleed) => ({ printer, trim, bleed })),
  ),
)

describe('our own interiors', () => {
  it.each(COMBINATIONS)('pass at $printer, $trim, bleed $bleed', async (changes) => {
    expect(await checked(changes, 2)).toEqual({ passed: true, findings: [] })
  })

  it('pass where a thicker book has a wider gutter', async () => {
    const thick = { printer: 'kdp-paperback', trim: '6x9', bleed: true } as const
    expect(await checked(thick, 80)).toEqual({ passed: true, findings: [] })
  })
})
