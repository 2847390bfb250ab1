import 'server-only'
import type { PrintType } from '@/domain/matter'

/** `display` for titles and headings, `text` for running text, `strong` for names and numbers. */
export type TypefaceName = 'display' | 'text' | 'strong'

/** The pieces of a family by script, as the font packages have them. */
const pieces = (family: string, weight: number, scripts: readonly string[]) =>
  scripts.map((script) => `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`)

const LATIN = ['latin', 'latin-ext']
const EAST = ['cyrillic', 'cyrillic-ext', 'greek']

/** Letters of Greek and Cyrillic for families that have none. */
const eastern = (weight: number) => pieces('comfortaa', weight, EAST)

/**
 * Fixed weights, because fontkit can't set the axes of a WOFF2; Bricolage's variable file is ExtraBold at 96 pt by
 * default, which is the cut that titles want. Letters are looked for in the order of the files.
 */
const MODERN: Record<TypefaceName, readonly string[]> = {
  display: [
    ...['latin', 'latin-ext', 'vietnamese'].map(
      (script) =>
        `@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-${script}-standard-normal.woff2`,
    ),
    ...eastern(700),
  ],
  text: [...pieces('figtree', 400, LATIN), ...eastern(400)],
  strong: [...pieces('figtree', 600, LATIN), ...eastern(600)],
}

const ROUNDED_SCRIPTS = [...LATIN, 'vietnamese', ...EAST]
const STORYBOOK_SCRIPTS = [...LATIN, 'vietnamese', ...EAST, 'greek-ext']
const HAND_SCRIPTS = [...LATIN, 'cyrillic', 'cyrillic-ext']

export const FONT_FILES: Record<PrintType, Record<TypefaceName, readonly string[]>> = {
  modern: MODERN,
  rounded: {
    display: pieces('comfortaa', 700, ROUNDED_SCRIPTS),
    text: pieces('comfortaa', 400, ROUNDED_SCRIPTS),
    strong: pieces('comfortaa', 600, ROUNDED_SCRIPTS),
  },
  storybook: {
    display: pieces('alegreya', 800, STORYBOOK_SCRIPTS),
    text: pieces('alegreya', 400, STORYBOOK_SCRIPTS),
    strong: pieces('alegreya', 600, STORYBOOK_SCRIPTS),
  },
  // Handwriting is for what is large: small print stays easy to read.
  handwritten: {
    display: [...pieces('caveat', 700, HAND_SCRIPTS), ...eastern(700)],
    text: MODERN.text,
    strong: MODERN.strong,
  },
}

/** The families, as a copyright page names them. */
export const FAMILIES: Record<PrintType, string> = {
  modern: 'Bricolage Grotesque and Figtree, typefaces',
  rounded: 'Comfortaa, a typeface',
  storybook: 'Alegreya, a typeface',
  handwritten: 'Caveat and Figtree, typefaces',
}
