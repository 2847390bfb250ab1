import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Prefetched } from '@/client/prefetched'
import { projectQuery } from '@/client/queries'
import { BookHeader } from '@/features/projects/book-header'
import { openBook } from '../open-book'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: book.title || 'Untitled book' }
}

export default async function BookLayout({ params, children }: Props) {
  const { id } = await params
  const { book } = await openBook(id)
  return (
    <Prefetched seeds={[[projectQuery(id), book]]}>
      <div className="grid grid-cols-1 gap-6">
        <BookHeader projectId={id} />
        {children}
      </div>
    </Prefetched>
  )
}
