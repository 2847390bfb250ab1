/**
 * How quick the studio answers people, without and with a book being inked in the same process: the health route
 * and the answers a page grid asks for. Needs a built studio (`npm run build`). Keys as in the benchmarks' contract.
 */
import type { JobView } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { api, author, openBrowser, openStudio } from '../e2e/fixtures'

const ROUNDS = 150

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

const studio = await openStudio()
const browser = await openBrowser()
try {
  const page = await author(browser, studio)
  const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const timed = async (url: string, headers: Record<string, string> = {}) => {
    const began = performance.now()
    const answer = await fetch(`${studio.address}${url}`, { headers: { cookie, ...headers } })
    await answer.arrayBuffer()
    return { ms: performance.now() - began, status: answer.status, etag: answer.headers.get('etag') }
  }
  const dna = { pageCount: 40, seed: 3 }
  const book = await api<ProjectView>(page, 'POST', '/api/projects', {
    idea: 'A fox who delivers letters',
    dna,
  })
  await api(page, 'POST', `/api/projects/${book.id}/plan`, { action: 'plan' })
  const urls = ['/api/health', `/api/projects/${book.id}`, '/api/account', `/projects/${book.id}`]

  const measure = async (goOn: () => Promise<boolean>) => {
    const times: Record<string, number[]> = Object.fromEntries(
      urls.map((url) => [url.replace(book.id, 'ID'), []]),
    )
    for (let round = 0; round < ROUNDS && (await goOn()); round++) {
      for (const url of urls) times[url.replace(book.id, 'ID')]!.push((await timed(url)).ms)
      // About as often as thirty people who watch their books.
      await new Promise((wait) => setTimeout(wait, 60))
    }
    return times
  }
  const p95s = (times: Record<string, number[]>) =>
    Object.fromEntries(
      Object.entries(times).map(([url, ms]) => [url, Math.round(percentile(ms, 0.95) * 10) / 10]),
    )

  await measure(async () => true)
  const idle = await measure(async () => true)
  console.log('idle', p95s(idle))
  const { job } = await api<{ job: JobView }>(page, 'POST', '/api/generate', { projectId: book.id })
  const busy = await measure(
    async () => !(await api<JobView>(page, 'GET', `/api/generate/${job.id}`)).finishedAt,
  )
  console.log('while a book is inked', p95s(busy), `${busy[urls[0]!.replace(book.id, 'ID')]!.length} rounds`)
  const first = await timed(`/api/generate/${job.id}`)
  const again = await timed(`/api/generate/${job.id}`, { 'if-none-match': first.etag ?? '' })
  console.log(
    JSON.stringify({
      p95Ms: Math.max(...Object.values(p95s(idle))),
      p95WithWorkersMs: Math.max(...Object.values(p95s(busy))),
      byRoute: { idle: p95s(idle), busy: p95s(busy) },
      notModified: again.status === 304,
    }),
  )
} finally {
  await browser.close()
  await studio.close()
}
