/**
 * Unfinished work on a page, kept in the browser's own database, so that a reload, a closed tab or a lost session loses
 * nothing. Each tab keeps its own: two tabs on one page never write over each other's.
 */

const DATABASE = 'pennyplain-editor'
const STORE = 'work'
/** How long a tab waits for its own name to be free: the document before a reload takes a moment to go. Milliseconds. */
const RELOAD_MS = 700
/** What a closed tab left behind comes back for so long. */
const LEFT_MS = 30 * 86_400_000

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open(DATABASE, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  }).catch((cause) => {
    opened = null
    throw cause
  })
  return opened
}

async function ask<Answer>(
  mode: IDBTransactionMode,
  what: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await open()
  return new Promise((done, failed) => {
    const asked = what(database.transaction(STORE, mode).objectStore(STORE))
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
}

const lockOf = (tab: string) => `pennyplain:tab:${tab}`

/** Takes a name for as long as this document lives; false when another tab has it. */
function hold(tab: string, wait: number): Promise<boolean> {
  return new Promise((told) => {
    const giveUp = new AbortController()
    const timer = setTimeout(() => giveUp.abort(), wait)
    const held = navigator.locks.request(lockOf(tab), { signal: giveUp.signal }, () => {
      clearTimeout(timer)
      told(true)
      return new Promise(() => {})
    })
    held.catch(() => told(false))
  })
}

let named: Promise<string> | null = null

/** What this tab is called: the same after a reload, and another one in a tab that was made as its double. */
function tabName(): Promise<string> {
  named ??= (async () => {
    const fresh = () => Math.random().toString(36).slice(2, 12)
    const before = sessionStorage.getItem(DATABASE)
    // Pages that are not served safely know no locks; there a double shares the name.
    if (before && (!navigator.locks || (await hold(before, RELOAD_MS)))) return before
    const name = fresh()
    sessionStorage.setItem(DATABASE, name)
    if (navigator.locks) await hold(name, RELOAD_MS)
    return name
  })()
  return named
}

/** Names of tabs that are open. */
async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.map(({ name = '' }) => name))
}

const keyOf = (page: string, tab: string) => `${page}/${tab}`
type Kept = { readonly at: number; readonly work: unknown }

/** Keeps this tab's work on a page; whoever reads it must check it, it may be older than the code. */
export async function keepWork(page: string, work: unknown): Promise<void> {
  const key = keyOf(page, await tabName())
  await ask('readwrite', (store) => store.put({ at: Date.now(), work } satisfies Kept, key))
}

/** This tab's work on a page, or else what a tab that is closed by now left behind; from then on it is this tab's. */
export async function keptWork(page: string): Promise<unknown> {
  const tab = await tabName()
  const range = IDBKeyRange.bound(`${page}/`, `${page}/\uffff`)
  const [keys, all, open] = await Promise.all([
    ask('readonly', (store) => store.getAllKeys(range)),
    ask<Kept[]>('readonly', (store) => store.getAll(range)),
    openTabs(),
  ])
  const found = keys.map((key, i) => ({ key: String(key), ...all[i]! }))
  const own = found.find(({ key }) => key === keyOf(page, tab))
  if (own) return own.work
  const left = found
    .filter(({ key, at }) => !open.has(lockOf(key.slice(page.length + 1))) && Date.now() - at < LEFT_MS)
    .sort((a, b) => b.at - a.at)[0]
  if (!left) return undefined
  await keepWork(page, left.work)
  await ask('readwrite', (store) => store.delete(left.key))
  return left.work
}

export async function forgetWork(page: string): Promise<void> {
  const key = keyOf(page, await tabName())
  await ask('readwrite', (store) => store.delete(key))
}
