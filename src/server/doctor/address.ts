import 'server-only'
import { Health } from '@/domain/health'
import { type Check, note, ok, type Said, wrong } from './finding'
import { isLoopback } from './loopback'

const PATIENCE_MS = 8_000

/** As much of it as another version of the studio answers too. */
const Answer = Health.pick({ status: true, database: true, storage: true })

/** The address people type: links in mails, cookies and what browsers may send go by it. */
export const address: Check = {
  service: 'address',
  async run({ env: { appUrl, databaseUrl }, source, faults }) {
    if (faults.some(({ setting }) => setting === 'APP_URL')) return []
    const url = new URL(appUrl)
    const given = Boolean(source.APP_URL)
    const found: Said[] = []
    if (url.pathname !== '/' || url.search)
      return [
        wrong(`APP_URL is ${appUrl}: the studio can't live below a path.`, `Let APP_URL be ${url.origin}.`),
      ]
    if (url.protocol === 'http:' && !isLoopback(appUrl))
      found.push(
        wrong(
          `APP_URL is ${appUrl}: passwords and sessions of authors travel unencrypted.`,
          'Put a reverse proxy with a certificate before the studio and let APP_URL begin with https://.',
        ),
      )
    if (!given && databaseUrl)
      found.push(
        note(
          `APP_URL is not set: links in mails lead to ${appUrl}, which only this machine reaches.`,
          'Set APP_URL to the address people type.',
        ),
      )
    return [...found, await whoAnswers(url, given)]
  },
}

async function whoAnswers(url: URL, given: boolean): Promise<Said> {
  const correct = 'Correct APP_URL, or let the reverse proxy pass this address on to the studio.'
  let answer: Response
  try {
    answer = await fetch(new URL('/api/health', url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch (error) {
    const why = String((error as Error).cause ?? error)
    const nobody = `Nothing answers at ${url.origin}`
    if (!given) return note(`${nobody}: the studio does not run.`, 'Start it: npm start')
    if (/certificate|CERT|altnames/i.test(why))
      return wrong(
        `The certificate of ${url.origin} is not valid: ${why.replace(/^Error: /, '')}.`,
        'Renew it, or correct APP_URL.',
      )
    return wrong(
      `${nobody}, the address in APP_URL.`,
      `Start the studio (npm start). If it runs: ${correct[0]!.toLowerCase()}${correct.slice(1)}`,
    )
  }
  const text = await answer.text().catch(() => '')
  if (answer.status >= 300 && answer.status < 400) {
    const to = answer.headers.get('location')
    const where = to ? new URL(to, url).origin : 'somewhere else'
    return wrong(
      `${url.origin} sends everybody on to ${where}.`,
      `If people should use ${where}, set APP_URL to it; else end the redirection.`,
    )
  }
  const health = Answer.safeParse(asJson(text))
  if (!health.success)
    return wrong(`What answers at ${url.origin} is not the studio (status ${answer.status}).`, correct)
  if (health.data.status === 'down')
    return wrong(
      `The studio at ${url.origin} answers, but does not reach its ${health.data.database === 'down' ? 'database' : 'storage'}.`,
      `Compare its settings with these (${health.data.database === 'down' ? 'DATABASE_URL' : 'DATA_DIR, R2_ENDPOINT …'}), and read its log.`,
    )
  return ok(`The studio answers at ${url.origin}.`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
