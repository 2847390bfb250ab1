/**
 * Builds assets/art from the drawings named in art-selection.txt.
 * Run after changing that file: `node scripts/vendor-art.ts` (Node 24 or newer).
 *
 * Only what the artist uses is kept, so that the studio needs none of the large emoji packages at run time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, 'assets/art')
const require = createRequire(import.meta.url)

type Drawing = { body: string; width?: number; height?: number }
type IconSet = {
  icons: Record<string, Drawing>
  aliases?: Record<string, { parent: string }>
  width: number
  height: number
}
type Emoji = { hexcode: string; label: string; emoji: string; tags?: string[] }
type Entry = {
  drawing: string
  label: string
  kind: string
  moves: string
  whole: boolean
  flat: boolean
  number: 'one' | 'many' | 'mass'
  names: string[]
  nearest: string[]
}

/** An emoji's code points without the variation selector, the way the sets disagree about it. */
const plainHex = (hexcode: string) =>
  hexcode
    .toLowerCase()
    .split('-')
    .filter((part) => part !== 'fe0f')
    .join('-')

const hexOf = (emoji: string) => [...emoji].map((char) => char.codePointAt(0)!.toString(16)).join('-')

function byHex(chars: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(chars).map(([hex, name]) => [plainHex(hex), name]))
}

const words = (list: string | undefined) =>
  (list ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)

/** Reads art-selection.txt; its head explains the format. */
function readSelection(text: string): Entry[] {
  const entries: Entry[] = []
  let kind = ''
  let moves = ''
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim() || line.startsWith('#')) continue
    const section = /^\[(\w+) (\w+)\]$/.exec(line)
    if (section) {
      ;[, kind, moves] = section as unknown as [string, string, string]
      continue
    }
    const parts = /^(~?)(!?)([\w-]+)(\*?)(?: =)?([^;≈]*?)( [+-])?\s*(?:;([^≈]*))?(?:≈(.*))?$/.exec(line)
    if (!parts) throw new Error(`art-selection.txt line ${index + 1} is not understood: ${line}`)
    const [, face, notFlat, drawing, variants, label, mark, names, nearest] = parts as unknown as string[]
    const entry: Entry = {
      drawing: drawing!,
      label: label!.trim() || drawing!.replaceAll('-', ' '),
      kind,
      moves,
      whole: face !== '~',
      flat: notFlat !== '!',
      number: mark === ' +' ? 'many' : mark === ' -' ? 'mass' : 'one',
      names: words(names),
      nearest: words(nearest),
    }
    entries.push(entry)
    if (variants) for (const who of ['man', 'woman']) entries.push(variantOf(entry, who))
  }
  return entries
}

/** "woman farmer" beside "farmer": same trade, its own drawing. */
function variantOf(entry: Entry, who: string): Entry {
  const others = who === 'man' ? ['man', 'male', 'boy'] : ['woman', 'female', 'girl', 'lady']
  const names = others.flatMap((other) => [entry.label, ...entry.names].map((name) => `${other} ${name}`))
  return { ...entry, drawing: `${who}-${entry.drawing}`, label: `${who} ${entry.label}`, names, nearest: [] }
}

/**
 * Cuts path coordinates after two decimals, finer than a printed hairline at any size used here.
 * Digits are cut, not rounded: in "01.999" the 0 and 1 may be arc flags glued to a number.
 */
const shorten = (body: string) => body.replace(/ d="[^"]*"/g, (path) => path.replace(/(\.\d\d)\d+/g, '$1'))

function drawingOf(set: IconSet, name: string): [body: string, width: number, height: number] {
  const icon = set.icons[set.aliases?.[name]?.parent ?? name]
  if (!icon) throw new Error(`no drawing named ${name}`)
  return [shorten(icon.body), icon.width ?? set.width, icon.height ?? set.height]
}

/** Keywords that have no place in a book, or say nothing about what is drawn. */
const UNWANTED = new Set(
  `phallic butt bottom virgin assassin ass weed beer tequila margarita cocktail wine colada pina gambling gamble
  betting pregnant parasite maggot rotting malaria fever virus disease dead death kill evil venison escargot bisque
  cock trolling useless boring ugly pest mock bro war combat unded one two four five large great down under order
  standard miniature hard alpha strong grow rise down guide domestic natural empty flat root growth order hidden
  secret steps taking people rest skills sane inclusive classy girls draw training tired nose bump danger cute pretty
  silly lazy fluffy curious playful golden shipit goo burn ouch talk jump hop blow flutter twist roll veil`
    .trim()
    .split(/\s+/),
)

/** Single words emoji dictionaries connect with a drawing; weaker evidence than a name. */
function keywordsOf(emoji: Emoji, library: Record<string, string[]>, known: Set<string>): string[] {
  const tagged = [...(emoji.tags ?? []), ...(library[emoji.emoji] ?? [])]
  const single = tagged.map((tag) => tag.toLowerCase()).filter((tag) => /^(?=.*[aeiouy])[a-z]{3,}$/.test(tag))
  const singular = (tag: string) => tag.replace(/s$/, '')
  return [...new Set(single)]
    .filter((tag) => !known.has(tag) && !known.has(singular(tag)) && !UNWANTED.has(tag))
    .sort()
}

