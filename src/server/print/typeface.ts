import 'server-only'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'
import type { PrintType } from '@/domain/matter'
import { FONT_FILES, type TypefaceName } from './font-files'

export type { TypefaceName } from './font-files'

/** Lengths in em. `advance` includes kerning, `width` is the glyph's own. */
type SetGlyph = {
  readonly face: Font
  readonly glyph: Glyph
  /** The characters it stands for. */
  readonly text: string
  readonly advance: number
  readonly width: number
  readonly rise: number
  readonly shift: number
}
export type SetLine = { readonly glyphs: readonly SetGlyph[]; readonly width: number }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

export class Typeface {
  constructor(
    readonly name: TypefaceName,
    private readonly faces: readonly Font[],
  ) {}

  /** Height of capitals in em. */
  get capHeight(): number {
    const [face] = this.faces
    return face!.capHeight / face!.unitsPerEm
  }

  /** The part of a text that this typeface has letters for, on one line, and what had to be left out. */
  settable(text: string): { text: string; missing: string[] } {
    const missing: string[] = []
    let kept = ''
    for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
      if (/^[\s\p{Cc}]+$/u.test(segment)) {
        kept += ' '
        continue
      }
      const letters = [...segment].filter((letter) => !/\p{Default_Ignorable_Code_Point}/u.test(letter))
      const known = letters.filter((letter) => this.faceFor(letter))
      // A letter that lost only an accent is worth keeping; half an emoji is not.
      const accentsOnly = letters.slice(1).every((letter) => /\p{M}/u.test(letter))
      if (known.length === letters.length) kept += letters.join('')
      else if (accentsOnly && known[0] === letters[0]) kept += known.join('')
      if (known.length < letters.length && !missing.includes(segment)) missing.push(segment)
    }
    return { text: kept.replace(/\s+/g, ' ').trim(), missing }
  }

  /** Sets one line: glyphs with kerning and ligatures, left to right. Letters without a glyph are skipped. */
  set(text: string): SetLine {
    const glyphs: SetGlyph[] = []
    for (const { face, part } of this.byFace(text)) {
      const { glyphs: shapes, positions } = face.layout(part)
      shapes.forEach((glyph, i) => {
        const { xAdvance, xOffset, yOffset } = positions[i]!
        const em = face.unitsPerEm
        glyphs.push({
          face,
          glyph,
          text: textOf(face, glyph),
          advance: xAdvance / em,
          width: glyph.advanceWidth / em,
          rise: yOffset / em,
          shift: xOffset / em,
        })
      })
    }
    return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) }
  }

  private faceFor(letter: string, preferred?: Font): Font | undefined {
    const codePoint = letter.codePointAt(0)!
    if (preferred?.hasGlyphForCodePoint(codePoint)) return preferred
    return this.faces.find((face) => face.hasGlyphForCodePoint(codePoint))
  }

  private byFace(text: string): { face: Font; part: string }[] {
    const runs: { face: Font; part: string }[] = []
    for (const letter of text) {
      const last = runs.at(-1)
      const face = this.faceFor(letter, last?.face)
      if (!face) continue
      if (last?.face === face) last.part += letter
      else runs.push({ face, part: letter })
    }
    return runs
  }
}

/**
 * The characters a glyph stands for. The font is asked first, since fontkit's glyphs say what they were used
 * for first in this process, or nothing if that was as a part of another letter; ligatures only they know.
 */
function textOf(face: Font, { id, codePoints }: Glyph): string {
  const [own] = face.stringsForGlyph(id)
  if (own === undefined) return String.fromCodePoint(...codePoints)
  return own.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
}

/** Installed packages, seen from the source tree, from a bundle beside it, or from the working directory. */
function packageFolder(): string {
  for (const start of [import.meta.dirname, process.cwd()])
    for (let folder = start; folder; folder = path.dirname(folder)) {
      const modules = path.resolve(/*turbopackIgnore: true*/ folder, 'node_modules')
      if (existsSync(path.join(/*turbopackIgnore: true*/ modules, FONT_FILES.modern.display[0]!)))
        return modules
      if (folder === path.dirname(folder)) break
    }
  throw new Error('The typefaces for printed pages are not installed: run npm install.')
}

async function load(type: PrintType, name: TypefaceName): Promise<Typeface> {
  const folder = packageFolder()
  const faces = await Promise.all(
    FONT_FILES[type][name].map(async (file) => {
      const face = create(await readFile(path.join(/*turbopackIgnore: true*/ folder, file)))
      if ('fonts' in face) throw new Error(`${file} holds several typefaces.`)
      return face
    }),
  )
  return new Typeface(name, faces)
}

const loaded = new Map<string, Promise<Typeface>>()

/** A typeface from the installed font packages; parsed once per process. */
export function typeface(name: TypefaceName, type: PrintType = 'modern'): Promise<Typeface> {
  const key = `${type} ${name}`
  const known = loaded.get(key) ?? load(type, name)
  loaded.set(key, known)
  // A failure isn't remembered: the packages may be installed a moment later.
  known.catch(() => loaded.delete(key))
  return known
}
