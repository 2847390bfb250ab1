/** What else turns a picture into line art, each with settings somebody who knows the program would use. */
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import type { Bitmap } from '@/server/lineart/bitmap'
import { HEIGHT, WIDTH } from './clean-pages'

/** A picture's file → a page. */
export type Pipeline = (file: string) => Promise<Bitmap>

export type Alternative = {
  readonly name: string
  readonly run: Pipeline
  /** Programs this needs, and what brings them on Debian. */
  readonly missing: () => string | null
  /** Peak memory in MB of the programs a run started; 0 where everything happens in this process. */
  readonly programsMB: () => number
}

const fill = { width: WIDTH, height: HEIGHT, fit: 'fill' } as const

const fromSharp = async (picture: Sharp): Promise<Bitmap> => {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const ink = new Uint8Array(info.width * info.height)
  for (let i = 0; i < ink.length; i++) if (data[i * info.channels]! < 128) ink[i] = 1
  return { width: info.width, height: info.height, data: ink }
}

const sharpNaive: Pipeline = async (file) => {
  const small = await sharp(file).greyscale().normalise().threshold(180).toBuffer()
  return fromSharp(sharp(small).resize(fill))
}

const sharpBetter: Pipeline = async (file) => {
  const large = await sharp(file)
    .greyscale()
    .median(3)
    .resize({ ...fill, kernel: 'lanczos3' })
    .toBuffer()
  return fromSharp(sharp(await sharp(large).normalise().sharpen().toBuffer()).threshold(128))
}

let programsKB = 0

/** Runs a program on one core; its peak memory is looked up while it runs. */
function program(name: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, MAGICK_THREAD_LIMIT: '1', OMP_NUM_THREADS: '1' }
    const child = spawn(name, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    const look = setInterval(() => {
      programsKB = Math.max(programsKB, peakKB(child.pid))
    }, 15)
    const out: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.on('error', (error) => {
      clearInterval(look)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(look)
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new Error(`${name} ended with ${code}.`))
    })
  })
}

function peakKB(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    // It has ended, or this system has no such files.
    return 0
  }
}

function says(name: string, option: string, word: RegExp): boolean {
  try {
    return word.test(execFileSync(name, [option], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return false
  }
}

/** Something else may have the name `convert`. */
const imageMagick = ['magick', 'convert-im6.q16', 'convert'].find((name) =>
  says(name, '-version', /ImageMagick/),
)
const tracers = says('potrace', '--version', /potrace/i) && says('mkbitmap', '--version', /mkbitmap/i)

const convert =
  (...options: string[]): Pipeline =>
  async (file) =>
    fromSharp(sharp(await program(imageMagick!, [file, '-colorspace', 'gray', ...options, 'png:-'])))
const toPage = ['-resize', `${WIDTH}x${HEIGHT}!`]
const magickLat = convert('-median', '1', ...toPage, '-lat', '60x60-8%', '-threshold', '50%')
const magickDivide = convert(
  ...['(', '+clone', '-morphology', 'Close', 'Disk:12', '-blur', '0x10', ')'],
  ...['-compose', 'Divide_Src', '-composite', ...toPage, '-threshold', '60%'],
)

const potrace: Pipeline = async (file) => {
  const pgm = `${file}.pgm`
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
  writeFileSync(pgm, Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]))
  await program('mkbitmap', ['-f', '12', '-s', '2', '-t', '0.45', '-o', `${file}.pbm`, pgm])
  const size = ['-W', `${WIDTH}pt`, '-H', `${HEIGHT}pt`, '-r', '72']
  await program('potrace', ['-b', 'pgm', '-t', '20', ...size, '-o', pgm, `${file}.pbm`])
  const traced = readFileSync(pgm)
  const raw = { width: WIDTH, height: HEIGHT, channels: 1 as const }
  return fromSharp(sharp(traced.subarray(traced.length - WIDTH * HEIGHT), { raw }))
}

const nothing = () => null
const magickMissing = () =>
  imageMagick ? null : 'ImageMagick is missing (on Debian: apt-get install imagemagick)'
const tracersMissing = () =>
  tracers ? null : 'mkbitmap and potrace are missing (on Debian: apt-get install potrace)'
const programsMB = () => Math.round(programsKB / 1024)

export const ALTERNATIVES: readonly Alternative[] = [
  { name: 'sharpNaive', run: sharpNaive, missing: nothing, programsMB },
  { name: 'sharpBetter', run: sharpBetter, missing: nothing, programsMB },
  { name: 'magickLat', run: magickLat, missing: magickMissing, programsMB },
  { name: 'magickDivide', run: magickDivide, missing: magickMissing, programsMB },
  { name: 'potrace', run: potrace, missing: tracersMissing, programsMB },
]
