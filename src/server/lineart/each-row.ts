import 'server-only'

/**
 * Kernels give the loop along a row to `eachRow` as a function, and the rows are gone through here. A kernel runs once a
 * page: as one function of nested loops it is compiled anew while it runs, page after page, with all it calls, which
 * takes longer than the work. What is called for each row is compiled after some of them, alone and for good.
 */
export function eachRow(height: number, visit: (y: number) => void): void {
  keepCompiled(visit)
  for (let y = 0; y < height; y++) visit(y)
}

/** The same for what has no rows: piece by piece, from an index up to, but not including, another one. */
export function eachPiece(length: number, visit: (from: number, until: number) => void): void {
  keepCompiled(visit)
  for (let from = 0; from < length; from += PIECE) visit(from, Math.min(length, from + PIECE))
}

/** A multiple of all steps in which kernels look at some pixels only. */
const PIECE = 5 * 7 * 11 * 8

/** A page is cleaned with up to 80 of them; judging it, and whatever else is done before the next, takes more. */
const OF_A_PAGE = 200

/** The engine throws compiled code away with the last function that has it: those of the last page stay until the next. */
const compiled: unknown[] = new Array(OF_A_PAGE)
let next = 0

function keepCompiled(visit: unknown): void {
  compiled[next] = visit
  next = (next + 1) % OF_A_PAGE
}
