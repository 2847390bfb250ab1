/**
 * Makes the PDFs the preflight is tested with, by the programs people make books with: ghostscript, qpdf, poppler (and
 * cairo), img2pdf, Chromium and LibreOffice. Run once, when a sample is added; the files are kept beside the tests.
 * Needs those programs (Debian: ghostscript qpdf poppler-utils img2pdf chromium libreoffice-writer-nogui).
 *
 *   node scripts/run-ts.mjs scripts/preflight-samples.ts [NAME …]
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'

const OUT = 'src/server/print/preflight/samples'
const work = mkdtempSync(path.join(os.tmpdir(), 'samples-'))
const at = (name: string) => path.join(work, name)
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 180_000 })

type Maker = (out: string) => void | Promise<void>
const samples = new Map<string, Maker>()

/** A frame and a circle inside the margins of its side, as pages of a book have them. */
const FRAME = `/frame { 2 setlinewidth n 2 mod 1 eq { 30 } { 21 } ifelse 22 561 748 rectstroke
  306 396 150 0 360 arc stroke } def\n`
type Book = {
  pages?: number
  width?: number
  height?: number
  /** PostScript on top of the frame of one page. */
  on?: Record<number, string>
  /** Instead of the frame. */
  instead?: Record<number, string>
  sizes?: Record<number, [number, number]>
  begin?: string
  shift?: number
  options?: string[]
}

function ghostscript(out: string, book: Book): void {
  const { pages = 24, width = 612, height = 792, on = {}, instead = {}, sizes = {}, begin = '' } = book
  const body = Array.from({ length: pages }, (_, i) => {
    const page = i + 1
    const [w, h] = sizes[page] ?? [width, height]
    const drawing = instead[page] ?? `/n ${page + (book.shift ?? 0)} def frame ${on[page] ?? ''}`
    return `<</PageSize [${w} ${h}]>> setpagedevice ${drawing} showpage`
  })
  const title = '[/Title (A Shy Dragon) /Author (Mira Holloway) /DOCINFO pdfmark\n'
  writeFileSync(at('book.ps'), `%!PS\n${title}${FRAME}${begin}\n${body.join('\n')}\n`)
  const options = [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=pdfwrite',
    ...(book.options ?? ['-dPDFSETTINGS=/prepress']),
  ]
  run('gs', ...options, `-sOutputFile=${out}`, at('book.ps'))
}
const gs = (name: string, book: Book = {}) => samples.set(`gs-${name}`, (out) => ghostscript(out, book))
const type = (font: string, size: number, x: number, y: number, words: string) =>
  `/${font} findfont ${size} scalefont setfont ${x} ${y} moveto (${words}) show`

