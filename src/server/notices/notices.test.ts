import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/unsubscribe/route'
import { startWorker } from '@/worker'
import { getAccount } from '../account/get-account'
import { listNotifications } from '../account/list-notifications'
import { markSeen } from '../account/mark-seen'
import { updateAccount } from '../account/update-account'
import { testRequest } from '../auth/testing'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { testStudio } from '../generation/testing'
import { openQueue } from '../jobs/queue'
import { bringMailer, type Mail, type Mailer, MailRefused } from '../mail/mail'
import { smtpMailer } from '../mail/smtp'
import { testMailServer } from '../mail/testing'
import { unsubscribeLinks } from '../mail/unsubscribe'
import { noticeLowBalance } from './notice-low-balance'
import { type Notice, notify } from './notify'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  await openQueue()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
afterEach(() => bringMailer(undefined))

const done = (cause = 'job:1'): Notice => ({
  kind: 'pages_done',
  cause,
  title: 'Moss is inked',
  body: '4 of 4 pages are inked.',
  href: '/projects/1',
})
const payment = (cause: string): Notice => ({ ...done(cause), kind: 'payment_failed', title: 'No payment' })

/** A mail server of the tests; `answers` says what becomes of each sending. */
function scripted(answers: ('sent' | Error)[], repeatable = false) {
  const sent: Mail[] = []
  const mailer: Mailer = {
    repeatable,
    async send(mail) {
      sent.push(mail)
      const answer = answers.shift() ?? 'sent'
      if (answer !== 'sent') throw answer
    },
    async forget() {},
  }
  bringMailer(mailer)
  return sent
}

const stateOf = (userId: string) =>
  asSystem((tx) =>
    tx
      .selectFrom('notifications')
      .select(['id', 'mail', 'mailAttempts', 'mailedAt'])
      .where('userId', '=', userId)
      .execute(),
  )

/** Lets the minute pass, or any wait between two tries. */
const hurry = () => db.pool.query(`update pgboss.job set start_after = now() where name = 'send-mail'`)

/** Works until no mail is on its way. */
async function mailed(userId: string): Promise<void> {
  const stop = await startWorker()
  for (let looks = 0; looks < 400; looks++) {
    await hurry()
    const states = await stateOf(userId)
    if (!states.some(({ mail }) => mail === 'queued' || mail === 'sending')) break
    await new Promise((wait) => setTimeout(wait, 50))
  }
  await stop()
  await openQueue()
}

describe('a notice', () => {
  it('is shown by the bell and mailed, once for its cause', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    for (let i = 0; i < 3; i++) await asSystem((tx) => notify(tx, author.id, done()))
    await asSystem((tx) => notify(tx, author.id, { ...done(), kind: 'needs_review' }))
    await mailed(author.id)
    expect((await listNotifications(author)).notifications.map(({ kind }) => kind).sort()).toEqual([
      'needs_review',
      'pages_done',
    ])
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [author.email, 'Moss is inked'],
      [author.email, 'Moss is inked'],
    ])
  })

  it('exists exactly when the rest of the transaction does', async () => {
    const author = await testAuthor()
    const undone = asSystem(async (tx) => {
      await notify(tx, author.id, done('undone'))
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(await stateOf(author.id)).toEqual([])
    const { rows } = await db.pool.query(`select 1 from pgboss.job where group_id = $1`, [author.id])
    expect(rows).toEqual([])
  })

  it('follows the author’s switches, each by itself', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    await updateAccount(author, {
      notices: { pages_done: { inApp: false }, receipt: { mail: false } },
    })
    await asSystem((tx) => notify(tx, author.id, done('switched')))
    await asSystem((tx) => notify(tx, author.id, { ...payment('switched'), kind: 'receipt' }))
    await mailed(author.id)
    const { notifications, unread } = await listNotifications(author)
    expect([notifications.map(({ kind }) => kind), unread]).toEqual([['receipt'], 1])
    expect(sent.map(({ subject }) => subject)).toEqual(['Moss is inked'])
  })

  it('about a welcome or a stopped batch is never mailed', async () => {
    const author = await testAuthor()
    await asSystem((tx) => notify(tx, author.id, { ...done('w'), kind: 'welcome' }))
    await asSystem((tx) => notify(tx, author.id, { ...done('s'), kind: 'job_stopped' }))
    expect((await stateOf(author.id)).map(({ mail }) => mail)).toEqual(['none', 'none'])
  })
})

