import 'server-only'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { colorsOf } from '@/domain/colors-of'
import type { CoverDesign } from '@/domain/cover'
import { type CoverSpec, coverGeometry } from '@/domain/cover-geometry'
import type { CoverFiles } from '@/server/covers/cover-pictures'
import { coloredArt, pictureArt, plainArt, selfColoredArt } from './cover-art'
import type { Art } from './cover-items'
import { coverMetadata } from './cover-metadata'
import { layOutCover } from './lay-out-cover'
import { previewCover } from './preview-cover'
import { writeCover } from './write-cover'

export type MakeCoverInput = {
  readonly design: CoverDesign
  readonly spec: CoverSpec
  readonly files: CoverFiles
  /** For printers whose files carry a date. */
  readonly created?: Date | undefined
  /** The PDF for the printer, or a PNG so many pixels wide. */
  readonly want: 'pdf' | { readonly pngWidth: number }
}

/** A whole cover from its files; `notes` says what could not be set as written. Runs in a pixel thread. */
export async function makeCover({ design, spec, files, created, want }: MakeCoverInput): Promise<{
  bytes: Uint8Array
  notes: string[]
}> {
  const geometry = coverGeometry(spec)
  const { front } = files
  const pictures = {
    front: await frontArt(front),
    inside: await Promise.all(files.inside.map(plainArt)),
  }
  const { items, notes } = await layOutCover(design, geometry, pictures)
  if (want !== 'pdf') return { bytes: await previewCover(items, geometry, want.pngWidth), notes }
  const out = new PassThrough()
  const written = buffer(out)
  await writeCover({ items, geometry, about: coverMetadata(design, spec.printer, created), out })
  return { bytes: await written, notes }
}

function frontArt(front: CoverFiles['front']): Promise<Art> {
  if (front.kind === 'upload') return pictureArt(front.file)
  if (front.kind === 'drawing') return selfColoredArt(front.png)
  return coloredArt(front.png, front.map, colorsOf(front.map, front.colors))
}
