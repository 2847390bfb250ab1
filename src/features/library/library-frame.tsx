'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { storageQuery } from '@/client/queries'
import { PageTitle } from '@/components/ui/page-title'
import { Progress } from '@/components/ui/progress'
import { TabLinks } from '@/components/ui/tab-links'
import { TextLink } from '@/components/ui/text-link'
import { bytesInWords } from '@/domain/storage'
import type { LibraryTab } from './library-tabs'

const HREF: Record<LibraryTab, string> = {
  pages: '/library',
  heroes: '/library?tab=heroes',
  looks: '/library?tab=looks',
  uploads: '/library?tab=uploads',
  bin: '/library?tab=bin',
}

const TABS = [
  { href: HREF.pages, label: 'Pages' },
  { href: HREF.heroes, label: 'Heroes' },
  { href: HREF.looks, label: 'Looks' },
  { href: HREF.uploads, label: 'Uploads' },
  { href: HREF.bin, label: 'Bin' },
]

/** What all tabs of the library have around them. */
export function LibraryFrame({ tab, children }: { tab: LibraryTab; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageTitle
        subtitle="Everything you made or brought, whatever book it is in."
        actions={<StorageMeter />}
      >
        Library
      </PageTitle>
      <TabLinks label="Library" tabs={TABS} current={HREF[tab]} />
      {children}
    </div>
  )
}

function StorageMeter() {
  const { data: storage } = useQuery(storageQuery())
  if (!storage) return null
  const inWords = `${bytesInWords(storage.used)} of ${bytesInWords(storage.quota)}`
  return (
    <div className="grid w-52 gap-1">
      <Progress label="Storage used" value={storage.used} max={storage.quota} valueText={inWords} />
      <p className="flex justify-between gap-3 text-note tabular-nums text-muted">
        {inWords}
        <TextLink href="/settings#storage">Make room</TextLink>
      </p>
    </div>
  )
}
