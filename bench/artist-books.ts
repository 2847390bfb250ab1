/** Ten whole books for the artist's benchmark: every audience twice, every style, stories, ornaments and letters. */
import type { Audience } from '@/domain/audience'
import type { Style } from '@/domain/style'
import type { Template } from '@/domain/template'
import type { Trim } from '@/domain/trim'

export type BenchBook = {
  readonly idea: string
  readonly audience: Audience
  readonly style: Style
  readonly trim: Trim
  readonly template?: Template
  readonly seed: number
}

const book = (idea: string, audience: Audience, style: Style, trim: Trim, seed: number): BenchBook => ({
  idea,
  audience,
  style,
  trim,
  seed,
})

export const BOOKS: readonly BenchBook[] = [
  book('Farm animals and their babies', 'toddler', 'bold-simple', '8.5x8.5', 3),
  book('A fox astronaut baking bread on the moon', 'children', 'cartoon', '8.5x11', 11),
  book('A mermaid and her friends under the sea', 'tween', 'kawaii', '8x10', 23),
  book('Eine mutige Katze im Winterwald', 'teen', 'cozy', '6x9', 17),
  book('Mandalas of flowers and birds', 'adult', 'mandala', '8.5x11', 29),
  book('A little red train', 'toddler', 'kawaii', 'a4', 31),
  { ...book('Kind words in the garden', 'children', 'whimsical', '8.5x11', 37), template: 'affirmations' },
  book('Dinosaurs in the jungle', 'tween', 'geometric', '8.25x8.25', 41),
  book('Spooky patterns with cats and pumpkins', 'teen', 'botanical', '8.5x11', 43),
  book('Flower shop and garden still lifes', 'adult', 'botanical', '8.5x11', 47),
]
