import { z } from 'zod'
import { PAGE_PRICE } from '@/domain/blots'
import { BLOT_PRICES, blotsOfBook, CHEAPEST_BLOT, marginOf, USUAL_BOOK } from '@/domain/margin'
import { overrideEnv } from '@/env'
import { type Command, checked, fromHere, readArgs, UsageError } from './command'

const MOST_BOOKS = 20
const COUNT = 'must be a whole number from 0 to 1000'
const Count = z.coerce.number(COUNT).int(COUNT).min(0, COUNT).max(1_000, COUNT)

export const costs: Command = {
  summary: 'what pictures cost beside what Blots bring in: by model, and by book',
  help: `pennyplain costs [options]

  Prints what the usual book (a hero, ${USUAL_BOOK.samples} samples, ${USUAL_BOOK.pages} pages) costs with each model and quality, beside
  the Blots it takes and what is left of their price where a Blot brings the least and the most. Then the latest
  books that a model drew, with what their calls really took. Estimates of models come from their published prices.

  --data DIR   the data folder whose books are listed (.data); DATABASE_URL wins
  --books N    how many of them (${MOST_BOOKS}); 0 prints the models only and opens no database
  --json       print everything as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      data: { type: 'string' },
      books: { type: 'string', default: String(MOST_BOOKS) },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`costs takes no "${positionals[0]}".`)
    const most = checked('books', Count, values.books)
    overrideEnv({ LOG_LEVEL: 'error', ...(values.data ? { DATA_DIR: fromHere(values.data) } : {}) })
    const models = await modelRows()
    const books = most === 0 ? [] : await bookRows(most)
    if (values.json) console.log(JSON.stringify({ models, books }))
    else {
      printModels(models)
      if (most > 0) printBooks(books)
    }
    return 0
  },
}

type ModelRow = Awaited<ReturnType<typeof modelRows>>[number]

async function modelRows() {
  const { MODEL_PROFILES } = await import('@/server/ai/model-profile')
  const { dollarsOfDrawing, dollarsOfUsualBook } = await import('@/server/ai/picture-cost')
  const dearest = BLOT_PRICES.reduce((most, one) => (one.dollars > most.dollars ? one : most))
  return Object.values(MODEL_PROFILES)
    .filter(({ vendor }) => vendor !== 'built-in')
    .flatMap((profile) =>
      profile.offers.map((quality) => {
        const book = dollarsOfUsualBook(profile, quality)
        const each = PAGE_PRICE[quality]
        const left = ({ dollars }: { dollars: number }) => marginOf(dollars * blotsOfBook(each), book)
        return {
          ...{ model: profile.name, retires: profile.retires, quality },
          page: dollarsOfDrawing(profile, quality, { whole: 2, views: profile.heroViews ? 2 : 0 }),
          ...{ book, blotsEach: each, blots: blotsOfBook(each) },
          ...{ leastMargin: left(CHEAPEST_BLOT), mostMargin: left(dearest) },
        }
      }),
    )
}

async function bookRows(most: number) {
  const { database } = await import('@/server/db/client')
  const { bookCosts } = await import('@/server/billing/book-costs')
  const { close } = await database()
  try {
    const rows = await bookCosts(most)
    return rows.map((row) => ({
      ...row,
      leastMargin: marginOf(CHEAPEST_BLOT.dollars * row.blots, row.dollars),
    }))
  } finally {
    await close()
  }
}

const money = (dollars: number) => `$${dollars.toFixed(dollars < 1 ? 3 : 2)}`
const percent = (share: number) => `${Math.round(share * 100)} %`

function printModels(rows: readonly ModelRow[]): void {
  console.log(
    `A book of a hero, ${USUAL_BOOK.samples} samples and ${USUAL_BOOK.pages} pages. A Blot brings ${money(CHEAPEST_BLOT.dollars)} (${CHEAPEST_BLOT.label}) to ${money(Math.max(...BLOT_PRICES.map(({ dollars }) => dollars)))}.`,
  )
  printTable(
    ['model', 'quality', 'a drawing', 'the book', 'Blots a page', 'Blots', 'left, least', 'left, most', ''],
    rows.map((row) => [
      ...[row.model, row.quality, money(row.page), money(row.book), String(row.blotsEach), String(row.blots)],
      ...[percent(row.leastMargin), percent(row.mostMargin)],
      [row.leastMargin < 0 ? 'LOSES MONEY' : '', row.retires ? `retires ${row.retires}` : '']
        .filter(Boolean)
        .join(', '),
    ]),
  )
}

function printBooks(rows: Awaited<ReturnType<typeof bookRows>>): void {
  console.log(
    rows.length > 0 ? '\nBooks, as their calls were charged:' : '\nNo book was drawn by a model yet.',
  )
  if (rows.length === 0) return
  printTable(
    ['book', 'pages', 'model', 'calls', 'failed', 'cost', 'a page', 'Blots', 'left, least', ''],
    rows.map((row) => [
      ...[row.title.slice(0, 32), String(row.pages), row.models.join(' + ') || '–'],
      ...[
        String(row.calls),
        String(row.failed),
        money(row.dollars),
        money(row.dollars / Math.max(1, row.pages)),
      ],
      ...[String(row.blots), row.blots > 0 ? percent(row.leastMargin) : '–'],
      row.unknown > 0 ? `${row.unknown} of unknown cost` : '',
    ]),
  )
}

/** Columns as wide as what is in them; numbers to the right. */
function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)))
  const numeric = head.map((_, i) => rows.every((row) => /^[$\d–-]|^$/.test(row[i]!)) && i > 0)
  for (const row of all)
    console.log(
      row
        .map((cell, i) => (numeric[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
}
