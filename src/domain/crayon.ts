/** The six crayons of the studio. They are art: text never wears them. */

export const CRAYONS = ['tomato', 'marigold', 'fern', 'sky', 'grape', 'rose'] as const
export type Crayon = (typeof CRAYONS)[number]

export type CrayonColor = { readonly label: string; readonly hex: `#${string}` }

export const CRAYON: Record<Crayon, CrayonColor> = {
  tomato: { label: 'Tomato', hex: '#F4735E' },
  marigold: { label: 'Marigold', hex: '#F7C04A' },
  fern: { label: 'Fern', hex: '#7CC48D' },
  sky: { label: 'Sky', hex: '#77C3E8' },
  grape: { label: 'Grape', hex: '#B79BF2' },
  rose: { label: 'Rose', hex: '#F5A3C7' },
}

/** The box of crayons, as it is shown. */
export const CRAYON_BOX = CRAYONS.map((value) => ({
  value,
  label: CRAYON[value].label,
  color: CRAYON[value].hex,
}))

/** From this share of the page on a shape is ground, not a thing. */
const GROUND = 0.06

/** Everything stands out against a blue sky. */
const THINGS: readonly Crayon[] = ['marigold', 'tomato', 'rose', 'grape', 'fern']

/**
 * A shape by its number, its share of the page, and where it begins and has its middle: 0 at the top of the page, 1 at
 * its foot.
 */
export type ShapeToColor = {
  readonly id: number
  readonly share: number
  readonly top: number
  readonly y: number
}

/**
 * The crayon for a white shape: the sky blue, the ground green, everything else in turn, in one that is not among the
 * `taken` ones where one is left.
 */
export function crayonFor(
  { id, share, top, y }: ShapeToColor,
  taken: ReadonlySet<Crayon> = new Set(),
): Crayon {
  if (share >= GROUND && top < 1 / 5 && y < 1 / 2) return 'sky'
  if (share >= GROUND && y > 2 / 3) return 'fern'
  const first = (id * 4 + Math.floor(id / 5)) % THINGS.length
  const inTurn = THINGS.map((_, i) => THINGS[(first + i) % THINGS.length]!)
  return inTurn.find((crayon) => !taken.has(crayon)) ?? inTurn[0]!
}
