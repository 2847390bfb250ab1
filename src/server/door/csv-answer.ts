import 'server-only'
import { type CsvCell, csvLine } from '@/domain/csv'

/** Whether a request asks for a table: in its address, or by what it accepts. */
export const wantsCsv = (request: Request | undefined, format: string | undefined): boolean =>
  format === 'csv' || (format === undefined && /^text\/csv\b/.test(request?.headers.get('accept') ?? ''))

/** A table as a download, sent while it is read. */
export function csvAnswer(name: string, rows: AsyncIterable<readonly CsvCell[]>): Response {
  const lines = rows[Symbol.asyncIterator]()
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // The mark makes spreadsheets read it as UTF-8.
      controller.enqueue(text.encode('\uFEFF'))
    },
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(text.encode(csvLine(value)))
    },
    async cancel() {
      await lines.return?.()
    },
  })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  }
  return new Response(body, { headers })
}
