import 'server-only'
import type { LineSet } from './plan-grammar-lines'

/** For things that drive, fly or sail. */
export const VEHICLE_LINES: LineSet = {
  full: `
    open: {who} stands ready for a new day {there}
    open: {who} arrives {there} and meets {friend}
    setout: {who} gets a wash with a bucket and a sponge
    friend: {who} waits for {friend} {place}
    friend: {who} gives {friend} a lift {place}
    friend: {who} and {friend} take a break {place}
    trouble: {who} waits behind {friend} {place}
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
    {who} shows off for {friend} {place}
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
    {who} turns in circles around {friend} {place}
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
    {who} seen from the front, beside {friend}
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
