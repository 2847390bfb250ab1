import 'server-only'
import { FRONT_MATTER_WORDS } from '@/domain/print'
import { type Typeface, type TypefaceName, typeface } from '../typeface'

export type Faces = Record<TypefaceName, Typeface>

/** A text in the typeface that can set it, without what no typeface has. */
type Setting = { readonly text: string; readonly face: Typeface }

/** What the author decides about the pages around the drawings. */
export type FrontMatterInput = {
  title: string
  /** Under the title; `A coloring book` unless given. */
  subtitle?: string
  author: string
  year: number
  /** The line about help from AI; empty leaves it out. */
  disclosure: string
  /** Sources of the art and other thanks, a paragraph each. */
  credits: readonly string[]
  belongsToText?: string
  /** Line weight of the drawings, points: ornaments and letters to color follow it. */
  linePt?: number
}

export type FrontMatterText = {
  readonly title: Setting
  readonly subtitle: Setting | null
  readonly author: Setting | null
  readonly belongsTo: Setting
  /** Paragraphs of the copyright page. */
  readonly copyright: readonly Setting[]
  readonly linePt: number
}

const RIGHTS =
  'All rights reserved. No part of this book may be reproduced, stored or passed on in any form without written permission, except pages that you color yourself, which you are welcome to show to everyone.'
const TYPE_CREDIT = 'Set in Bricolage Grotesque and Figtree, typefaces under the SIL Open Font License.'

/** Ornaments stay printable and colorable whatever the drawings' weight. */
const clampLine = (points: number) => Math.min(3, Math.max(1.25, points))

/**
 * Prepares every text of the front matter. `notes` says in a sentence each what had to be left out, because
 * the bundled typefaces set Latin scripts only.
 */
export async function frontMatterText(
  input: FrontMatterInput,
): Promise<{ text: FrontMatterText; faces: Faces; notes: string[] }> {
  const [display, text, strong] = await Promise.all([
    typeface('display'),
    typeface('text'),
    typeface('strong'),
  ])
  const faces = { display, text, strong }
  const notes: string[] = []

  const setting = (where: string, wanted: Typeface, words: string): Setting => {
    const tries = [wanted, display].map((face) => ({ face, ...face.settable(words) }))
    const best = tries.find(({ missing }) => missing.length === 0) ?? tries[0]!
    if (best.missing.length > 0)
      notes.push(
        `${where} is printed without ${best.missing.slice(0, 8).join(' ')}${best.missing.length > 8 ? ' …' : ''}: the typeface has no such characters.`,
      )
    return best
  }

  const subtitle = setting('The subtitle', strong, input.subtitle ?? FRONT_MATTER_WORDS.subtitle)
  const title = setting('The title', display, input.title)
  const author = setting("The author's name", strong, input.author)
  const copyrightLine = `Copyright © ${input.year}${author.text ? ` ${author.text}` : ''}`
  const paragraphs = [
    ...(title.text ? [{ text: title.text, face: strong }] : []),
    setting('The copyright line', text, copyrightLine),
    setting('The copyright page', text, RIGHTS),
    ...[input.disclosure, ...input.credits].map((words) => setting('The copyright page', text, words)),
    setting('The copyright page', text, TYPE_CREDIT),
  ]
  return {
    faces,
    notes: [...new Set(notes)],
    text: {
      // A title without a single printable letter: the subtitle steps in.
      title: title.text ? title : setting('The title', display, FRONT_MATTER_WORDS.subtitle),
      subtitle: title.text && subtitle.text ? subtitle : null,
      author: author.text ? author : null,
      belongsTo: setting(
        'The belongs-to page',
        display,
        input.belongsToText?.trim() || FRONT_MATTER_WORDS.belongsTo,
      ),
      copyright: paragraphs.filter(({ text }) => text),
      linePt: clampLine(input.linePt ?? 2.25),
    },
  }
}