gs('good', { on: { 1: type('Helvetica', 24, 200, 700, 'A Shy Dragon') } })
gs('odd-count', { pages: 25 })
gs('too-few', { pages: 20 })
gs('narrow', { width: 594 })
gs('with-bleed', { width: 621, height: 810 })
gs('to-the-bleed', {
  width: 621,
  height: 810,
  begin: '/frame { 4 setlinewidth 0 0 621 810 rectstroke 310 405 150 0 360 arc stroke } def',
})
gs('mixed-sizes', { sizes: { 7: [432, 648] } })
gs('one-spread', { sizes: { 3: [1224, 792] } })
gs('spreads', { width: 1224 })
gs('landscape', {
  width: 792,
  height: 612,
  instead: Object.fromEntries(Array.from({ length: 24 }, (_, i) => [i + 1, '100 100 300 300 rectfill'])),
})
gs('over-the-margin', { on: { 5: '100 780 200 6 rectfill' } })
gs('over-the-edge', { on: { 9: '100 -5 200 60 rectfill' } })
gs('in-the-gutter', { on: { 6: '590 300 8 100 rectfill', 7: '14 300 8 100 rectfill' } })
gs('shifted', { shift: 1 })
gs('crop-marks', {
  width: 684,
  height: 864,
  begin:
    '/frame { 36 36 translate 2 setlinewidth n 2 mod 1 eq { 30 } { 21 } ifelse 22 561 748 rectstroke 1 setlinewidth -30 0 moveto -6 0 lineto stroke 0 -30 moveto 0 -6 lineto stroke 618 0 moveto 642 0 lineto stroke 612 -30 moveto 612 -6 lineto stroke -30 792 moveto -6 792 lineto stroke [/TrimBox [36 36 648 828] /PAGE pdfmark } def',
})
gs('wrong-trim-box', { on: { 4: '[/TrimBox [50 50 500 500] /PAGE pdfmark' } })
gs('thin-line', { on: { 8: '0.25 setlinewidth 100 100 moveto 400 400 lineto stroke' } })
gs('hairline-by-scale', {
  on: { 8: 'gsave 0.2 0.2 scale 2 setlinewidth 500 500 moveto 2000 2000 lineto stroke grestore' },
})
gs('thin-bar', { on: { 8: '100 200 300 0.3 rectfill' } })
gs('small-type', { on: { 2: type('Helvetica', 5, 200, 400, 'All rights reserved') } })
gs('small-by-scale', {
  on: { 2: `gsave 0.5 0.5 scale ${type('Helvetica', 10, 500, 900, 'All rights reserved')} grestore` },
})
gs('font-left-out', {
  on: { 2: type('Helvetica', 12, 200, 400, 'Copyright') },
  begin: '<</NeverEmbed [/Helvetica] /AlwaysEmbed []>> setdistillerparams',
  options: ['-dEmbedAllFonts=false'],
})
gs('red', { on: { 10: '1 0 0 setrgbcolor 200 200 50 50 rectfill' } })
gs('rich-black', { on: { 10: '0.6 0.5 0.5 1 setcmykcolor 200 200 50 50 rectfill' } })
gs('spot-ink', {
  on: {
    10: '[/Separation (PANTONE 185 C) /DeviceCMYK {dup 0 exch dup 0 exch pop exch pop 0 exch 0}] pop [/Separation (Gold) /DeviceGray {1 exch sub}] setcolorspace 1 setcolor 200 200 50 50 rectfill',
  },
})
gs('grey-fill', { on: { 10: '0.6 setgray 200 200 50 50 rectfill' } })
gs('gradient', {
  on: {
    10: 'gsave 200 200 100 100 rectclip <</ShadingType 2 /ColorSpace /DeviceGray /Coords [200 200 300 300] /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>> >> shfill grestore',
  },
})
gs('see-through', {
  on: { 11: '0.5 .setfillconstantalpha 200 200 90 90 rectfill 1 .setfillconstantalpha' },
  options: ['-dPDFSETTINGS=/prepress', '-dALLOWPSTRANSPARENCY'],
})
gs('blended', {
  on: { 11: '/Multiply .setblendmode 200 200 90 90 rectfill /Normal .setblendmode' },
  options: ['-dPDFSETTINGS=/prepress', '-dALLOWPSTRANSPARENCY'],
})
gs('three-blanks', { instead: { 12: '', 13: '', 14: '' } })
gs('six-blanks', { instead: Object.fromEntries([12, 13, 14, 15, 16, 17].map((page) => [page, ''])) })
gs('white-only', {
  instead: { 12: '1 setgray 0 0 612 792 rectfill', 13: '1 setgray 50 50 50 50 rectfill', 14: '' },
})
gs('comment', { on: { 3: '[/Rect [100 100 200 200] /Contents (Look here) /Subtype /Text /ANN pdfmark' } })
gs('link', {
  on: {
    2: '[/Rect [100 100 200 200] /Action <</Subtype /URI /URI (https://example.com)>> /Subtype /Link /ANN pdfmark',
  },
})
gs('bookmarks', { on: { 1: '[/Page 1 /Title (Start) /OUT pdfmark [/Page 5 /Title (Middle) /OUT pdfmark' } })

/** The good book with something done to it. */
const after = (name: string, change: (good: string, out: string) => void) =>
  samples.set(name, (out) => {
    const good = at('good.pdf')
    ghostscript(good, {})
    change(good, out)
  })