/** Languages an idea may be written in, besides English. */
const LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv']
/** A foreign keyword shared by more subjects than this says nothing. */
const SHARED_BY = 2
/** Languages whose words the artist knows itself (foreign-vocabulary.ts): keywords would only mislead it. */
const KNOWN = new Set(['de', 'es', 'fr', 'ja'])
/** Words of a name people say. */
const LONGEST_NAME = 3

/** Without accents; Japanese keeps its marks, which make other sounds. */
const plain = (text: string, language: string) =>
  language === 'ja'
    ? text.normalize('NFKC')
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe')
/** A keyword that can be a name: no symbols, and more than an abbreviation. */
const isKeyword = (tag: string, language: string) =>
  language === 'ja' ? /^[\p{L}\p{M}ー]{2,12}$/u.test(tag) : /^(?=.*[aeiouy])[\p{L} -]{3,24}$/u.test(tag)

/** Names of the subjects in another language: name → id. Labels win over keywords, earlier subjects over later. */
function foreignNames(language: string, ids: Map<string, string>): Record<string, string> {
  const emojis = (require(`emojibase-data/${language}/data.json`) as Emoji[]).filter((one) =>
    ids.has(plainHex(one.hexcode)),
  )
  const bySelection = [...ids.keys()]
  emojis.sort((a, b) => bySelection.indexOf(plainHex(a.hexcode)) - bySelection.indexOf(plainHex(b.hexcode)))
  const uses = new Map<string, number>()
  for (const tag of emojis.flatMap((one) => one.tags ?? []))
    uses.set(plain(tag, language), (uses.get(plain(tag, language)) ?? 0) + 1)
  const names: Record<string, string> = {}
  for (const one of emojis)
    if (one.label.split(' ').length <= LONGEST_NAME)
      names[plain(one.label, language)] ??= ids.get(plainHex(one.hexcode))!
  if (KNOWN.has(language)) return names
  for (const one of emojis)
    for (const tag of (one.tags ?? []).map((text) => plain(text, language)))
      if (uses.get(tag)! <= SHARED_BY && isKeyword(tag, language))
        names[tag] ??= ids.get(plainHex(one.hexcode))!
  return names
}

function vendor() {
  const noto = require('@iconify-json/noto/icons.json') as IconSet
  const fluent = require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet
  const notoByHex = byHex(require('@iconify-json/noto/chars.json'))
  const fluentByHex = byHex(require('@iconify-json/fluent-emoji-flat/chars.json'))
  const emojis = require('emojibase-data/en/data.json') as Emoji[]
  const library = require('emojilib') as Record<string, string[]>
  const emojiByNoto = new Map<string, Emoji>()
  for (const emoji of emojis) {
    const name = notoByHex.get(plainHex(emoji.hexcode))
    if (name && !emojiByNoto.has(name)) emojiByNoto.set(name, emoji)
  }

  const selection = readSelection(readFileSync(path.join(root, 'scripts/art-selection.txt'), 'utf8'))
  const known = new Set(
    selection.flatMap((entry) => [entry.label.toLowerCase(), ...entry.names, ...entry.nearest]),
  )
  const seen = new Set<string>()
  const drawings: Record<'noto' | 'fluent', Record<string, ReturnType<typeof drawingOf>>> = {
    noto: {},
    fluent: {},
  }
  const subjects = selection.map((entry) => {
    if (seen.has(entry.drawing)) throw new Error(`${entry.drawing} is selected twice`)
    seen.add(entry.drawing)
    const emoji = emojiByNoto.get(entry.drawing)
    if (!emoji) throw new Error(`no emoji is drawn as ${entry.drawing}`)
    const fluentName = entry.flat ? fluentByHex.get(plainHex(emoji.hexcode)) : undefined
    drawings.noto[entry.drawing] = drawingOf(noto, entry.drawing)
    if (fluentName) drawings.fluent[fluentName] = drawingOf(fluent, fluentName)
    return {
      id: entry.drawing,
      label: entry.label,
      kind: entry.kind,
      moves: entry.moves,
      whole: entry.whole,
      number: entry.number,
      noto: entry.drawing,
      fluent: fluentName,
      emoji: emoji.emoji,
      names: entry.names,
      nearest: entry.nearest,
      keywords: keywordsOf(emoji, library, known),
    }
  })

  const neutral = subjects.filter(({ id }) => !/^(?:man|woman)-/.test(id))
  const ids = new Map(neutral.map(({ id, emoji }) => [plainHex(hexOf(emoji)), id]))
  const foreign = LANGUAGES.map(
    (language) => `${JSON.stringify(language)}:${JSON.stringify(foreignNames(language, ids))}`,
  )

  mkdirSync(out, { recursive: true })
  const lines = (rows: string[], open: string, close: string) => `${open}\n${rows.join(',\n')}\n${close}\n`
  writeFileSync(
    path.join(out, 'subjects.json'),
    lines(
      subjects.map((row) => JSON.stringify(row)),
      '[',
      ']',
    ),
  )
  writeFileSync(path.join(out, 'names.json'), lines(foreign, '{', '}'))
  for (const set of ['noto', 'fluent'] as const) {
    const rows = Object.entries(drawings[set]).map(
      ([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`,
    )
    writeFileSync(path.join(out, `${set}.json`), lines(rows, '{', '}'))
  }
  console.log(
    `${subjects.length} subjects, ${Object.keys(drawings.fluent).length} of them also in the flat set`,
  )
}

vendor()
