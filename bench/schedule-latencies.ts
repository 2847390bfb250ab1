/** Times a model takes, as they look in the field: log-normal, σ 0.5, median 20 s, one drawing in twenty not good. */
import { createHash } from 'node:crypto'

const SIGMA = 0.5
const MEDIAN_SECONDS = 20
const BAD = 0.05

/** Two numbers from 0 to 1, always the same for the same name. */
function uniform(name: string): [number, number] {
  const bytes = createHash('sha256').update(name).digest()
  return [(bytes.readUInt32BE(0) + 1) / 2 ** 32, (bytes.readUInt32BE(4) + 1) / 2 ** 32]
}

/** Milliseconds of one drawing, `scale` times faster than in the field. `call` 1: the drawing made again. */
export function drawingMs(name: string, call: number, scale: number): number {
  const [u, v] = uniform(`${name} drawing ${call}`)
  const normal = Math.sqrt(-2 * Math.log(Math.min(1 - 1e-9, u))) * Math.cos(2 * Math.PI * v)
  return (MEDIAN_SECONDS * 1000 * Math.exp(SIGMA * normal)) / scale
}

/** The first drawing of some pages does not pass, and they are drawn again in their slot. */
export const isBad = (name: string, call: number): boolean => call === 0 && uniform(`${name} bad`)[0] < BAD

/** Milliseconds a page needs its slot for. */
export const pageMs = (name: string, scale: number): number =>
  drawingMs(name, 0, scale) + (isBad(name, 0) ? drawingMs(name, 1, scale) : 0)

/** Mean milliseconds of a page. */
export const meanPageMs = (scale: number): number =>
  ((MEDIAN_SECONDS * 1000 * Math.exp(SIGMA ** 2 / 2)) / scale) * (1 + BAD)

/** Time of an ideal greedy window: each page, in order, in the slot that is free first. */
export function windowMs(pages: readonly number[], slots: number): number {
  const free = Array.from({ length: slots }, () => 0)
  for (const ms of pages) {
    free.sort((a, b) => a - b)
    free[0]! += ms
  }
  return Math.max(...free)
}
