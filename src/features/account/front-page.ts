/** The page on the front door, drawn by the built-in artist: `public/front-page.png`. */
export const FRONT_PAGE = {
  src: '/front-page.png',
  alt: 'A coloring page',
  width: 1000,
  height: 1294,
} as const