after('qpdf-object-streams', (good, out) =>
  run('qpdf', '--object-streams=generate', '--linearize', good, out),
)
after('qpdf-encrypted', (good, out) => run('qpdf', '--encrypt', '', 'owner', '256', '--', good, out))
after('qpdf-password', (good, out) =>
  run('qpdf', '--allow-weak-crypto', '--encrypt', 'secret', 'owner', '128', '--', good, out),
)
after('qpdf-turned', (good, out) => run('qpdf', '--rotate=+90:3', good, out))
after('qpdf-upside-down', (good, out) => run('qpdf', '--rotate=+180:5', good, out))
after('qpdf-attachment', (good, out) => {
  writeFileSync(at('notes.txt'), 'notes')
  run('qpdf', good, '--add-attachment', at('notes.txt'), '--', out)
})
/** Entries for the catalog, as qpdf's JSON. */
const catalog = (name: string, entries: object) =>
  after(name, (good, out) => {
    const all = JSON.parse(execFileSync('qpdf', ['--json', good], { maxBuffer: 2 ** 27 }).toString())
    const [head, objects] = all.qpdf
    const root = objects.trailer.value['/Root']
    const value = { ...objects[`obj:${root}`].value, ...entries }
    const update = { version: 2, qpdf: [head, { [`obj:${root}`]: { value } }] }
    writeFileSync(at('update.json'), JSON.stringify(update))
    run('qpdf', good, `--update-from-json=${at('update.json')}`, out)
  })
