import 'server-only'

export const THEME_NAMES = [
  'farm',
  'sea',
  'beach',
  'river',
  'city',
  'village',
  'forest',
  'garden',
  'meadow',
  'jungle',
  'savanna',
  'desert',
  'mountains',
  'winter',
  'space',
  'castle',
  'kitchen',
  'birthday',
  'home',
  'school',
  'fair',
  'playground',
  'dinosaurs',
  'spooky',
  'workshop',
  'sky',
  'pirate',
  'market',
] as const
export type ThemeName = (typeof THEME_NAMES)[number]

/** Scene lines by how the page is framed. */
export type ThemeLines = {
  readonly full: readonly string[]
  readonly action: readonly string[]
  readonly close: readonly string[]
  /** The surroundings are the picture; nobody in particular is in it. */
  readonly wide: readonly string[]
  readonly pattern: readonly string[]
}

/** A world to set pages in. Subjects are given by id. */
export type Theme = {
  readonly label: string
  /** The label as a place: "on the farm". */
  readonly where: string
  /**
   * Words that mean this world; hyphens join the words of a phrase. The first few are its names. A drawable thing
   * is only a hint, unless marked with `!`.
   */
  readonly keywords: readonly string[]
  readonly indoors: boolean
  readonly props: {
    readonly foreground: readonly string[]
    readonly flying: readonly string[]
    readonly background: readonly string[]
  }
  /** Small things of this world that one can hold, give away or count. */
  readonly things: readonly string[]
  readonly companions: readonly string[]
  /** Named spots, as the end of a sentence: "behind the counter". */
  readonly places: readonly string[]
  /** Spots with room for one: good to sit in, not to race around. */
  readonly nooks: readonly string[]
  readonly activities: ThemeLines
  /** Where a longer book can travel to from here, nearest first. */
  readonly neighbors: readonly ThemeName[]
}

type ThemeText = {
  label: string
  where: string
  keywords: string
  indoors?: boolean
  foreground: string
  flying: string
  background: string
  things: string
  companions: string
  places: string
  nooks?: string
  neighbors: string
} & Record<keyof ThemeLines, string>

const words = (text: string) => text.trim().split(/\s+/)
const spots = (text: string) =>
  text
    .split('·')
    .map((spot) => spot.trim())
    .filter(Boolean)
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/**
 * Reads a theme from its text form, which keeps the data easy to write and review.
 * Lines are one a row: `{who}` is whoever the page is about, `(a|b|c)` a choice of one.
 * Places and nooks are separated by `·`.
 */
export function theme(text: ThemeText): Theme {
  return {
    label: text.label,
    where: text.where,
    keywords: words(text.keywords),
    indoors: text.indoors ?? false,
    props: {
      foreground: words(text.foreground),
      flying: words(text.flying),
      background: words(text.background),
    },
    things: words(text.things),
    companions: words(text.companions),
    places: spots(text.places),
    nooks: spots(text.nooks ?? ''),
    activities: {
      full: lines(text.full),
      action: lines(text.action),
      close: lines(text.close),
      wide: lines(text.wide),
      pattern: lines(text.pattern),
    },
    neighbors: words(text.neighbors) as ThemeName[],
  }
}
