import 'server-only'
import type { Rect } from '@/domain/print'
import type { PageCanvas } from '../page-canvas'
import type { Faces, FrontMatterText, Setting } from './front-matter-text'

/** One page being drawn. */
export type PageFrame = {
  readonly canvas: PageCanvas
  /** Points; everything stays inside. */
  readonly safe: Rect
  readonly text: FrontMatterText
  /** What the author wrote on this page, or its usual words. */
  readonly words: Setting | null
  readonly faces: Faces
  /** Says in a sentence what did not fit on the page. */
  note(sentence: string): void
}

/** 1 on 8.5 × 11 in, smaller on smaller pages: multiply sizes by it, never line weights. */
export const unitOf = ({ width, height }: Rect): number => Math.min(width / 567, height / 720, 1.1)

export const middleOf = ({ x, width }: Rect): number => x + width / 2
