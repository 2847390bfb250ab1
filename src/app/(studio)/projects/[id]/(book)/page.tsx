import { Prefetched, type Seed } from '@/client/prefetched'
import { jobQuery, projectQuery } from '@/client/queries'
import { PagesScreen } from '@/features/generation/pages-screen'
import { getJob } from '@/server/generation/get-job'
import { openBook } from '../open-book'

export default async function PagesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { user, book } = await openBook(id)
  const seeds: Seed[] = [[projectQuery(id), book]]
  if (book.activeJobId) {
    seeds.push([jobQuery(book.activeJobId), await getJob(user, { id: book.activeJobId })])
  }
  return (
    <Prefetched seeds={seeds}>
      <PagesScreen projectId={id} />
    </Prefetched>
  )
}
