import 'server-only'

/**
 * Scene lines for any theme, by who they are about and how the page is framed.
 *
 * Slots: `{who}` whoever the page is about · `{friend}` "a hedgehog" · `{thing}` "a teapot" · `{things}`, `{more}`
 * two kinds, several of each · `{place}` a named spot: "behind the counter" · `{world}` "bakery" · `{there}` "at the bakery" · `{sights}`, `{vistas}` what
 * stands about there, several of each · `(a|b)` one of.
 * A word and a colon before a line say when in the book it fits; `young:` and `grown:` who it is for.
 */
export type LineSet = {
  readonly full: string
  readonly action: string
  readonly close: string
  readonly wide: string
  readonly pattern: string
}

/** For somebody: animals, people, creatures. */
export const CHARACTER_LINES: LineSet = {
  full: `
    open: {who} welcomes {friend} {there}
    open: {who} stands proudly {there} with {thing}
    open: {who} arrives {there} with {friend}
    setout: {who} packs {thing} for a long day {there}
    setout: {who} shows {friend} the way around the {world}
    setout: {who} puts on (a sun hat|boots|a backpack|a scarf) {place}
    friend: {who} meets {friend} for the first time {place}
    friend: {who} shares (an apple|a cookie|a sandwich|cherries) with {friend} {place}
    friend: {who} gives {thing} to {friend} {place}
    friend: {who} and {friend} build a little house {place}
    trouble: {who} looks everywhere for {thing} {place}
    trouble: {who} waits out the rain under an umbrella {place}
    trouble: {who} comforts {friend} {place}
    trouble: {who} gets tangled in (yarn|ribbons|balloons) {place}
    help: {who} and {friend} fix (a wheel|a kite|a ladder) together {place}
    help: {who} follows {friend} with a lantern {place}
    party: {who} carries a birthday cake to {friend} {place}
    party: {who} hands {friend} a present {place}
    party: {who} plays (the trumpet|a drum|the accordion) for {friend} {place}
    party: {who} hangs (balloons|paper lanterns|ribbons) with {friend} {place}
    evening: {who} tells {friend} a bedtime story {place}
    evening: {who} lights (a candle|a lantern|an oil lamp) {place}
    evening: {who} writes a letter beside {friend} {place}
    night: {who} falls asleep beside {friend} under the stars
    night: {who} says good night to {friend} {place}
    {who} poses with {thing} {place}
    {who} carries {thing} to {friend} {place}
    {who} paints a picture of {friend} {place}
    {who} has tea with {friend} {place}
    {who} reads a book to {friend} {place}
    {who} guards {thing} {place}
    {who} teaches {friend} to whistle {place}`,
  action: `
    open: {who} leaps for joy with {friend} {there}
    open: {who} hurries to the {world} with {thing}
    setout: {who} runs ahead of {friend} {place}
    friend: {who} plays hide-and-seek with {friend} {place}
    friend: {who} teaches {friend} to dance {place}
    trouble: {who} tumbles over {thing} {place}
    trouble: {who} chases a runaway (hat|kite|balloon) {place}
    trouble: {who} slips on a banana {place}
    help: {who} pulls {friend} out of a puddle {place}
    help: {who} catches {friend} just in time {place}
    party: {who} dances with {friend} {place}
    party: {who} tosses confetti over {friend} {place}
    party: {who} marches with {friend} and a drum {place}
    evening: {who} races {friend} home before dark {place}
    night: {who} floats over the {world} on the moon in a dream
    night: {who} catches a shooting star beside {friend} at night
    {who} jumps over {thing} {place}
    {who} races {friend} {place}
    {who} tosses {thing} to {friend} {place}
    {who} juggles {things} {place}
    {who} twirls with {thing} {place}
    {who} rides a bicycle past {friend} {place}
    {who} blows bubbles at {friend} {place}
    {who} turns a cartwheel beside {friend} {place}
    {who} gives {friend} a piggyback ride {place}
    {who} balances {thing} on the tip of one foot {place}`,
  close: `
    open: {who} smiles beside {thing} {there}
    open: {who} peeks around the corner of the {world} at {friend}
    setout: {who} studies a map with {friend} {place}
    friend: {who} whispers a secret to {friend} {place}
    friend: {who} hugs {friend} {place}
    trouble: {who} blinks at {thing} {place}
    trouble: {who} peers out of a box beside {friend} {place}
    help: {who} looks through a magnifying glass at {thing} {place}
    party: {who} wears a crown next to {friend} {place}
    party: {who} blows out a candle beside {friend} {place}
    evening: {who} warms up with cocoa beside {friend} {place}
    night: {who} hugs a teddy bear and yawns {place}
    night: {who} sleeps beside {friend} at bedtime
    {who} smiles behind {thing} {place}
    {who} holds up {thing} {place}
    {who} winks at {friend} {place}
    {who} admires {thing} {place}
    {who} wears a necklace of {things} {place}
    {who} shares a secret with {friend} behind {thing}
    {who} counts {things} one by one {place}`,
  wide: `
    open: {who} gazes over the {world} with {friend}
    {who} explores the {world}, past {sights} and {vistas}
    {who} wanders through the {world} among {sights}
    {who} finds a quiet corner of the {world} beside {sights}
    {who} and {friend} look tiny in the big {world}
    {who} walks through the {world} past {sights} and {friend}
    {who} looks out over the {world} from a tall ladder
    {who} discovers a hidden part of the {world} full of {things}
    evening: {who} walks home through the {world} past {friend}
    night: {who} watches the stars above the {world} with {friend}`,
  pattern: `
    {who} framed by a wreath of {things} and {more}
    {who} in the middle of a mandala of {things}
    {who} peeking through a pattern of {things} and {more}
    {who} inside a big heart made of {things}
    {who} wrapped in a patchwork quilt of {things} and {more}
    {who} and {friend} in a ring of {things}`,
}