describe('mail', () => {
  it('is not sent to somebody who had a tab open, unless it is about money', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    await asSystem((tx) => notify(tx, author.id, done('seen')))
    await asSystem((tx) => notify(tx, author.id, payment('seen')))
    await markSeen(author.id)
    await mailed(author.id)
    expect(sent.map(({ subject }) => subject)).toEqual(['No payment'])
    expect((await stateOf(author.id)).map(({ mail }) => mail).sort()).toEqual(['sent', 'skipped'])
  })

  it('is sent when the tab was closed before', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    await markSeen(author.id)
    await asSystem((tx) => notify(tx, author.id, done('closed')))
    await mailed(author.id)
    expect(sent).toHaveLength(1)
  })

  it('is tried again while the server is away, and given up when it refuses for good', async () => {
    const [patient, gone] = [await testAuthor(), await testAuthor()]
    const sent = scripted([new Error('away'), new Error('away'), 'sent', new MailRefused('no such reader')])
    await asSystem((tx) => notify(tx, patient.id, done('away')))
    await mailed(patient.id)
    expect(await stateOf(patient.id)).toMatchObject([{ mail: 'sent', mailAttempts: 3 }])
    await asSystem((tx) => notify(tx, gone.id, done('gone')))
    await mailed(gone.id)
    expect(await stateOf(gone.id)).toMatchObject([{ mail: 'failed', mailAttempts: 1 }])
    expect(sent).toHaveLength(4)
  })

  it('goes over SMTP once, after a server that said “later” twice, and is given up where nobody lives', async () => {
    const codes: (number | null)[] = [450, 421, null, 550]
    const server = await testMailServer({ refuse: () => codes.shift()! })
    bringMailer(smtpMailer(server.url, 'Pennyplain <studio@example.com>'))
    const [reader, nobody] = [await testAuthor(), await testAuthor()]
    const facts = [{ term: 'Paid', value: '$20.00' }]
    await asSystem((tx) => notify(tx, reader.id, { ...payment('smtp'), kind: 'receipt', facts }))
    await mailed(reader.id)
    await asSystem((tx) => notify(tx, nobody.id, payment('smtp:nobody')))
    await mailed(nobody.id)
    await server.close()
    expect([await stateOf(reader.id), await stateOf(nobody.id)]).toMatchObject([
      [{ mail: 'sent', mailAttempts: 3 }],
      [{ mail: 'failed', mailAttempts: 1 }],
    ])
    expect(
      server.mails.map(({ to, text, html }) => [
        [to].flat()[0]?.text,
        text?.includes('Paid: $20.00'),
        html ? html.includes('$20.00') : false,
      ]),
    ).toEqual([[reader.email, true, true]])
    expect(server.mails[0]!.headers.get('list')).toMatchObject({
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
  })

  it('about a payment that failed always comes, and says so instead of a way out', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    await updateAccount(author, { notices: { payment_failed: { mail: false } } })
    await asSystem((tx) => notify(tx, author.id, payment('always')))
    await mailed(author.id)
    expect(sent).toHaveLength(1)
    expect(sent[0]!.headers).toEqual({})
    expect(sent[0]!.text).toContain('It cannot be switched off.')
    const { oneClick } = await unsubscribeLinks(author.id, 'payment_failed')
    expect((await POST(testRequest(oneClick, { method: 'POST' }))).status).toBe(409)
  })

  it('that was on its way when the process ended goes out again only where that makes no second one', async () => {
    for (const [repeatable, state] of [
      [false, 'failed'],
      [true, 'sent'],
    ] as const) {
      const author = await testAuthor()
      const sent = scripted([], repeatable)
      await asSystem((tx) => notify(tx, author.id, done(`crash:${repeatable}`)))
      await db.pool.query(`update notifications set mail = 'sending' where user_id = $1`, [author.id])
      await mailed(author.id)
      expect(await stateOf(author.id)).toMatchObject([{ mail: state }])
      expect(sent).toHaveLength(repeatable ? 1 : 0)
    }
  })

  it('is kept as a file where no server is configured, also for the author of this machine', async () => {
    const author = await testAuthor({ email: 'local@pennyplain.invalid' })
    await asSystem((tx) => notify(tx, author.id, done('kept')))
    await mailed(author.id)
    const [notice] = await stateOf(author.id)
    expect(await readdir(path.join(studio.folder, 'outbox'))).toEqual([`${notice!.id}.eml`])
    expect((await getAccount(author)).mailKept).toBe(true)
  })

  it('never goes to an address that cannot be anybody’s', async () => {
    const author = await testAuthor({ email: 'x@erased.invalid' })
    const sent = scripted([])
    await asSystem((tx) => notify(tx, author.id, payment('nowhere')))
    await mailed(author.id)
    expect([sent, await stateOf(author.id)]).toMatchObject([[], [{ mail: 'skipped' }]])
  })

  it('carries a signed link with which anybody who got it switches its kind off', async () => {
    const author = await testAuthor()
    const sent = scripted([])
    await asSystem((tx) => notify(tx, author.id, done('link')))
    await mailed(author.id)
    const { headers, html, text } = sent[0]!
    expect(headers!['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const oneClick = headers!['List-Unsubscribe']!.slice(1, -1)
    const { page } = await unsubscribeLinks(author.id, 'pages_done')
    expect(text).toContain(page)
    expect(html).toContain(page.replaceAll('&', '&amp;'))
    // As a mail program sends it: no cookie, no origin, a form.
    const program = (link: string) =>
      POST(
        new Request(link, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'List-Unsubscribe=One-Click',
        }),
      )
    for (const forged of [
      oneClick.replace('k=pages_done', 'k=low_balance'),
      oneClick.replace(author.id, (await testAuthor()).id),
      `${oneClick.slice(0, -4)}AAAA`,
    ]) {
      expect((await program(forged)).status).toBe(404)
    }
    expect((await getAccount(author)).notices.pages_done).toEqual({ inApp: true, mail: true })
    expect((await program(oneClick)).status).toBe(204)
    expect((await program(oneClick)).status).toBe(204)
    const { notices } = await getAccount(author)
    expect([notices.pages_done, notices.low_balance]).toEqual([
      { inApp: true, mail: false },
      { inApp: true, mail: true },
    ])
    expect((await POST(testRequest('/api/unsubscribe', { method: 'POST' }))).status).toBe(400)
  })
})

