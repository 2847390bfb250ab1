import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderGrey, samplePage } from '@/server/lineart/testing'

/** Runs the bundled command line as a person in `folder` would; the flag is of those in scripts/pennyplain.mjs. */
function pennyplain(folder: string, ...args: string[]) {
  const ran = spawnSync(process.execPath, ['--liftoff-only', 'dist/cli.mjs', ...args], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  })
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr.trim() }
}

describe('the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-cli-'))
    const { width, height, data } = renderGrey(samplePage(6), 1024)
    const page = sharp(data, { raw: { width, height, channels: 1 } })
    await page.clone().png().toFile(path.join(folder, 'raw.png'))
    await page.clone().linear(0.6, 70).blur(0.8).jpeg({ quality: 60 }).toFile(path.join(folder, 'scan.jpg'))
    await writeFile(path.join(folder, 'words.png'), 'not a picture at all')
    await writeFile(path.join(folder, 'empty.png'), '')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('explains itself, and asks again for what it does not know', () => {
    expect(pennyplain(folder, '--help')).toMatchObject({ status: 0, out: expect.stringContaining('judge') })
    expect(pennyplain(folder).status).toBe(2)
    expect(pennyplain(folder, 'paint')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/no command "paint"/),
    })
    for (const command of [
      'book',
      'clean',
      'cover',
      'judge',
      'preflight',
      'costs',
      'doctor',
      'files',
      'mail',
      'switch',
    ]) {
      expect(pennyplain(folder, command, '--help')).toMatchObject({
        status: 0,
        out: expect.stringContaining('--json'),
      })
    }
  })

  it('makes a cover for a page count, and refuses one no printer makes', () => {
    const cover = (...more: string[]) =>
      pennyplain(folder, 'cover', 'raw.png', '--title', 'Boats', '--out', 'cover.pdf', ...more)
    const made = cover('--pages', '84', '--preview', 'cover.png', '--json')
    expect({ status: made.status, ...JSON.parse(made.out) }).toMatchObject({
      ...{ status: 0, out: 'cover.pdf', width: 17.439, height: 11.25, spine: 0.189, unit: 'in' },
    })
    const refused = cover('--pages', '84', '--printer', 'home')
    expect(refused).toMatchObject({ status: 2, err: expect.stringMatching(/has no cover/) })
    expect(cover('--pages', 'many').status).toBe(2)
    expect(cover('--pages', '84', '--title', 'x'.repeat(500)).err).toMatch(/at most 200 characters/)
    const bad = pennyplain(folder, 'cover', 'words.png', '--title', 'A', '--pages', '84', '--out', 'bad.pdf')
    expect(bad).toMatchObject({ status: 1, err: expect.stringMatching(/not a picture/) })
    expect(existsSync(path.join(folder, 'bad.pdf'))).toBe(false)
  })

  it('looks at the settings, also when they are wrong, and tells programs by its exit code', () => {
    const well = pennyplain(folder, 'doctor', '--data', 'studio', '--json')
    expect({ status: well.status, ...JSON.parse(well.out) }).toMatchObject({ status: 0, ok: true })
    const ill = pennyplain(folder, 'doctor', '--data', 'words.png')
    expect(ill).toMatchObject({
      status: 1,
      out: expect.stringMatching(/✗ disk .*words\.png.*\n.*→ Let DATA_DIR/),
    })
    expect(pennyplain(folder, 'doctor', '--send-mail', 'you@example.com')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/set SMTP_URL/),
    })
    expect(pennyplain(folder, 'doctor', 'all').status).toBe(2)
  })

  it('copies files only when it knows where', () => {
    expect(pennyplain(folder, 'files', 'bucket')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^pennyplain: Which bucket\? Set R2_ENDPOINT/),
    })
    expect(pennyplain(folder, 'files', 'moon')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/files takes one word: bucket or disk/),
    })
    expect(pennyplain(folder, 'files').status).toBe(2)
  })

  it('switches generation off and on in the data folder, and refuses what it does not know', async () => {
    const data = path.join(folder, 'studio')
    await mkdir(data)
    const run = (...args: string[]) => pennyplain(folder, 'switch', ...args, '--data', 'studio')
    const off = run('generation', 'off', '--pause', '--why', 'We are   moving.', '--json')
    expect(JSON.parse(off.out)).toMatchObject({
      where: data,
      switches: {
        generation: { now: 'off', why: 'We are moving.', pause: true },
        maintenance: { now: 'off', since: null },
      },
    })
    expect(JSON.parse(await readFile(path.join(data, 'switches.json'), 'utf8'))).toMatchObject({
      generation: { why: 'We are moving.', pause: true },
    })
    expect(run().out).toMatch(/^generation {2}off since .*, pages wait: We are moving\.$/m)
    expect(run('generation', 'on').out).toMatch(/^generation {2}on$/m)
    expect(await readdir(data)).toEqual([])
    for (const [args, said] of [
      [['inking', 'off'], /no switch "inking"\. There are: generation, export, sign-up, maintenance/],
      [['export'], /takes a name and on or off/],
      [['export', 'maybe'], /export can be on or off, not "maybe"/],
      [['export', 'off', '--pause'], /--pause goes with generation off/],
      [['maintenance', 'off', '--why', 'x'], /--why and --pause go with maintenance on/],
    ] as const)
      expect([args, run(...args)]).toMatchObject([args, { status: 2, err: expect.stringMatching(said) }])
    expect(pennyplain(folder, 'switch', '--data', 'nowhere')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/There is no studio in .*nowhere/),
    })
  })

  it('is about the studio whose settings are in .env, which no shell could read', async () => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-home-'))
    for (const part of ['dist', 'src', 'supabase', 'scripts', 'package-lock.json'])
      await symlink(path.resolve(part), path.join(home, part))
    const data = path.join(home, 'kept')
    await mkdir(data)
    const lines = [
      `DATA_DIR=${data}`,
      'SMTP_URL=smtp://127.0.0.1:25',
      'MAIL_FROM=Pennyplain <studio@example.com>',
    ]
    await writeFile(path.join(home, '.env'), lines.join('\n'))
    const { DATA_DIR: _, ...env } = process.env
    const args = ['scripts/pennyplain.mjs', 'switch', 'export', 'off', '--json']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, env, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ where: data, switches: { export: { now: 'off' } } })
    await rm(home, { recursive: true })
  })

  it('writes every mail as files to look at', async () => {
    const made = JSON.parse(pennyplain(folder, 'mail', 'preview', 'mails', '--json').out)
    expect(await readdir(path.join(folder, 'mails'))).toEqual([...made.files].sort())
    expect(made.files).toContain('supabase-sign-in.html')
    expect(pennyplain(folder, 'mail', 'send').status).toBe(2)
  })

  it('cleans a pale, blurred scan to 1-bit at print size, and the gate passes what it made', async () => {
    const cleaned = pennyplain(folder, 'clean', 'scan.jpg', 'page.png', '--svg', 'page.svg', '--json')
    expect(cleaned.status).toBe(0)
    expect(JSON.parse(cleaned.out)).toMatchObject({
      in: 'scan.jpg',
      out: 'page.png',
      width: 2550,
      height: 3300,
      dpi: 300,
      repairs: [],
    })
    // The scan's paper was pale grey: that is said of the drawing as it came, and the page is none the worse.
    const found = JSON.parse(cleaned.out).verdict.findings.map((f: { metric: string }) => f.metric)
    expect(found.filter((metric: string) => metric !== 'grey')).toEqual([])
    const meta = await sharp(path.join(folder, 'page.png')).metadata()
    expect(meta).toMatchObject({ width: 2550, height: 3300, density: 300, bitsPerSample: 1 })
    expect(await readFile(path.join(folder, 'page.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<path/)
    const judged = pennyplain(folder, 'judge', 'page.png', '--json')
    expect({ status: judged.status, findings: JSON.parse(judged.out)[0].findings }).toEqual({
      status: 0,
      findings: [],
    })
  })

  it('fails pages that are wrong, with the reason and exit code 1', () => {
    const { status, out } = pennyplain(folder, 'judge', 'scan.jpg', 'words.png', '--json')
    expect(status).toBe(1)
    const [scan, words] = JSON.parse(out)
    expect(scan.findings.map((f: { metric: string }) => f.metric)).toContain('size')
    expect(words).toMatchObject({ passed: false, findings: [{ metric: 'decode', severity: 'fail' }] })
  })

  it('does what it can of many files, says what is wrong with the others, and exits with 1', async () => {
    const many = pennyplain(folder, 'clean', 'raw.png', 'words.png', 'gone.png', '--out', '.', '--json')
    expect(many).toMatchObject({ status: 2, err: expect.stringMatching(/raw\.png would be written over/) })
    await mkdir(path.join(folder, 'pages'))
    const cleaned = pennyplain(folder, 'clean', 'words.png', 'raw.png', 'gone.png', '--out', 'pages')
    expect(cleaned.status).toBe(1)
    expect(cleaned.err.split('\n')).toEqual([
      expect.stringMatching(/^pennyplain: words\.png: The file is not a picture/),
      'pennyplain: There is no file gone.png.',
    ])
    expect(await readdir(path.join(folder, 'pages'))).toEqual(['raw.png'])
    const { status, out } = pennyplain(folder, 'judge', 'gone.png', 'words.png', '/dev/zero', 'pages/raw.png')
    expect(status).toBe(1)
    expect(out).toMatch(/^FAIL {2}gone\.png.*\n.*✗ There is no file gone\.png\.$/m)
    expect(out).toMatch(/\/dev\/zero is larger than 256 MB/)
    expect(out).toMatch(/^pass {2}pages\/raw\.png.*\n {6}\d+ shapes, smallest [\d.]+ mm, .*, all closed$/m)
    await rm(path.join(folder, 'pages'), { recursive: true })
  })

  it('finds the page that was drawn twice in a book', () => {
    pennyplain(folder, 'clean', 'raw.png', 'one.png')
    const { status, out } = pennyplain(folder, 'judge', 'one.png', 'one.png', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)[1].findings).toContainEqual(
      expect.objectContaining({ metric: 'duplicate', like: 'one.png' }),
    )
  })

  it('answers bad input with one sentence, and leaves no file', async () => {
    const before = (await readdir(folder)).sort()
    const cases: [string[], number, RegExp][] = [
      [['clean', 'nothing.png', 'x.png'], 1, /There is no file nothing\.png/],
      [['clean', 'words.png', 'x.png'], 1, /not a picture/],
      [['clean', 'empty.png', 'x.png'], 1, /empty/],
      [['clean', '.', 'x.png'], 1, /is a folder/],
      [['clean', 'raw.png'], 2, /takes IN and OUT/],
      [['clean', '--out', 'x'], 2, /at least one picture/],
      [['clean', 'raw.png', './raw.png', '--out', 'x'], 2, /would be one file/],
      [['clean', 'raw.png', '--out', 'x', '--svg', 'x.svg'], 2, /--svg names one file/],
      [['clean', 'raw.png', 'x.png', '--trim', '7x7'], 2, /--trim: must be one of/],
      [['clean', 'raw.png', 'nowhere/x.png'], 1, /There is no folder .*nowhere\./],
      [['clean', 'raw.png', '.'], 1, /is a folder\. Name a file\./],
      [['clean', 'raw.png', 'x.png', '--svg', 'nowhere/x.svg'], 1, /There is no folder .*nowhere\./],
      [['judge'], 2, /at least one FILE/],
      [['judge', 'raw.png', '--audience', 'cats'], 2, /--audience: must be one of/],
      [['judge', 'raw.png', '--loud'], 2, /--loud/],
      [['book', '--out', 'x'], 2, /--idea is missing/],
      [['book', '--idea', 'A fox who bakes'], 2, /--out is missing/],
      [['book', '--idea', 'Fox', '--out', 'x'], 2, /at least 12 characters/],
      [['book', '--idea', 'x'.repeat(10_000), '--out', 'x'], 2, /at most 2,000 characters/],
      [['book', '--idea', 'A fox who bakes', '--out', 'x', '--pages', '0'], 2, /1 to 120 pages/],
      [['book', '--idea', 'A fox who bakes', '--out', 'x', '--pages', '-1'], 2, /1 to 120 pages/],
      [['book', '--idea', 'A fox who bakes', '--out', 'x', '--pages', '1e9'], 2, /1 to 120 pages/],
      [['book', '--idea', 'A fox who bakes', '--out', 'x', '--briefs', 'no.txt'], 2, /no\.txt can't be read/],
      [['book', '--idea', 'A fox who bakes', '--out', 'words.png'], 1, /is a file, not a folder/],
      [['book', '--idea', 'A fox who bakes', '--out', '/proc/x/y'], 1, /There is no folder \/proc/],
      [
        ['book', '--idea', 'A fox who bakes', '--out', 'x/y', '--data', 'words.png'],
        1,
        /words\.png is a file, not a folder/,
      ],
      [
        ['book', '--idea', 'A fox who bakes', '--out', 'x', '--style', 'baroque'],
        2,
        /--style: must be one of/,
      ],
    ]
    for (const [args, status, sentence] of cases) {
      const ran = pennyplain(folder, ...args)
      expect({ args, status: ran.status, err: ran.err }).toEqual({
        args,
        status,
        err: expect.stringMatching(sentence),
      })
      expect(ran.err.split('\n')).toHaveLength(1)
    }
    expect((await readdir(folder)).sort()).toEqual(before)
  })

  it('makes a whole book, the same one for the same seed', { timeout: 240_000 }, async () => {
    const args = [
      '--idea',
      'Ein schüchterner Drache, der eine Bäckerei eröffnet',
      '--pages',
      '2',
      '--trim',
      '6x9',
      '--seed',
      '5',
      '--json',
    ]
    const made = pennyplain(folder, 'book', ...args, '--cover', '--out', 'book')
    const report = JSON.parse(made.out)
    expect(report.pages).toHaveLength(2)
    expect(report.note).toMatch(/in German/)
    expect(report.pages[0]).toMatchObject({
      index: 1,
      brief: 'The shy dragon opens a bakery',
      file: 'pages/001.png',
      verdict: { metrics: expect.anything() },
      repairs: expect.any(Array),
    })
    expect(report).toMatchObject({ seed: 5, dna: { trim: '6x9', pageCount: 2 }, totals: { duplicates: 0 } })
    expect(made.status).toBe(report.totals.passed === 2 ? 0 : 1)
    expect(execFileSync('qpdf', ['--check', path.join(folder, 'book/interior.pdf')]).toString()).toMatch(
      /No syntax/,
    )
    const cover = execFileSync('pdfinfo', [path.join(folder, 'book/cover.pdf')]).toString()
    expect(cover).toMatch(/Page size:\s+885\.89\d* x 666 pts/)
    expect((await readdir(path.join(folder, 'book/pages'))).sort()).toEqual(['001.png', '002.png'])
    const again = JSON.parse(pennyplain(folder, 'book', ...args, '--out', 'again').out)
    expect(again.pages.map((page: { brief: string }) => page.brief)).toEqual(
      report.pages.map((page: { brief: string }) => page.brief),
    )
    for (const name of ['001.png', '002.png']) {
      const [one, two] = await Promise.all(
        ['book', 'again'].map((book) => readFile(path.join(folder, book, 'pages', name))),
      )
      expect(one!.equals(two!)).toBe(true)
    }
  })
})
