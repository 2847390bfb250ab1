'use client'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { TabLinks } from '@/components/ui/tab-links'

export const LIBRARY_TABS = ['heroes', 'uploads'] as const
export type LibraryTab = (typeof LIBRARY_TABS)[number]

const TABS = [
  { href: '/library?tab=heroes', label: 'Heroes' },
  { href: '/library?tab=uploads', label: 'Uploads' },
] as const

const HREF = { heroes: TABS[0].href, uploads: TABS[1].href } as const satisfies Record<LibraryTab, string>

/** What all tabs of the library have around them. */
export function LibraryFrame({ tab, children }: { tab: LibraryTab; children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <PageTitle subtitle="Everything you made or brought, whatever book it is in.">Library</PageTitle>
      <TabLinks label="Library" tabs={TABS} current={HREF[tab]} />
      {children}
    </div>
  )
}
