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
