'use client'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { TabLinks } from '@/components/ui/tab-links'

export type LibraryTab = 'uploads'

const TABS = [{ href: '/library?tab=uploads', label: 'Uploads' }] as const

const HREF: Record<LibraryTab, string> = { uploads: '/library?tab=uploads' }

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
