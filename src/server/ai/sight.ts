import 'server-only'
import { z } from 'zod'

/** Where somebody who has to look the same on every page is in a drawing. Lengths are shares of the picture. */
export const Sight = z.object({
  /** Their words in the recipe: `RecipeHero.words`. */
  who: z.string(),
  /** Left, top, width and height around what can be seen of them. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Area of the picture they cover. */
  seen: z.number(),
  /** The square around the head, seen from the front. */
  head: z.object({
    /** Its middle. */
    x: z.number(),
    y: z.number(),
    /** Half its side, as a share of the width. */
    half: z.number(),
    /** Degrees clockwise. */
    turn: z.number(),
    /** Left and right are changed over. */
    mirrored: z.boolean(),
  }),
})
export type Sight = z.infer<typeof Sight>
