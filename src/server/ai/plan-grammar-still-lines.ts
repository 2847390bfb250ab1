import 'server-only'
import type { LineSet } from './plan-grammar-lines'

/** For things that do nothing but are worth coloring: food, flowers, houses, stars. */
export const THING_LINES: LineSet = {
  full: `
    open: {who} welcomes you to the {world}, with {friend} beside it
    {who} and {thing} side by side {place}
    {who} in a round frame of {things}
    {who} beside {thing} on a little table {place}
    {who} next to {friend} {place}
    {who} between {things} and {more} {place}
    {who} under a glass dome with {things}
    {who} on top of a stack of books {place}
    {who} in an old glass jar beside {thing}
    {who} pressed between two pages with {things}
    {who} planted in a teapot beside {thing}
    {who} on a windowsill beside {friend}
    {who} tied with a ribbon beside {thing} {place}
    {who} guarded by {friend} {place}
    night: {who} under the stars beside {friend}`,
  action: `
    {who} with {friend} circling around it {place}
    {who} visited by {friend} on a windy day {place}
    {who} in the rain, with {friend} under an umbrella
    {who} tumbling out of a basket with {things} {place}
    {who} carried by {friend} {place}
    {who} swinging from a balloon over {things}
    {who} on a swing of ribbons between {things}
    {who} floating down past {friend} and {things}
    {who} falling like rain with {things} and {more}
    {who} drifting on water among {things}
    {who} growing taller than {friend} {place}
    {who} spinning with {things} and {more}
    {who} juggled by {friend} {place}`,
  close: `
    {who} so close that every detail shows, with {thing}
    {who} with one tiny {friendkind} on top
    {who} seen through a magnifying glass beside {thing}
    {who} filling the page, with {things} in the corners
    {who} reflected in a mirror beside {thing}
    {who} held gently by {friend} {place}
    {who} with patterned leaves, {things} and {more}
    {who} seen from above, ringed by {things}`,
  wide: `
    {who} in the middle of the {world}, with {things} all around
    {who} among {things} and {more} in the {world}
    {who} at the end of a path of {things} through the {world}
    {who} on a hill above the {world}, with {friend} below`,
  pattern: `
    {who} in a mandala of {things} and {more}
    {who} repeated with {things} from edge to edge
    {who} in a wreath of {things} and {more}
    {who} on a patchwork quilt of {things}
    {who} in a border of {things}, {more} and little stars
    {who} in a stained-glass window with {things}`,
}

/** For houses, castles, towers and other places seen from outside. */
export const PLACE_LINES: LineSet = {
  full: `
    open: {who} at the end of a winding path, with {friend}
    {who} with {friend} at the front door
    {who} with {things} on every windowsill
    {who} under a tall tree, with {friend} outside
    {who} behind a fence of {things}
    {who} with {thing} hanging over the door
    {who} covered in roses, with {friend} at the gate
    {who} with a rocking chair and {friend} outside
    {who} on top of a mushroom, with {friend} below
    night: {who} under the moon, with {friend} at the window`,
  action: `
    {who} carried off by balloons, with {friend} aboard
    {who} in the rain, with {friend} under an umbrella
    {who} in a snowstorm, with {friend} at the door
    {who} rolling along on wheels, pulled by {friend}
    {who} floating on a cloud with {friend}
    {who} on the back of a giant turtle
    {who} afloat on a boat, steered by {friend}
    {who} getting a new roof from {friend}
    {who} getting painted by {friend} on a ladder`,
  close: `
    A round window of {who}, with {friend} inside
    The front door of {who}, with {thing} beside it
    The roof of {who}, with {friend} on top
    The garden gate of {who}, with {things} around it
    A balcony of {who}, with {thing} and {friend}`,
  wide: `
    {who} on a hill above the {world}, with {friend} below
    {who} on an island, with {friend} in a boat
    {who} among tall trees, with {sights} in front
    {who} across a little bridge, with {friend} in the water
    {who} between {sights} and {vistas}`,
  pattern: `
    {who} in a wreath of {things} and {more}
    {who} on a patchwork quilt of {things}
    {who} in a border of keys, {things} and {more}
    {who} in a snow globe ringed with {things}
    {who} repeated in rows, with {things} between`,
}

/** For books of mandalas and patterns, whatever the framing. */
export const MANDALA_LINES: LineSet = {
  full: `
    A round mandala of {things} around one big {whokind}
    A tall mandala with {things} above and {more} below
    A mandala of {whokinds}, {things} and {more}
    An archway of {whokinds} and {things} with a mandala inside
    A tall oval mandala of {whokinds} and {things}
    A mandala with {whokinds} at every point and {things} between
    One tall {whokind} standing in a mandala of {things}
    A mandala of {whokinds} inside a square of {things}`,
  action: `
    A mandala of {whokinds} swirling outward past {things}
    A spinning round of {whokinds}, {things} and {more}
    A spiral of {whokinds} growing out of {thing}
    A mandala of {whokinds} dancing around {things}
    A mandala unfolding into {whokinds} and {things}
    Ripples of {whokinds} spreading over {things}
    A braid of {whokinds} and {things} around a mandala
    A mandala of {whokinds} scattering {things} in the breeze`,
  close: `
    The middle of a mandala: one {whokind}, with {things} around it
    One {whokind} in a small mandala of {things}
    A {whokind} filled with tiny {things} and curling lines
    One big {whokind} up close, with {things} in its patterns
    A quarter of a mandala: one {whokind} and rows of {things}
    A {whokind} drawn in loops and braids, with {things}`,
  wide: `
    A mandala sun of {whokinds} and {things} over the {world}
    A labyrinth of {whokinds} and {things} seen from above
    A round frame of {whokinds} and {things} over the {world}
    A round mandala of {whokinds} above rows of {things}
    Three mandalas of {whokinds} floating over {things}
    A mosaic floor of {whokinds}, {things} and {more}`,
  pattern: `
    A wreath of {whokinds} and {things} with a mandala inside
    Tiles of {whokinds}, {things} and {more}, corner to corner
    A woven pattern of {whokinds} and {things}
    A lace border of {whokinds} around a mandala of {things}
    Mandalas of {whokinds} in a row, {things} between them
    A kaleidoscope of {whokinds}, {things} and {more}
    Half-circles of {whokinds} and {things}, row upon row`,
}
