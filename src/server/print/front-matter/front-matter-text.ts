import 'server-only'
import { type BookMatter, MATTER_KIND, type MatterKind, wordsOf } from '@/domain/matter'
import { FAMILIES } from '../font-files'
import { type Typeface, type TypefaceName, typeface } from '../typeface'

export type Faces = Record<TypefaceName, Typeface>

/** A text in the typeface that can set it, without what no typeface has; `\n` where its author ended a line. */
export type Setting = { readonly text: string; readonly face: Typeface }

/** What the pages around the drawings say. */
export type FrontMatterInput = {
  title: string
  author: string
  year: number
  /** Sources of the art and other thanks, a paragraph each. */
  credits: readonly string[]
  matter: Pick<BookMatter, 'type' | 'front' | 'back'>
  /** Line weight of the drawings, points: ornaments and letters to color follow it. */
  linePt?: number
}

export type FrontMatterText = {
  readonly title: Setting
  readonly author: Setting | null
  /** What the author wrote on each tile's page, by its id; null where nothing is left of it. */
  readonly words: ReadonlyMap<string, Setting | null>
  /** Headings of pages that were added. */
  readonly notes: Setting
  /** Paragraphs of the copyright page before the author's own words and after them. */
  readonly copyright: { readonly before: readonly Setting[]; readonly after: readonly Setting[] }
  readonly linePt: number
}

const RIGHTS =
  'All rights reserved. No part of this book may be reproduced, stored or passed on in any form without written permission, except pages that you color yourself, which you are welcome to show to everyone.'

/** The typeface that each kind of tile is set in, and what its words are called when letters are missing. */
const SET_IN: Record<MatterKind, { face: TypefaceName; where: string }> = {
  title: { face: 'strong', where: 'The subtitle' },
  copyright: { face: 'text', where: 'The copyright page' },
  'belongs-to': { face: 'display', where: 'The belongs-to page' },
  'color-test': { face: 'display', where: 'The color test page' },
  dedication: { face: 'display', where: 'The dedication' },
  notes: { face: 'display', where: 'The notes page' },
  blank: { face: 'text', where: 'The blank page' },
}

/** Ornaments stay printable and colorable whatever the drawings' weight. */
const clampLine = (points: number) => Math.min(3, Math.max(1.25, points))

/** An author's words as their lines. */
const linesOf = (words: string): string[] => words.trim().split(/\r\n?|\n/)

/** Lines without what the typeface lacks, with at most one empty line between them. */
function settableLines(face: Typeface, lines: readonly string[]): Setting & { missing: string[] } {
  const set = lines.map((line) => face.settable(line))
  const text = set.map((line) => line.text).join('\n')
  const missing = [...new Set(set.flatMap((line) => line.missing))]
  return { face, text: text.replace(/\n{3,}/g, '\n\n').trim(), missing }
}

/**
 * Prepares every text of the front matter. `notes` says in a sentence each what had to be left out, because
 * the bundled typefaces set Latin, Greek and Cyrillic only.
 */
export async function frontMatterText(
  input: FrontMatterInput,
): Promise<{ text: FrontMatterText; faces: Faces; notes: string[] }> {
  const { type, front, back } = input.matter
  const [display, text, strong] = await Promise.all([
    typeface('display', type),
    typeface('text', type),
    typeface('strong', type),
  ])
  const faces = { display, text, strong }
  const notes: string[] = []

  const setting = (where: string, wanted: Typeface, ...lines: string[]): Setting => {
    const tries = [wanted, display].map((face) => settableLines(face, lines))
    const best = tries.find(({ missing }) => missing.length === 0) ?? tries[0]!
    if (best.missing.length > 0)
      notes.push(
        `${where} is printed without ${best.missing.slice(0, 8).join(' ')}${best.missing.length > 8 ? ' …' : ''}: the typeface has no such characters.`,
      )
    return best
  }

  const title = setting('The title', display, input.title)
  const author = setting("The author's name", strong, input.author)
  const copyrightLine = `Copyright © ${input.year}${author.text ? ` ${author.text}` : ''}`
  const small = (words: string) => setting('The copyright page', text, words)
  const printed = (settings: Setting[]) => settings.filter(({ text }) => text)
  const words = [...front, ...back].map((tile) => {
    const { face, where } = SET_IN[tile.kind]
    const set = setting(where, faces[face], ...linesOf(wordsOf(tile)))
    return [tile.id, set.text ? set : null] as const
  })
  return {
    faces,
    notes: [...new Set(notes)],
    text: {
      // A title without a single printable letter: the usual subtitle steps in.
      title: title.text ? title : setting('The title', display, MATTER_KIND.title.usual),
      author: author.text ? author : null,
      words: new Map(words),
      notes: setting('The notes page', display, MATTER_KIND.notes.usual),
      copyright: {
        before: printed([
          { text: title.text, face: strong },
          setting('The copyright line', text, copyrightLine),
          small(RIGHTS),
        ]),
        after: printed([
          ...input.credits.map(small),
          small(`Set in ${FAMILIES[type]} under the SIL Open Font License.`),
        ]),
      },
      linePt: clampLine(input.linePt ?? 2.25),
    },
  }
}
