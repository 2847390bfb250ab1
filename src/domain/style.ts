/** Style presets: a style is data, and must change both the prompt and the built-in artist's drawing. */

export const STYLES = [
  'bold-simple',
  'kawaii',
  'whimsical',
  'cartoon',
  'botanical',
  'mandala',
  'cozy',
  'geometric',
] as const
export type Style = (typeof STYLES)[number]

export type StylePreset = {
  readonly label: string
  readonly bestFor: string
  /** What the compiler tells an image model. */
  readonly promptWords: string
}

export const STYLE: Record<Style, StylePreset> = {
  'bold-simple': {
    label: 'Bold and simple',
    bestFor: 'first coloring books',
    promptWords: 'bold simple shapes, thick even outlines, generous open areas',
  },
  kawaii: {
    label: 'Kawaii',
    bestFor: 'cute animals and sweets',
    promptWords: 'kawaii style, rounded shapes, big shiny eyes, small happy mouths',
  },
  whimsical: {
    label: 'Whimsical',
    bestFor: 'fairy tales and dreams',
    promptWords: 'whimsical storybook style, curling lines, playful proportions, stars and swirls',
  },
  cartoon: {
    label: 'Cartoon',
    bestFor: 'stories with a hero',
    promptWords: 'clean cartoon style, expressive poses, clear silhouettes',
  },
  botanical: {
    label: 'Botanical',
    bestFor: 'flowers and nature',
    promptWords: 'botanical illustration style, leaves and blossoms, elegant outlines without shading',
  },
  mandala: {
    label: 'Mandala',
    bestFor: 'calm, symmetrical pages',
    promptWords: 'mandala style, radial symmetry, repeating closed ornaments',
  },
  cozy: {
    label: 'Cozy',
    bestFor: 'warm everyday scenes',
    promptWords: 'cozy hand-drawn style, soft rounded corners, homely details',
  },
  geometric: {
    label: 'Geometric',
    bestFor: 'patterns and modern pages',
    promptWords: 'geometric style, straight edges, facets, tiled closed shapes',
  },
}
