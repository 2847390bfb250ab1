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
    open: {who} welcomes {friend} to the {world}
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
    trouble: {who} comforts {friend} {place}
    trouble: {who} untangles (a ball of yarn|a ribbon|a kite) {place}
    help: {who} and {friend} fix (a wheel|a kite|a ladder) together {place}
    help: {who} follows {friend} with a lantern {place}
    party: {who} carries a birthday cake to {friend} {place}
    party: {who} hands {friend} a present {place}
    party: {who} plays (the trumpet|a drum|the accordion) for {friend} {place}
    party: {who} brings (balloons|a paper lantern|a ribbon) to {friend} {place}
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
    {who} sings a song with {friend} {place}`,
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
    {who} hops around {friend} {place}
    {who} skips hand in hand with {friend} {place}
    {who} balances {things} {place}`,
  close: `
    open: {who} smiles beside {thing} {there}
    open: {who} peeks around the corner of the {world} at {friend}
    setout: {who} studies a map with {friend} {place}
    friend: {who} whispers a secret to {friend} {place}
    friend: {who} hugs {friend} {place}
    trouble: {who} blinks at {thing} {place}
    help: {who} looks through a magnifying glass at {thing} {place}
    party: {who} shows {friend} a shiny crown {place}
    party: {who} blows out a candle beside {friend} {place}
    evening: {who} warms up with cocoa beside {friend} {place}
    night: {who} hugs a teddy bear and yawns {place}
    night: {who} sleeps beside {friend} at bedtime
    {who} smiles behind {thing} {place}
    {who} holds up {thing} {place}
    {who} winks at {friend} {place}
    {who} admires {thing} {place}
    {who} carries a basket of {things} {place}
    {who} shares a secret with {friend} behind {thing}
    {who} counts {things} one by one {place}`,
  wide: `
    open: {who} gazes over the {world} with {friend}
    {who} explores the {world}, past {sights} and {vistas}
    {who} wanders through the {world} among {sights}
    {who} finds a quiet corner of the {world} beside {sights}
    {who} and {friend} look tiny in the big {world}
    {who} walks through the {world} past {sights} and {friend}
    {who} discovers a hidden part of the {world} full of {sights}
    evening: {who} walks home through the {world} past {friend}
    night: {who} watches the stars above the {world} with {friend}`,
  pattern: `
    {who} framed by a wreath of {things} and {more}
    {who} in the middle of a mandala of {things}
    {who} peeking through a pattern of {things} and {more}
    {who} inside a big heart made of {things}
    {who} wrapped in a patchwork quilt of {things} and {more}
    {who} and {friend} in a ring of {things}
    Rows of {things} and {more} across the page
    Tiles of {things}, {more} and little stars
    A mandala of {things} and {more}
    A spiral of {things} and {more}
    A big heart made of {things} and {more}`,
}
