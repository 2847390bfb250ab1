import 'server-only'
import { z } from 'zod'
import { AccountView, EraseAccount, UpdateAccount } from '@/domain/account'
import { AccountExportList, AccountExportView } from '@/domain/account-export'
import { CreateKey, KeyList, NewKey } from '@/domain/api-key'
import { NotificationList, ReadNotifications } from '@/domain/notification-list'
import { StorageView } from '@/domain/storage'
import { Unsubscribe } from './mail/unsubscribe'
import type { DescribedRoute } from './openapi-routes'

/** What belongs to an author rather than to a book. */
export const ACCOUNT_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/api/account',
    says: 'Who is signed in, and what they can spend.',
    answer: AccountView,
  },
  {
    method: 'PATCH',
    path: '/api/account',
    says: 'Changes name, pen name, defaults of new books or switches of notices, or ticks steps of the checklist; what is not named stays as it is.',
    body: UpdateAccount,
    scope: null,
    answer: AccountView,
  },
  {
    method: 'DELETE',
    path: '/api/account',
    says: 'Erases the account and everything in it, for good.',
    body: EraseAccount,
    scope: null,
    status: 204,
  },
  {
    method: 'GET',
    path: '/api/account/keys',
    says: 'The API keys, by name.',
    scope: null,
    answer: KeyList,
  },
  {
    method: 'POST',
    path: '/api/account/keys',
    says: 'Makes an API key. `secret` is the key, answered this once.',
    body: CreateKey,
    scope: null,
    status: 201,
    answer: NewKey,
    refuses: { 409: 'There are ten keys already.' },
  },
  {
    method: 'DELETE',
    path: '/api/account/keys/{id}',
    says: 'Revokes an API key at once.',
    scope: null,
    status: 204,
  },
  {
    method: 'GET',
    path: '/api/account/exports',
    says: 'Copies of everything about the account that were asked for, newest first; `file.url` downloads one for 7 days.',
    scope: null,
    answer: AccountExportList,
  },
  {
    method: 'POST',
    path: '/api/account/exports',
    says: 'Makes a ZIP of every row and file of the account. One at a time: the one being made is answered.',
    limit: 'export',
    idempotent: true,
    scope: null,
    status: 202,
    answer: AccountExportView,
  },
  {
    method: 'GET',
    path: '/api/account/storage',
    says: 'How much of the plan’s storage is used, in bytes, and by what.',
    answer: StorageView,
  },
  {
    method: 'DELETE',
    path: '/api/account/bin',
    says: 'Deletes every book and page in the bin for good.',
    scope: null,
    answer: StorageView,
  },
  {
    method: 'DELETE',
    path: '/api/account/files',
    says: 'Deletes every exported file; the books stay.',
    scope: null,
    answer: StorageView,
  },
  {
    method: 'GET',
    path: '/api/notifications',
    says: 'The 50 newest notifications, and how many are unread.',
    answer: NotificationList,
  },
  {
    method: 'POST',
    path: '/api/notifications/read',
    says: 'Marks notifications as read, all of them without `ids`.',
    body: ReadNotifications,
    answer: z.object({ unread: z.number() }),
  },
  {
    method: 'POST',
    path: '/api/unsubscribe',
    says: 'Switches one kind of mail off, with the link of a mail (RFC 8058).',
    query: Unsubscribe,
    public: true,
    status: 204,
    refuses: { 404: 'The link is not one of ours.', 409: 'Mails of this kind always come.' },
  },
]
