import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { requireUser } from '@/server/auth/session'
import { openBook } from '../[id]/open-book'
import { NewBook } from './new-book'

export const metadata: Metadata = { title: 'New book' }

/** `?id=` goes on with a draft; `?step=` opens one step of it. What is drawn already is no draft any more. */
export default async function NewBookPage({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  await requireUser()
  const { id } = await searchParams
  const book = id ? (await openBook(id)).book : null
  if (book?.dnaLocked || book?.activeJobId) redirect(`/projects/${book.id}`)
  return (
    <Prefetched seeds={book ? [[projectQuery(book.id), book]] : []}>
      <NewBook opened={book} />
    </Prefetched>
  )
}
