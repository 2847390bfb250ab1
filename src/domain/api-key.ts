/** Keys for programs that use the HTTP API in an author's name. */
import { z } from 'zod'

export const KEY_SCOPES = ['read', 'write', 'spend'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

export const KEY_SCOPE: Record<KeyScope, { readonly label: string; readonly says: string }> = {
  read: { label: 'Read', says: 'Books, pages, pictures, exports, balance.' },
  write: { label: 'Write', says: 'Make and change books, export files.' },
  spend: { label: 'Spend', says: 'Ink pages, which costs Blots.' },
}

/** How every key begins: people and secret scanners recognize it. */
export const KEY_PREFIX = 'pp_'
/** Signs of a key that are kept in the open, to tell keys apart. */
export const KEY_SHOWN = KEY_PREFIX.length + 6
export const MOST_KEYS = 10
/** Days after which a key may end by itself. */
export const KEY_DAYS = [30, 90, 365] as const

export const CreateKey = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give the key a name, so that you know later what uses it.')
    .max(60, 'A name can have at most 60 characters.'),
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .min(1, 'Choose at least one thing the key may do.')
    .transform((scopes) => KEY_SCOPES.filter((scope) => scopes.includes(scope))),
  /** Without it the key works until it is revoked. */
  days: z.int().min(1).max(3650).optional(),
})
export type CreateKey = z.infer<typeof CreateKey>

export const KeyView = z.object({
  id: z.string(),
  name: z.string(),
  /** The first signs of the key. */
  startsWith: z.string(),
  scopes: z.array(z.enum(KEY_SCOPES)),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
})
export type KeyView = z.infer<typeof KeyView>

export const KeyList = z.object({ keys: z.array(KeyView) })
/** `secret` is the key itself, shown this once. */
export const NewKey = KeyView.extend({ secret: z.string() })
