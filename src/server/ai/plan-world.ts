import 'server-only'
import { readWords } from './artist/read-words'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'

/** Words for places one can go to, which an author may use instead of the theme's own name, by preposition. */
const PLACE_WORDS = {
  at: `bakery cafe restaurant palace castle museum circus carnival school playground market lighthouse library beach`,
  in: `kitchen kingdom ocean sea barn stable treehouse cottage greenhouse orchard igloo laboratory studio garage village
    town city forest woods jungle rainforest desert meadow garden park workshop harbor`,
  on: `farm ranch island lake pond`,
}

const preposition = new Map(
  Object.entries(PLACE_WORDS).flatMap(([word, places]) =>
    places
      .trim()
      .split(/\s+/)
      .map((place) => [place, word]),
  ),
)

export type World = { readonly name: string; readonly there: string }

/** Where the book happens, in the author's word where there is one: "bakery" in "a dragon who opens a bakery". */
export function worldIn(idea: string, theme: ThemeName): World {
  const { keywords, label, where } = THEMES[theme]
  const word = readWords(idea).find(({ text }) => preposition.has(text) && keywords.includes(text))
  if (!word) return { name: label, there: where }
  return { name: word.text, there: `${preposition.get(word.text)} the ${word.text}` }
}
