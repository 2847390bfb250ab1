import 'server-only'
import pg from 'pg'

/** One question to the database server of DATABASE_URL. */
export type Question = <Row extends pg.QueryResultRow>(sql: string, params?: unknown[]) => Promise<Row[]>

/** A server that takes longer to let us in, or to answer, counts as silent. Milliseconds. */
const PATIENCE_MS = 5_000

/** One connection of our own, opened at the first question: the pool of a running studio is left alone. */
export function questions(databaseUrl: string | undefined) {
  let opened: Promise<pg.Client> | undefined
  const open = async () => {
    if (!databaseUrl) throw new Error('There is no database server to ask.')
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    // A connection that breaks is told by the next question.
    client.on('error', () => {})
    await client.connect()
    return client
  }
  // Several checks ask at once; a connection answers one question after the other.
  let before: Promise<unknown> = Promise.resolve()
  const ask: Question = (sql, params = []) => {
    opened ??= open()
    const client = opened
    const rows = before.then(async () => (await (await client).query(sql, params)).rows)
    before = rows.catch(() => {})
    return rows
  }
  const close = async () => {
    await opened?.then(
      (client) => client.end(),
      () => {},
    )
  }
  return { ask, close }
}
