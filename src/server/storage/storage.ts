import 'server-only'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { env } from '@/env'
import { diskStorage } from './disk'
import { r2Storage } from './r2'

/**
 * Where pictures and files are kept. Keys are immutable: the same key always holds the same bytes, so a put may be
 * repeated. Missing objects are answered with null, everything else that goes wrong is thrown.
 */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Moves a finished local file into storage. */
  putFile(key: string, file: string): Promise<void>
  get(key: string): Promise<Uint8Array | null>
  stream(key: string): Promise<{ body: Readable; bytes: number } | null>
  delete(key: string): Promise<void>
  /** An address that takes one PUT of exactly these bytes until it expires, without any other sign-in. */
  signPut(key: string, put: SignedPut): Promise<PutAddress>
  /** An address that gives the object to whoever has it until it expires; null where only our own door reads. */
  signGet(key: string, get: SignedGet): Promise<string | null>
  /** Every object whose key begins so, unfinished ones included, in no order. `put` renews an object's age. */
  list(prefix: string): AsyncIterable<ListedObject>
}

export type ListedObject = { readonly key: string; readonly changedAt: Date; readonly bytes: number }

export type SignedPut = { readonly contentType: string; readonly bytes: number; readonly expiresAt: Date }
export type SignedGet = { readonly contentType: string; readonly name: string; readonly expiresAt: Date }
/** `headers` must be sent with the bytes. */
export type PutAddress = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

const shared = globalThis as typeof globalThis & { pennyplainStorage?: Storage }

export function storage(): Storage {
  shared.pennyplainStorage ??= chosenStorage()
  return shared.pennyplainStorage
}

function chosenStorage(): Storage {
  const { bucket, dataDir } = env()
  return bucket ? r2Storage(bucket) : diskStorage(dataDir)
}

/** Tests and the command line bring their own. */
export function bringStorage(own: Storage): void {
  shared.pennyplainStorage = own
}

export type AssetKind = 'raw' | 'page' | 'thumb' | 'export' | 'upload' | 'regions'

const EXTENSION: Record<string, string> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/gzip': 'gz',
}

/** An object that is in storage and waits for its row in `assets`. */
export type StoredObject = {
  readonly key: string
  readonly kind: AssetKind
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
}

/** The key names owner, kind and content, so that equal bytes are stored once and never change. */
export function assetKey(userId: string, kind: AssetKind, sha256: string, contentType: string): string {
  return `${userId}/${kind}/${sha256.slice(0, 40)}.${EXTENSION[contentType] ?? 'bin'}`
}

export async function storeBytes(
  userId: string,
  kind: AssetKind,
  bytes: Uint8Array,
  contentType: string,
): Promise<StoredObject> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const key = assetKey(userId, kind, sha256, contentType)
  await storage().put(key, bytes)
  return { key, kind, contentType, bytes: bytes.length, sha256 }
}

/** When an object was stored, or null where there is none. */
export async function storedAt(key: string): Promise<Date | null> {
  for await (const object of storage().list(key)) if (object.key === key) return object.changedAt
  return null
}

/** The address a signed-in owner reads an object at; it never changes, so browsers may keep it. */
export const assetUrl = (key: string) => `/api/assets/${key}`
