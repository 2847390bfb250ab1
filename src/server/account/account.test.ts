import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccountView } from '@/domain/account'
import { NotificationList } from '@/domain/notification-list'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { interiorBook } from '../exports/interior-book'
import { testStudio } from '../generation/testing'
import { createProject } from '../projects/create-project'
import { listProjects } from '../projects/list-projects'
import { getAccount } from './get-account'
import { listNotifications } from './list-notifications'
import { readNotifications } from './read-notifications'
import { updateAccount } from './update-account'
import { welcomeAuthor } from './welcome-author'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  await studio.close()
})

const notify = (userId: string, titles: string[]) =>
  asSystem((tx) =>
    tx
      .insertInto('notifications')
      .values(
        titles.map((title, i) => ({
          userId,
          kind: 'pages_done',
          key: randomUUID(),
          title,
          body: '',
          href: '/',
          createdAt: new Date(Date.UTC(2026, 0, 1) + i * 1000),
        })),
      )
      .returning('id')
      .execute(),
  )

describe('an account', () => {
  it('shows who is signed in, with balance and an unticked checklist', async () => {
    const author = await testAuthor({ blots: 60, email: 'kim@example.com' })
    const account = await getAccount(author)
    expect(AccountView.parse(account)).toEqual(account)
    const checklist = { openedSample: false, coloredPage: false, startedBook: false, dismissed: false }
    expect(account).toMatchObject({
      email: 'kim@example.com',
      plan: 'free',
      balance: 60,
      held: 0,
      local: false,
      checklist,
    })
    expect((await getAccount(await testAuthor({ blots: 0 }))).balance).toBe(0)
  })

  it('takes a new name and leaves the rest', async () => {
    const author = await testAuthor()
    expect(await updateAccount(author, { name: 'Kim' })).toMatchObject({ name: 'Kim', balance: 600 })
    expect(await updateAccount(author, {})).toMatchObject({ name: 'Kim' })
  })

  it('ticks the checklist step by step, also from two tabs at once', async () => {
    const author = await testAuthor()
    await Promise.all([
      updateAccount(author, { checklist: { openedSample: true } }),
      updateAccount(author, { checklist: { coloredPage: true } }),
    ])
    const { checklist } = await updateAccount(author, { checklist: { dismissed: true } })
    expect(checklist).toEqual({ openedSample: true, coloredPage: true, startedBook: false, dismissed: true })
    const again = await updateAccount(author, { checklist: { dismissed: false } })
    expect(again.checklist).toMatchObject({ coloredPage: true, dismissed: false })
  })

  it('keeps a pen name, what new books begin with and switches, each by itself', async () => {
    const author = await testAuthor()
    const first = await getAccount(author)
    expect(first).toMatchObject({
      penName: '',
      defaults: { trim: '8.5x11', audience: 'children', units: 'in' },
      notices: { pages_done: { inApp: true, mail: true }, job_stopped: { inApp: true, mail: false } },
    })
    await Promise.all([
      updateAccount(author, { penName: 'Ada Ink' }),
      updateAccount(author, { defaults: { trim: 'a4' } }),
      updateAccount(author, { defaults: { units: 'mm', audience: 'adult' } }),
      updateAccount(author, { notices: { pages_done: { mail: false } } }),
      updateAccount(author, { notices: { pages_done: { inApp: false }, low_balance: { inApp: false } } }),
    ])
    const after = await getAccount(author)
    expect(AccountView.parse(after)).toEqual(after)
    expect(after).toMatchObject({
      name: first.name,
      penName: 'Ada Ink',
      defaults: { trim: 'a4', audience: 'adult', units: 'mm' },
    })
    expect(after.notices).toEqual({
      ...first.notices,
      pages_done: { inApp: false, mail: false },
      low_balance: { inApp: false, mail: true },
    })
  })

  it('is what a new book begins with, and who it is by', async () => {
    const author = await testAuthor()
    await updateAccount(author, { penName: 'Ada Ink', defaults: { trim: '6x9', audience: 'toddler' } })
    const book = await createProject(author, { dna: { audience: 'teen' } })
    expect(book.dna).toMatchObject({ trim: '6x9', audience: 'teen' })
    const printed = { title: book.title, dna: book.dna, matter: null, pages: [], penName: 'Ada Ink' }
    expect(interiorBook({ ...printed, options: {} }).author).toBe('Ada Ink')
    expect(interiorBook({ ...printed, options: { author: '' } }).author).toBe('')
  })

  it('is not there for somebody who was never welcomed', async () => {
    await expect(
      getAccount({ id: randomUUID(), email: 'x@example.com', local: false }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a welcome', () => {
  it('is given once, however often and at the same moment', async () => {
    const user = { id: randomUUID(), email: 'new@example.com', local: false }
    await db.pool.query('insert into auth.users (id, email) values ($1, $2)', [user.id, user.email])
    await Promise.all([welcomeAuthor(user), welcomeAuthor(user), welcomeAuthor(user)])
    expect(await getAccount(user)).toMatchObject({ name: 'new', balance: 600 })
    expect(await listNotifications(user)).toMatchObject({ unread: 1, notifications: [{ kind: 'welcome' }] })
    expect(await listProjects(user)).toMatchObject([{ sample: true, state: 'print_ready' }])
  })
})

describe('notifications', () => {
  it('are listed newest first, fifty of them, with the number of all that are unread', async () => {
    const author = await testAuthor()
    await notify(
      author.id,
      Array.from({ length: 53 }, (_, i) => `Book ${i}`),
    )
    const list = await listNotifications(author)
    expect(NotificationList.parse(list)).toEqual(list)
    expect(list.notifications).toHaveLength(50)
    expect(list.notifications[0]).toMatchObject({ title: 'Book 52', read: false })
    expect(list.unread).toBe(53)
  })

  it('are read one by one or all at once', async () => {
    const author = await testAuthor()
    const ids = (await notify(author.id, ['a', 'b', 'c', 'd'])).map(({ id }) => id)
    expect(await readNotifications(author, { ids: [ids[0]!, randomUUID()] })).toEqual({ unread: 3 })
    expect(await readNotifications(author, { ids: [] })).toEqual({ unread: 3 })
    expect(await readNotifications(author, {})).toEqual({ unread: 0 })
    expect((await listNotifications(author)).notifications.every(({ read }) => read)).toBe(true)
  })

  it('of somebody else are neither seen nor read', async () => {
    const [author, other] = [await testAuthor(), await testAuthor()]
    const ids = (await notify(author.id, ['a'])).map(({ id }) => id)
    expect(await readNotifications(other, { ids })).toEqual({ unread: 0 })
    expect((await listNotifications(other)).notifications).toEqual([])
    expect((await listNotifications(author)).unread).toBe(1)
  })
})
