/** Unfinished work on a page, kept in the browser's own database, so that a reload or a lost session loses nothing. */

const DATABASE = 'pennyplain-editor'
const STORE = 'work'

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

/** Keeps work under a key; whoever reads it must check it, it may be older than the code. */
export const keepWork = (key: string, work: unknown): Promise<unknown> =>
  ask('readwrite', (store) => store.put(work, key))

export const keptWork = (key: string): Promise<unknown> => ask('readonly', (store) => store.get(key))

export const forgetWork = (key: string): Promise<unknown> => ask('readwrite', (store) => store.delete(key))
