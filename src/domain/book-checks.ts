/** What a printer, or whoever colors the book, would trip over: counted on the pages as they would be printed. */
import type { Interior, InteriorDesign } from './interior'
import type { PageView } from './page'
import { formatNumber, plural } from './plural'
import { drawingBox, type Rect, safeArea } from './print'
import { PRINTER_RULES } from './printer'

export type BookCheck = {
  readonly id: string
  readonly state: 'pass' | 'warn' | 'fail'
  readonly words: string
  /** Drawings it is about. */
  readonly drawings: readonly PageView[]
  /** The first physical page it is about. */
  readonly page: number | null
}

type Look = {
  readonly design: InteriorDesign & { readonly pageNumbers: boolean }
  readonly interior: Interior
  /** All pages of the book. */
  readonly all: readonly PageView[]
  /** Those that are printed, in order. */
  readonly printed: readonly PageView[]
}

/** A drawing that fills less than this share of the room on its page, either way, has too few pixels. */
const SMALL = 0.75
/** Boxes are computed in binary fractions of points. */
const ROUNDING = 0.001

const isInside = (box: Rect, room: Rect) =>
  box.x >= room.x - ROUNDING &&
  box.y >= room.y - ROUNDING &&
  box.x + box.width <= room.x + room.width + ROUNDING &&
  box.y + box.height <= room.y + room.height + ROUNDING

/** Worst first; every check is always there, so that what is in order is said too. */
export function bookChecks(look: Look): BookCheck[] {
  const order = { fail: 0, warn: 1, pass: 2 }
  const checks = [pageCount(look), ...drawingChecks(look), outlines(look), review(look), undrawn(look)]
  return checks.sort((a, b) => order[a.state] - order[b.state])
}

type Said = Pick<BookCheck, 'state' | 'words'> & Partial<BookCheck>
const check = (id: string, said: Said): BookCheck => ({ drawings: [], page: null, ...said, id })

function pageCount({ interior, design }: Look): BookCheck {
  const { pages, problem, bound } = interior
  const { name } = PRINTER_RULES[design.printer]
  const added = pages.filter((page) => page.added)
  const id = 'page-count'
  if (problem) return check(id, { state: 'fail', words: problem, page: added[0]?.number })
  const count = formatNumber(pages.length)
  if (added.length > 0) {
    const words = plural(added.length, {
      one: `# notes page is added, because ${name} binds no book of fewer than ${count} pages.`,
      other: `# notes pages are added, because ${name} binds no book of fewer than ${count} pages.`,
    })
    return check(id, { state: 'warn', words, page: added[0]!.number })
  }
  const words = bound ? `${count} pages, an even number that ${name} binds.` : `${count} sheets.`
  return check(id, { state: 'pass', words })
}

/** Sharpness and place of every drawing, at the very box it is printed in. */
function drawingChecks({ interior, design, printed }: Look): BookCheck[] {
  const { geometry, pages } = interior
  const { minDpi } = PRINTER_RULES[design.printer]
  const placed = pages.flatMap(({ drawing, number }) => {
    const page = drawing === null ? undefined : printed[drawing]
    if (!page?.version) return []
    return [
      { page, safe: safeArea(geometry, number), box: drawingBox(geometry, number, page.version, design) },
    ]
  })
  const coarse = placed.filter(({ box }) => box.dpi < minDpi - ROUNDING).map(({ page }) => page)
  const small = placed
    .filter(({ box, safe }) => Math.max(box.width / safe.width, box.height / safe.height) < SMALL)
    .map(({ page }) => page)
  const outside = placed.filter(({ box, safe }) => !isInside(box, safe)).map(({ page }) => page)
  const least = Math.floor(Math.min(...placed.map(({ box }) => box.dpi)) + ROUNDING)
  return [
    check('dpi', {
      ...(coarse.length > 0
        ? {
            state: 'fail',
            words: plural(coarse.length, {
              one: `# drawing has fewer than ${minDpi} dpi in print.`,
              other: `# drawings have fewer than ${minDpi} dpi in print.`,
            }),
          }
        : small.length > 0
          ? {
              state: 'warn',
              words: plural(small.length, {
                one: '# drawing has so few pixels that it is printed small.',
                other: '# drawings have so few pixels that they are printed small.',
              }),
            }
          : { state: 'pass', words: `Every drawing prints at ${formatNumber(least)} dpi or finer.` }),
      drawings: coarse.length > 0 ? coarse : small,
    }),
    check('safe-area', {
      state: outside.length > 0 ? 'fail' : 'pass',
      words:
        outside.length > 0
          ? plural(outside.length, {
              one: '# drawing reaches out of the safe area.',
              other: '# drawings reach out of the safe area.',
            })
          : 'Every drawing stays inside the safe area and clear of the fold.',
      drawings: outside,
    }),
  ]
}

function outlines({ printed }: Look): BookCheck {
  const open = printed.filter(({ version }) => version?.findings.some(({ metric }) => metric === 'leaks'))
  return check('outlines', {
    state: open.length > 0 ? 'warn' : 'pass',
    words:
      open.length > 0
        ? plural(open.length, { one: '# page has an open outline.', other: '# pages have an open outline.' })
        : 'Every outline is closed.',
    drawings: open,
  })
}

function review({ all, printed }: Look): BookCheck {
  const waiting = all.filter(({ state }) => state === 'needs_review')
  const inside = waiting.filter((page) => printed.includes(page)).length
  const forms =
    inside > 0
      ? {
          one: '# page needs review and is printed all the same.',
          other: '# pages need review and are printed all the same.',
        }
      : { one: '# page needs review and stays out.', other: '# pages need review and stay out.' }
  return check('review', {
    state: waiting.length > 0 ? 'warn' : 'pass',
    words: waiting.length > 0 ? plural(waiting.length, forms) : 'No page waits for review.',
    drawings: waiting,
  })
}

function undrawn({ all }: Look): BookCheck {
  const missing = all.filter(({ version }) => version === null)
  return check('undrawn', {
    state: missing.length > 0 ? 'warn' : 'pass',
    words:
      missing.length > 0
        ? plural(missing.length, {
            one: '# page is not drawn yet, so it is not in the book.',
            other: '# pages are not drawn yet, so they are not in the book.',
          })
        : 'Every page is drawn.',
    drawings: missing,
  })
}
