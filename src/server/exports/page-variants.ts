import 'server-only'
import { colorsOf } from '@/domain/colors-of'
import { decodePng } from '@/server/lineart/encode-png'
import { traceSvg } from '@/server/lineart/trace'
import { numberPage } from '@/server/print/number-page'
import { teaserSheet } from '@/server/print/teaser-sheet'
import type { ColoredPage } from './page-files'

/** What becomes of finished pages in exports other than print. All of it runs in a pixel thread. */

export const tracePage = async ({ png }: { png: Uint8Array }): Promise<string> =>
  traceSvg(await decodePng(png))

export const numberedPage = ({ png, map, colors }: ColoredPage): Promise<Uint8Array> =>
  numberPage(png, map, colorsOf(map, colors))

export const makeTeaser = ({ pages }: { pages: readonly ColoredPage[] }): Promise<Uint8Array> =>
  teaserSheet(pages.map(({ png, map, colors }) => ({ png, map, colors: colorsOf(map, colors) })))