catalog('qpdf-javascript', { '/OpenAction': { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' } })
catalog('qpdf-form', { '/AcroForm': { '/Fields': [{ '/FT': '/Tx', '/T': 'u:Name' }] } })
catalog('qpdf-layers', { '/OCProperties': { '/OCGs': [{ '/Type': '/OCG', '/Name': 'u:Guides' }], '/D': {} } })
after('cut-off', (good, out) => writeFileSync(out, readFileSync(good).subarray(0, 9000)))
after('broken-table', (good, out) =>
  writeFileSync(
    out,
    readFileSync(good)
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n77'),
    'latin1',
  ),
)
after('poppler-united', (good, out) => run('pdfunite', good, out))
after('poppler-other-size', (good, out) => {
  ghostscript(at('more.pdf'), { pages: 2, width: 595, height: 842 })
  run('pdfunite', good, at('more.pdf'), out)
})
after('cairo-good', (good, out) => run('pdftocairo', '-pdf', good, out))

/** A page of 2400 × 3000 pixels drawn by SVG, in the file it is placed as, on pages by img2pdf. */
const scan = (
  name: string,
  svg: string,
  {
    png = (image: Sharp) => image.png({ colours: 2, palette: true }),
    file = 'page.png',
    layout = ['--imgsize', '8inx10in'],
  } = {},
) =>
  samples.set(`img2pdf-${name}`, async (out) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="3000"><rect width="2400" height="3000" fill="#fff"/>${svg}</svg>`
    await png(sharp(Buffer.from(drawing)).flatten({ background: '#fff' })).toFile(at(file))
    run('img2pdf', '--pagesize', '8.5inx11in', ...layout, '-o', at('one.pdf'), at(file))
    run('qpdf', '--empty', '--pages', at('one.pdf'), Array(24).fill('1').join(','), '--', out)
  })
const rings = (extra = '') =>
  `<g shape-rendering="crispEdges" fill="none" stroke="#000" stroke-width="14"><circle cx="1200" cy="1500" r="900"/><rect x="150" y="150" width="2100" height="2700"/></g>${extra}`
const grey = (image: Sharp) => image.greyscale().png()
const bilevel = (image: Sharp) => image.greyscale().threshold(128).png({ palette: true, colours: 2 })
scan('good', rings(), { png: bilevel })
scan('299-dpi', rings(), { png: bilevel, layout: ['--imgsize', '299dpix299dpi'] })
scan('screen-dpi', rings(), {
  png: (image) => image.resize(600, 750).greyscale().threshold(128).png({ palette: true, colours: 2 }),
})
const soft = '<circle cx="1200" cy="1500" r="200" fill="none" stroke="#000" stroke-width="9"/>'
const red = '<rect shape-rendering="crispEdges" x="800" y="900" width="400" height="400" fill="#e22"/>'
scan('soft-edges', soft, { png: grey })
scan('jpeg', soft, { png: (image) => image.greyscale().jpeg({ quality: 30 }), file: 'page.jpg' })
scan('colored', red, { png: (image) => image.png({ palette: true, colours: 8 }) })
scan('colored-rgb', red, { png: (image) => image.png() })
scan('see-through', soft, { png: (image) => image.greyscale().ensureAlpha(0.9).png() })
scan(
  'to-the-edge',
  '<rect shape-rendering="crispEdges" x="8" y="8" width="2384" height="2984" fill="none" stroke="#000" stroke-width="10"/>',
  { layout: ['--imgsize', '8.5inx11in', '--fit', 'fill'] },
)
scan(
  'edge-in-grey',
  '<rect x="60" y="8" width="2280" height="300" fill="none" stroke="#000" stroke-width="10"/>',
  { png: grey, layout: ['--imgsize', '8.5inx11in', '--fit', 'fill'] },
)

samples.set('gs-fax', (out) => {
  run(
    'gs',
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=pdfwrite',
    '-dMonoImageFilter=/CCITTFaxEncode',
    '-dDownsampleMonoImages=false',
    `-sOutputFile=${out}`,
    path.resolve(OUT, 'img2pdf-good.pdf'),
  )
})

const chromium = (name: string, { style = '', first = '', page = 'A page to color' } = {}) =>
  samples.set(`chromium-${name}`, (out) => {
    const drawing =
      '<svg width="480" height="480" viewBox="0 0 100 100"><circle cx="50" cy="50" r="45" fill="none" stroke="#000" stroke-width="1"/><path d="M20 60Q50 90 80 60" fill="none" stroke="#000"/></svg>'
    const pages = Array.from(
      { length: 24 },
      (_, i) => `<section><p>${page}</p>${drawing}${i === 2 ? first : ''}</section>`,
    )
    writeFileSync(
      at('book.html'),
      `<!doctype html><title>A Shy Dragon</title><style>@page{size:8.5in 11in;margin:.75in}body{margin:0;font:16px 'DejaVu Sans'}section{break-after:page;height:9in}section:last-child{break-after:auto}${style}</style>${pages.join('')}`,
    )
    run(
      'chromium',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--disable-pdf-tagging',
      `--print-to-pdf=${out}`,
      `file://${at('book.html')}`,
    )
  })
chromium('good')
chromium('see-through', { first: '<div style="background:#000;opacity:.5;width:100px;height:50px"></div>' })
chromium('link', { first: '<a href="https://example.com">our shop</a>' })
chromium('small-type', { first: '<p style="font-size:6px">Small print</p>' })
chromium('thin-border', {
  first: '<svg width="200" height="40"><path d="M0 20H200" stroke="#000" stroke-width=".3"/></svg>',
})
chromium('blue', { first: '<p style="color:#24c">Blue words</p>' })
chromium('letter-for-a4', { style: '@page{size:8.27in 11.69in}' })
chromium('no-margin', {
  style: '@page{margin:0}section{height:10.9in}',
  first: '<div style="position:absolute;left:4px;width:300px;height:20px;background:#000"></div>',
})

/** A book written in a word processor. */
const libreoffice = (name: string, { extra = '', font = 'DejaVu Sans', size = '14pt' } = {}) =>
  samples.set(`libreoffice-${name}`, (out) => {
    const ns = ['office', 'style', 'text', 'fo', 'xlink']
      .map((key) => `xmlns:${key}="${NAMESPACE[key]}"`)
      .join(' ')
    const pages = Array.from(
      { length: 24 },
      (_, i) =>
        `<text:p text:style-name="${i ? 'N' : 'F'}">Page ${i + 1} of things to color. ${i === 3 ? extra : ''}</text:p>`,
    )
    const text = (more: string) =>
      `<style:text-properties style:font-name="D" fo:font-family="'${font}'" fo:font-size="${size}" ${more}/>`
    writeFileSync(
      at('book.fodt'),
      `<?xml version="1.0" encoding="UTF-8"?><office:document ${ns} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="F" style:family="paragraph" style:master-page-name="Standard"><style:paragraph-properties/>${text('')}</style:style><style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>${text('')}</style:style><style:style style:name="S" style:family="text"><style:text-properties fo:font-size="5pt"/></style:style><style:style style:name="C" style:family="text"><style:text-properties fo:color="#c00000"/></style:style><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="11in" fo:margin="0.75in"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles><office:body><office:text>${pages.join('')}</office:text></office:body></office:document>`,
    )
    run(
      'soffice',
      `-env:UserInstallation=file://${at('profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      work,
      at('book.fodt'),
    )
    copyFileSync(at('book.pdf'), out)
  })
const NAMESPACE: Record<string, string> = {
  ...Object.fromEntries(
    ['office', 'style', 'text'].map((key) => [key, `urn:oasis:names:tc:opendocument:xmlns:${key}:1.0`]),
  ),
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
}
libreoffice('good')
libreoffice('small-type', { extra: '<text:span text:style-name="S">Small print nobody reads</text:span>' })
libreoffice('red', { extra: '<text:span text:style-name="C">Red words</text:span>' })
libreoffice('link', {
  extra: '<text:a xlink:type="simple" xlink:href="https://example.com">our shop</text:a>',
})

/** A wrap of 84 white pages at 8.5 × 11: back, spine of .189 in and front. */
const WRAP = 1255.62
const cover = (
  name: string,
  more = '',
  { width = WRAP, height = 810, pages = 1, spine = '', barcode = true, begin = '' } = {},
) =>
  samples.set(`cover-${name}`, (out) => {
    const ground = `0.2 0.5 0.9 setrgbcolor 0 0 ${width} ${height} rectfill`
    const title = `1 setgray ${type('Helvetica', 48, 760, 600, 'A Shy Dragon')} ${spine}`
    const free = barcode ? '1 setgray 448 27 147 90 rectfill' : ''
    const drawing = `${ground} ${title} 0 setgray ${free} 0 setgray ${more}`
    ghostscript(out, {
      pages,
      width,
      height,
      begin,
      instead: Object.fromEntries(Array.from({ length: pages }, (_, i) => [i + 1, drawing])),
    })
  })
cover('good')
const up = (x: number, size: number) =>
  `gsave ${x} 300 translate 90 rotate ${type('Helvetica', size, 0, 0, 'A Shy Dragon')} grestore`
// 200 and 60 pages: .45 and .135 in.
cover('thick-spine', '', { width: 1274.43, spine: up(642, 14) })
cover('thin-spine', '', { width: 1251.73, spine: up(628, 8) })
cover('plain-ground', '', { barcode: false })
cover('wide-spine', '', { width: WRAP + 0.081 * 72 })
cover('cream-spine', '', { width: WRAP + 84 * 0.000248 * 72 })
cover('low', '', { height: 792 })
cover('two-pages', '', { pages: 2 })
cover('front-alone', '', { width: 621 })
cover('type-at-the-edge', type('Helvetica', 20, 1170, 300, 'Mira Holloway'))
cover('type-over-the-fold', type('Helvetica', 30, 560, 500, 'Dragons'))
cover('type-under-the-barcode', type('Helvetica', 12, 470, 60, 'Ages 4 to 8'))
cover('art-under-the-barcode', '520 60 40 0 360 arc fill', { barcode: true })
cover(
  'wide-spine-type',
  'gsave 632 300 translate 90 rotate /Helvetica findfont 18 scalefont setfont 0 0 moveto (A Shy Dragon) show grestore',
)
cover(
  'coarse-picture',
  'gsave 700 200 translate 400 300 scale 80 60 8 [80 0 0 -60 0 60] { 80 string dup 0 1 79 { 1 index exch dup 3 mul put } for } image grestore',
)

mkdirSync(OUT, { recursive: true })
const asked = process.argv.slice(2)
try {
  for (const [name, make] of samples) {
    if (asked.length > 0 && !asked.some((word) => name.startsWith(word))) continue
    await make(path.resolve(OUT, `${name}.pdf`))
    console.log(name)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
