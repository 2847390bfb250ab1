import 'server-only'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { USUAL_MATTER } from '@/domain/matter'
import { type BilevelImage, type G4Image, toG4 } from '@/server/lineart/g4'
import { type InteriorBook, writeInterior } from './interior'
import { testDrawing } from './testing'

export const DRAGON_BOOK: InteriorBook = {
  title: 'A Shy Dragon Opens a Bakery',
  author: 'Mira Holloway',
  year: 2026,
  language: 'en',
  trim: '8.5x11',
  printer: 'kdp-paperback',
  paper: 'white',
  bleed: false,
  blankBacks: true,
  pageNumbers: false,
  matter: USUAL_MATTER,
  credits: ['Some drawings are based on Noto Emoji, © Google LLC, Apache License 2.0.'],
}

export const SMALL_DRAWING = testDrawing(400, 500)

/** The same drawing on every page. */
export async function* repeated(drawing: BilevelImage, count: number): AsyncGenerator<G4Image> {
  const printed = toG4(drawing)
  for (let i = 0; i < count; i++) yield printed
}

/** Writes the dragon's book, changed, to a new file in `folder`. */
export async function writeTestInterior(
  folder: string,
  changes: Partial<InteriorBook> = {},
  drawing = SMALL_DRAWING,
  count = 1,
) {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  const written = await writeInterior({
    book: { ...DRAGON_BOOK, ...changes },
    drawings: repeated(drawing, count),
    count,
    out: createWriteStream(file),
  })
  return { file, ...written }
}