/** For things that drive, fly or sail. */
export const VEHICLE_LINES: LineSet = {
  full: `
    open: {who} stands ready for a new day {there}
    open: {who} arrives {there} and meets {friend}
    setout: {who} gets a wash with a bucket and a sponge
    friend: {who} waits for {friend} {place}
    friend: {who} gives {friend} a lift {place}
    friend: {who} and {friend} take a break {place}
    trouble: {who} gets stuck behind {thing} {place}
    trouble: {who} has a flat wheel, and {friend} helps
    trouble: {who} shelters {friend} from the rain {place}
    help: {who} brings {thing} to {friend} {place}
    help: {who} gets fixed with a wrench by {friend}
    party: {who} wears (balloons|ribbons|a big bow) for the parade
    party: {who} carries presents to {friend} {place}
    party: {who} wins a trophy beside {friend} {place}
    evening: {who} rests beside {friend} {place}
    night: {who} sleeps under the stars beside {friend}
    {who} delivers {things} {place}
    {who} carries {friend} and {thing} {place}
    {who} stops for {friend} {place}
    {who} shows off beside {thing} {place}
    {who} takes on a load of {things} {place}
    {who} gets a new coat of paint from {friend}
    {who} picks up {friend} {place}
    {who} lines up with (a bus|a tractor|a bicycle|a taxi) {place}`,
  action: `
    open: {who} sets off past {friend} {there}
    friend: {who} races {friend} {place}
    trouble: {who} skids around {thing} {place}
    trouble: {who} pushes through a storm past {friend}
    help: {who} hurries to rescue {friend} {place}
    help: {who} pulls {thing} free for {friend} {place}
    party: {who} leads a parade with {friend} and balloons
    evening: {who} hurries home past {friend} before dark
    night: {who} hurries home under the stars past {friend}
    {who} zooms past {friend} {place}
    {who} swerves around {thing} {place}
    {who} splashes through puddles near {friend}
    {who} crosses a bridge above {friend}
    {who} climbs a steep hill with {things}
    {who} speeds along beside {friend} {place}
    {who} turns in circles around {thing} {place}
    {who} leaves a trail of {things} {place}
    {who} chases (a kite|a balloon|a butterfly) {place}
    {who} tows (a sailboat|a snowman|a piano|a rocket) {place}
    {who} brakes for {friend} {place}`,
  close: `
    open: {who} smiles beside {friend} {there}
    friend: {who} with {friend} at the wheel
    trouble: {who} blinks at {friend} in the rain
    party: {who} wears a ribbon beside {friend}
    night: {who} dozes beside {friend} at bedtime
    {who} seen from the front, beside {thing}
    {who} with {friend} waving from the window
    {who} with {things} on the roof {place}
    {who} with {thing} tied on with a bow
    {who} reflected in a puddle beside {friend}
    {who} with {friend} asleep on the roof
    {who} with {thing} in the front seat`,
  wide: `
    open: {who} looks small in the wide {world} beside {friend}
    {who} travels through the {world} past {sights} and {friend}
    {who} follows a winding way through the {world} past {sights}
    {who} passes {sights} and {vistas} in the {world}
    {who} crosses the whole {world}, watched by {friend}
    night: {who} heads home under the stars past {friend}`,
  pattern: `
    {who} in the middle of a pattern of {things}
    {who} framed by a wreath of {things} and {more}
    {who} in a ring of wheels, {things} and {more}
    {who} on a patchwork quilt of {things}
    {who} inside a big star made of {things}`,
}

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
    {who} spinning with {things} and {more}
    {who} juggled by {friend} {place}`,
  close: `
    {who} so close that every detail shows, with {thing}
    {who} with one tiny {friendkind} on top
    {who} seen through a magnifying glass beside {thing}
    {who} filling the page, with {things} in the corners
    {who} reflected in a mirror beside {thing}
    {who} held gently by {friend} {place}`,
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
