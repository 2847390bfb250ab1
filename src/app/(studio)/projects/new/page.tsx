import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { requireUser } from '@/server/auth/session'
import { openBook } from '../[id]/open-book'
import { NewBook } from './new-book'

export const metadata: Metadata = { title: 'New book' }

/** `?id=` goes on with a draft; `?step=` opens one step of it. */
export default async function NewBookPage({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  await requireUser('/projects/new')
  const { id } = await searchParams
  const opened = id ? await openBook(id) : null
  return (
    <Prefetched seeds={opened ? [[projectQuery(opened.book.id), opened.book]] : []}>
      <NewBook key={opened?.book.id ?? 'new'} opened={opened?.book ?? null} />
    </Prefetched>
  )
}
