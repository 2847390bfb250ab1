import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreflightRule } from '@/domain/preflight'
import { type PreflightOptions, preflightFile } from './preflight'

const sample = (name: string) => path.join(import.meta.dirname, 'samples', `${name}.pdf`)
const INTERIOR: PreflightOptions = { printer: 'kdp-paperback', trim: '8.5x11', bleed: false, paper: 'white' }

describe('a preflight of files that mean harm, or are broken', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'preflight-test-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const written = async (bytes: Uint8Array | string) => {
    const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
    await writeFile(file, bytes)
    return file
  }
  /** A PDF of these objects, the first of which is the catalog; its table is rebuilt by the reader. */
  const pdfOf = (...objects: (string | Uint8Array)[]) =>
    Buffer.concat([
      Buffer.from('%PDF-1.4\n'),
      ...objects.flatMap((body, i) => [
        Buffer.from(`${i + 1} 0 obj\n`),
        Buffer.from(body),
        Buffer.from('\nendobj\n'),
      ]),
      Buffer.from('trailer <</Root 1 0 R>>\n%%EOF'),
    ])
  const stream = (entries: string, data: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`),
      Buffer.from(data),
      Buffer.from('\nendstream'),
    ])
  const onePage = (...more: (string | Uint8Array)[]) =>
    pdfOf(
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
      ...more,
    )
  const rulesIn = async (file: string): Promise<PreflightRule[]> =>
    (await preflightFile(file, INTERIOR)).findings.map(({ rule }) => rule)

  it('says what is no PDF at all', async () => {
    expect(await rulesIn(await written(''))).toEqual(['damaged'])
    const picture = await preflightFile(await written('\x89PNG and so on'), INTERIOR)
    expect(picture.findings[0]!.message).toMatch(/not a PDF/)
    expect(await rulesIn(await written('%PDF-1.7\nnothing else'))).toEqual(['damaged'])
  })

  it('does not open what no printer takes', async () => {
    const file = path.join(folder, 'huge.pdf')
    await copyFile(sample('gs-good'), file)
    await truncate(file, 651 * 1024 * 1024)
    expect(await rulesIn(file)).toEqual(['file-size'])
  })

  it('does not unpack bombs', async () => {
    const inner = deflateSync(new Uint8Array(100 << 20))
    const bomb = stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(inner))
    const began = process.memoryUsage().rss
    expect(await rulesIn(await written(onePage(bomb)))).toContain('unread')
    expect(process.memoryUsage().rss - began).toBeLessThan(200e6)
  })

  it('leaves circles', async () => {
    const itself = stream(
      '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>',
      '/X Do /X Do',
    )
    expect(await rulesIn(await written(onePage(stream('', '/X Do'), itself)))).toContain('unread')
    const pages = pdfOf('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>')
    expect(await rulesIn(await written(pages))).toContain('damaged')
    const references = pdfOf('<</Type/Catalog/Pages 2 0 R>>', '3 0 R', '2 0 R')
    expect(await rulesIn(await written(references))).toEqual(['damaged'])
    const nested = onePage(stream('', `${'['.repeat(100_000)} 0 Tc`))
    expect(await rulesIn(await written(nested))).toContain('unread')
  })

  it('says which pictures it could not look into', async () => {
    const picture = stream(
      '/Type/XObject/Subtype/Image/Width 2400/Height 3000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode',
      'abc',
    )
    const { findings } = await preflightFile(
      await written(onePage(stream('', 'q 500 0 0 700 50 50 cm /X Do Q'), picture)),
      INTERIOR,
    )
    expect(findings.find(({ rule }) => rule === 'unread')?.message).toMatch(
      /2400 × 3000 pixels \(JBIG2Decode\)/,
    )
    expect(findings.map(({ rule }) => rule)).not.toContain('blank-pages')
  })

  it('reads inline pictures, and the many ways of packing', async () => {
    const inline = 'q 576 0 0 756 18 18 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\x00\x00\x00 EI Q'
    expect(await rulesIn(await written(onePage(stream('', Buffer.from(inline, 'latin1')))))).toContain(
      'gutter',
    )
    const words = Buffer.from('10 10 20 20 re f')
    // Nothing but plain bytes, nine bits each, between "clear" and "end".
    const bits = [256, ...words, 257].map((code) => code.toString(2).padStart(9, '0')).join('')
    const lzw = Uint8Array.from(bits.match(/.{1,8}/g)!, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
    const packed = [
      stream('/Filter/ASCIIHexDecode', `${words.toString('hex')}>`),
      stream('/Filter/ASCII85Decode', '0ea_)0H`,)+>PVnEb-A*~>'),
      stream('/Filter/RunLengthDecode', Buffer.from([words.length - 1, ...words, 128])),
      stream('/Filter/LZWDecode', lzw),
    ]
    for (const content of packed) expect(await rulesIn(await written(onePage(content)))).toContain('gutter')
  })

  it('answers whatever is changed in a file, and never breaks down', async () => {
    const whole = ['gs-good', 'qpdf-object-streams', 'libreoffice-link', 'img2pdf-soft-edges']
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    for (let round = 0; round < 60; round++) {
      const bytes = await readFile(sample(whole[round % 3]!))
      for (let i = 0; i < 1 + (round % 12); i++) bytes[random(bytes.length)] = random(256)
      const { findings } = await preflightFile(await written(bytes), INTERIOR)
      for (const { message } of findings) expect(message).toMatch(/^[A-Z“].*\.$/s)
    }
  })
})
