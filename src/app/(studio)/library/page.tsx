import type { Metadata } from 'next'
import { heroesQuery } from '@/client/hero-queries'
import { uploadsQuery } from '@/client/library-queries'
import { Prefetched } from '@/client/prefetched'
import { HeroList } from '@/features/heroes/hero-list'
import { LibraryFrame } from '@/features/library/library-frame'
import { UploadsTab } from '@/features/library/uploads-tab'
import { requireUser } from '@/server/auth/session'
import { listHeroes } from '@/server/heroes/list-heroes'
import { listUploads } from '@/server/uploads/list-uploads'

export const metadata: Metadata = { title: 'Library' }

type Props = { searchParams: Promise<{ tab?: string }> }

export default async function LibraryPage({ searchParams }: Props) {
  const user = await requireUser()
  const { tab } = await searchParams
  if (tab === 'uploads') {
    const uploads = await listUploads(user)
    return (
      <Prefetched seeds={[[uploadsQuery(), { pages: [uploads], pageParams: [null] }]]}>
        <LibraryFrame tab="uploads">
          <UploadsTab />
        </LibraryFrame>
      </Prefetched>
    )
  }
  return (
    <Prefetched seeds={[[heroesQuery(), await listHeroes(user)]]}>
      <LibraryFrame tab="heroes">
        <HeroList />
      </LibraryFrame>
    </Prefetched>
  )
}
