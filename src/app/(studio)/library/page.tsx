import type { Metadata } from 'next'
import { heroesQuery } from '@/client/hero-queries'
import { binQuery, collectionsQuery, libraryQuery, looksQuery, uploadsQuery } from '@/client/library-queries'
import { askedBy, viewOf } from '@/client/library-view'
import { Prefetched, type Seed } from '@/client/prefetched'
import { projectsQuery, storageQuery } from '@/client/queries'
import { Refusal } from '@/domain/errors'
import { HeroList } from '@/features/heroes/hero-list'
import { BinTab } from '@/features/library/bin-tab'
import { LibraryFrame } from '@/features/library/library-frame'
import { LIBRARY_TABS, type LibraryTab } from '@/features/library/library-tabs'
import { LooksTab } from '@/features/library/looks-tab'
import { PagesTab } from '@/features/library/pages-tab'
import { UploadsTab } from '@/features/library/uploads-tab'
import { requireUser } from '@/server/auth/session'
import { listHeroes } from '@/server/heroes/list-heroes'
import { readBin } from '@/server/library/bin'
import { listCollections } from '@/server/library/collections'
import { listLibrary } from '@/server/library/list-library'
import { listLooks } from '@/server/library/list-looks'
import { listProjects } from '@/server/projects/list-projects'
import { readStorage } from '@/server/storage/quota'
import { listUploads } from '@/server/uploads/list-uploads'

export const metadata: Metadata = { title: 'Library' }

type Params = Readonly<Record<string, string | string[] | undefined>>
type User = { readonly id: string }

const TABS: Record<
  LibraryTab,
  { body: React.ReactNode; seeds: (user: User, params: Params) => Promise<Seed[]> }
> = {
  heroes: { body: <HeroList />, seeds: async (user) => [[heroesQuery(), await listHeroes(user)]] },
  looks: { body: <LooksTab />, seeds: async (user) => [[looksQuery(), (await listLooks(user)).looks]] },
  pages: { body: <PagesTab />, seeds: pagesSeeds },
  uploads: {
    body: <UploadsTab />,
    seeds: async (user) => [[uploadsQuery(), { pages: [await listUploads(user)], pageParams: [null] }]],
  },
  bin: { body: <BinTab />, seeds: async (user) => [[binQuery(), await readBin(user)]] },
}

export default async function LibraryPage({ searchParams }: { searchParams: Promise<Params> }) {
  const [user, params] = await Promise.all([requireUser(), searchParams])
  const tab = LIBRARY_TABS.find((name) => name === params.tab) ?? 'pages'
  const { body, seeds } = TABS[tab]
  const own = await seeds(user, params)
  return (
    <Prefetched seeds={[...own, [storageQuery(), await readStorage(user)]]}>
      <LibraryFrame tab={tab}>{body}</LibraryFrame>
    </Prefetched>
  )
}

async function pagesSeeds(user: User, params: Params): Promise<Seed[]> {
  const view = viewOf(params)
  const [{ collections }, projects, pages] = await Promise.all([
    listCollections(user),
    listProjects(user),
    // A page that is gone is told about by the screen.
    listLibrary(user, askedBy(view)).catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    }),
  ])
  const seeds: Seed[] = [
    [collectionsQuery(), collections],
    [projectsQuery(), projects],
  ]
  if (pages) seeds.push([libraryQuery(view), { pages: [pages], pageParams: [null] }])
  return seeds
}
