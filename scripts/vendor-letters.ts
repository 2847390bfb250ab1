/**
 * Builds assets/art/letters.json, the outlines that lettering pages are drawn with, from the font Fredoka:
 * `node scripts/vendor-letters.ts` (Node 24 or newer). Only what can stand on such a page is kept.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { create, type Font } from 'fontkit'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/fredoka/package.json'))
const faces = ['latin', 'latin-ext'].map((script) => {
  const face = create(readFileSync(path.join(folder, `files/fredoka-${script}-600-normal.woff`)))
  if ('fonts' in face) throw new Error(`${script} holds several typefaces.`)
  return face
})

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const accented = [...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĄĆČĎĘĚĞĮŁŃŇŐŒŘŚŞŠŤŮŰŸŹŻŽ']
const others = [...'0123456789.,:;!?’-–&+']
const kept = [...capitals, ...accented, ...others]

const round = (value: number) => Math.round(value * 1000) / 1000
/** In em, y downward from the baseline. */
function outline(face: Font, letter: string) {
  const [glyph] = face.glyphsForString(letter)
  const em = face.unitsPerEm
  const d = glyph!.path.commands
    .map(({ command, args }) => {
      const code = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }[
        command
      ]
      return code + args.map((arg, i) => round((i % 2 ? -arg : arg) / em)).join(' ')
    })
    .join('')
  return { d, advance: round(glyph!.advanceWidth / em) }
}

const letters: Record<string, { d: string; advance: number }> = {}
for (const letter of kept) {
  const face = faces.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0)!))
  if (face) letters[letter] = outline(face, letter)
}
/** Pairs that stand closer or farther apart than their letters say, in em. */
const kerning: Record<string, number> = {}
for (const a of capitals)
  for (const b of capitals) {
    const { glyphs, positions } = faces[0]!.layout(a + b)
    const by = round((positions[0]!.xAdvance - glyphs[0]!.advanceWidth) / faces[0]!.unitsPerEm)
    if (Math.abs(by) >= 0.01) kerning[a + b] = by
  }

const capHeight = round(faces[0]!.capHeight / faces[0]!.unitsPerEm)
const out = path.join(root, 'assets/art')
writeFileSync(path.join(out, 'letters.json'), `${JSON.stringify({ capHeight, letters, kerning })}\n`)
copyFileSync(path.join(folder, 'LICENSE'), path.join(out, 'licenses/OFL-Fredoka.txt'))
console.log(`${Object.keys(letters).length} letters, ${Object.keys(kerning).length} pairs`)
