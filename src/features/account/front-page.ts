/** The page on the front door, drawn by the built-in artist: `public/front-page.png`. */
export const FRONT_PAGE = {
  src: '/front-page.png',
  alt: 'A fox stands in a meadow between a rabbit and a hedgehog, the sun smiling above trees and hills.',
  width: 1000,
  height: 1293,
} as const
