import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { versionsQuery } from '@/client/page-queries'
import { Prefetched, type Seed } from '@/client/prefetched'
import { jobQuery, projectQuery } from '@/client/queries'
import { EditorScreen } from '@/features/editor/editor-screen'
import { listVersions } from '@/server/editor/list-versions'
import { getJob } from '@/server/generation/get-job'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string; pageId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, pageId } = await params
  const { book } = await openBook(id)
  const page = book.pageList.find((known) => known.id === pageId)
  return { title: page ? `Page ${page.position} of ${book.title || 'Untitled book'}` : 'Page' }
}

export default async function EditorPage({ params }: Props) {
  const { id, pageId } = await params
  const { user, book } = await openBook(id)
  if (!book.pageList.some((page) => page.id === pageId)) {
    // "/pages/3" is what people type; pages move, so the address goes by id.
    const typed = book.pageList.find((page) => String(page.position) === pageId)
    if (!typed) notFound()
    redirect(`/projects/${id}/pages/${typed.id}`)
  }
  const seeds: Seed[] = [
    [projectQuery(id), book],
    [versionsQuery(pageId), await listVersions(user, { id: pageId })],
  ]
  if (book.activeJobId) {
    seeds.push([jobQuery(book.activeJobId), await getJob(user, { id: book.activeJobId })])
  }
  return (
    <Prefetched seeds={seeds}>
      <EditorScreen projectId={id} pageId={pageId} />
    </Prefetched>
  )
}
