/** A random author who uses a studio over HTTP, while things break around them. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import type { GoTo } from '@/domain/billing'
import type { JobView } from '@/domain/job'
import { PACKS, PLANS } from '@/domain/plans'
import type { ProjectView } from '@/domain/project'

export type Author = { readonly email: string; readonly cookie: string }

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]

/** One of them by chance, as often as its weight says. */
function weighted<T>(choices: [string, T & { weight: number }][]): [string, T] {
  let dice = Math.random() * choices.reduce((sum, [, { weight }]) => sum + weight, 0)
  for (const choice of choices) {
    dice -= choice[1].weight
    if (dice < 0) return choice
  }
  return choices[0]!
}

/** What a studio answers that must never happen, however much is broken: its inside shown, or a wrong status. */
const INSIDE = /\bat \S+ \(|select |insert into|node_modules|stack/i

export type Doings = { readonly counts: Record<string, number>; readonly complaints: Set<string> }

/** Lives until `over`; what it did is counted in `doings`. */
export async function live(
  address: string,
  author: Author,
  over: () => boolean,
  doings: Doings,
): Promise<void> {
  const call = async <T>(method: string, url: string, body?: unknown): Promise<T | null> => {
    const key = randomUUID()
    // A studio that does not answer may have done it: the key makes asking again safe.
    for (let tries = 0; tries < 4 && !over(); tries++) {
      try {
        const answer = await fetch(`${address}${url}`, {
          method,
          signal: AbortSignal.timeout(20_000),
          headers: {
            cookie: author.cookie,
            origin: address,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        const text = await answer.text()
        doings.counts[`${answer.status}`] = (doings.counts[`${answer.status}`] ?? 0) + 1
        if (INSIDE.test(text) && answer.status >= 400) doings.complaints.add(text.slice(0, 200))
        if (answer.ok) return text === '' ? null : (JSON.parse(text) as T)
        if (answer.status === 429) await wait(Number(answer.headers.get('retry-after') ?? 1) * 1000)
        else if (answer.status < 500) return null
      } catch {
        doings.counts.unanswered = (doings.counts.unanswered ?? 0) + 1
      }
      await wait(200 + Math.random() * 800)
    }
    return null
  }
  /** Pays, now and then with a card that fails, by sending the page's form as a browser without scripts does. */
  const pay = async (checkout: GoTo | null) => {
    if (!checkout) return
    const headers = { cookie: author.cookie, origin: address }
    const answer = await fetch(checkout.url, { headers, signal: AbortSignal.timeout(20_000) }).catch(
      () => null,
    )
    const html = (await answer?.text().catch(() => '')) ?? ''
    const form = new FormData()
    for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1]
      if (name) form.set(name, (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"'))
    }
    if ([...form.keys()].length === 0) return
    form.set('card', Math.random() < 0.85 ? 'good' : 'failing')
    const paid = await fetch(checkout.url, {
      method: 'POST',
      body: form,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null)
    const told = `paying ${paid?.status ?? 'unanswered'}`
    doings.counts[told] = (doings.counts[told] ?? 0) + 1
  }
  let books: string[] = []
  const jobs: string[] = []
  const newBook = async () => {
    const pageCount = 2 + Math.floor(Math.random() * 8)
    const idea = `The adventures of number ${Math.floor(Math.random() * 1000)} and a friendly fox`
    const dna = { pageCount, trim: '6x9', seed: Math.floor(Math.random() * 1e6) }
    const book = await call<ProjectView>('POST', '/api/projects', { idea, dna })
    if (!book) return
    books.push(book.id)
    await call('POST', `/api/projects/${book.id}/plan`, { action: 'plan' })
  }
  const generate = async (choose?: (book: ProjectView) => string[]) => {
    const projectId = pick(books)
    if (!projectId) return newBook()
    const book = choose && (await call<ProjectView>('GET', `/api/projects/${projectId}`))
    const pageIds = book ? choose(book) : undefined
    if (choose && !pageIds?.length) return
    const started = await call<{ job: JobView }>('POST', '/api/generate', {
      projectId,
      ...(pageIds && { pageIds }),
    })
    if (started) jobs.push(started.job.id)
  }
  const doing: Record<string, { weight: number; act: () => Promise<unknown> }> = {
    'new book': { weight: 3, act: newBook },
    generate: { weight: 6, act: () => generate() },
    redraw: {
      weight: 3,
      act: () =>
        generate((book) =>
          book.pageList
            .filter((page) => page.version)
            .slice(0, 2)
            .map((page) => page.id),
        ),
    },
    retry: {
      weight: 3,
      act: () => generate((book) => book.pageList.filter((page) => !page.version).map((page) => page.id)),
    },
    look: { weight: 8, act: async () => call('GET', `/api/generate/${pick(jobs) ?? randomUUID()}`) },
    cancel: {
      weight: 3,
      act: async () => call('POST', `/api/generate/${pick(jobs) ?? randomUUID()}/cancel`),
    },
    'delete a page': {
      weight: 1,
      act: async () => {
        const book = await call<ProjectView>('GET', `/api/projects/${pick(books)}`)
        const page = book && pick(book.pageList)
        if (page) await call('DELETE', `/api/pages/${page.id}`)
      },
    },
    'delete a book': {
      weight: 0.5,
      act: async () => {
        const book = pick(books)
        if (!book) return
        await call('DELETE', `/api/projects/${book}`)
        books = books.filter((id) => id !== book)
      },
    },
    'buy a pack': {
      weight: 2,
      act: async () => {
        const pack = pick(PACKS)
        await pay(await call<GoTo>('POST', '/api/billing/checkout', { pack }))
      },
    },
    subscribe: {
      weight: 1,
      act: async () => {
        const plan = pick(PLANS.slice(1))
        await pay(await call<GoTo>('POST', '/api/billing/checkout', { plan, billing: 'month' }))
      },
    },
    'change plan': {
      weight: 1,
      act: async () => {
        const plan = pick(PLANS.slice(1))
        await call('POST', '/api/billing/plan', { action: 'change', plan, billing: 'month' })
      },
    },
    export: {
      weight: 1,
      act: async () => call('POST', '/api/export', { projectId: pick(books), format: 'interior' }),
    },
  }
  while (!over()) {
    const [name, { act }] = weighted(Object.entries(doing))
    doings.counts[name] = (doings.counts[name] ?? 0) + 1
    await act()
    await wait(300 + Math.random() * 1500)
  }
}

/** Makes an account as a person does, in a browser. */
export async function signUp(browser: Browser, address: string, email: string): Promise<Author> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${address}/login`)
  await page.getByText('New here').click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('a password for torture')
  await page.getByRole('button', { name: 'Create my studio' }).click()
  await page.waitForURL(`${address}/`, { timeout: 60_000 })
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()
  return { email, cookie }
}
