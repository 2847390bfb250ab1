import 'server-only'
import { Settings } from '@/settings'
import { type Check, note, ok, wrong } from './finding'

/** Where a name is this near to one of ours it was meant to be it: letters to change, add or leave out. */
const NEAR = 2
const FEWEST_LETTERS = 8

/** Fewer different characters than that were typed, not drawn. */
const FEWEST_CHARACTERS = 10

export const settings: Check = {
  service: 'settings',
  async run({ env, source, faults }) {
    const names = Object.keys(Settings.shape)
    const found = faults.map(({ setting, sentence }) =>
      wrong(sentence, `Correct ${setting}; .env.example describes it.`),
    )
    for (const name of Object.keys(source)) {
      const meant = names.includes(name) ? undefined : names.find((ours) => isNear(name, ours))
      if (meant && !source[meant])
        found.push(
          wrong(
            `${name} is set, but no setting has this name.`,
            `Did you mean ${meant}? Rename ${name} to it, or take it away.`,
          ),
        )
    }
    if (env.authSecret && new Set(env.authSecret).size < FEWEST_CHARACTERS)
      found.push(
        wrong(
          'AUTH_SECRET is long enough, but made of a few characters again and again: it can be guessed.',
          'Set AUTH_SECRET to what this prints, the same on every machine: openssl rand -base64 33',
        ),
      )
    const major = Number(process.versions.node.split('.')[0])
    if (major < 24)
      found.push(
        wrong(
          `This is Node ${process.versions.node}; the studio needs Node 24.`,
          'Install Node 24 from nodejs.org.',
        ),
      )
    if (found.length > 0) return found
    const set = names.filter((name) => source[name])
    const word = set.length === 1 ? 'setting is' : 'settings are'
    return [
      set.length > 0
        ? ok(`${set.length} ${word} set and well formed: ${set.join(', ')}.`)
        : note('Nothing is set: the studio runs on this machine alone, with its built-in artist.'),
    ]
  },
}

function isNear(given: string, ours: string): boolean {
  if (Math.min(given.length, ours.length) < FEWEST_LETTERS) return false
  if (Math.abs(given.length - ours.length) > NEAR) return false
  return distance(given, ours) <= NEAR
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