describe('a low balance', () => {
  const spend = (userId: string, blots: number, key: string) =>
    asSystem(async (tx) => {
      const entry = { userId, kind: 'hold' as const, pack: blots, reasonKey: `${key}:${userId}`, note: '' }
      await tx.insertInto('blotEntries').values(entry).execute()
      await noticeLowBalance(tx, userId, blots)
    })
  const told = async (userId: string) => {
    const { rows } = await sql<{ body: string }>`
      select body from notifications where user_id = ${userId} and kind = 'low_balance'`.execute(db.kysely)
    return rows.map(({ body }) => body)
  }

  it('is said when a spend goes under a fifth of the month, and not again below it', async () => {
    const author = await testAuthor({ blots: 48 })
    await spend(author.id, 36, 'a')
    expect(await told(author.id)).toEqual([])
    await spend(author.id, 1, 'b')
    expect(await told(author.id)).toEqual(['11 Blots left, not enough for a page.'])
    await spend(author.id, 11, 'c')
    expect(await told(author.id)).toHaveLength(1)
  })

  it('is said again after the balance was above, once a day', async () => {
    const author = await testAuthor({ blots: 13 })
    await spend(author.id, 6, 'a')
    await db.pool.query(`update notifications set key = key || ':yesterday' where user_id = $1`, [author.id])
    const grant = { userId: author.id, kind: 'grant' as const, pack: 12, note: '' }
    const entry = { ...grant, reasonKey: `again:${author.id}` }
    await asSystem((tx) => tx.insertInto('blotEntries').values(entry).execute())
    await spend(author.id, 12, 'b')
    expect(await told(author.id)).toHaveLength(2)
  })
})
