'use client'
import { ArrowLeft, Check, ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import type { PageView } from '@/domain/page'
import { PAGE_STATE_WORDS } from '@/domain/page-words'
import { formatNumber } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

/** Where in the book this page is, and the way to its neighbors. */
export function PageViewBar({
  book,
  page,
  earlier,
  later,
}: {
  book: ProjectView
  page: PageView
  earlier: string | null
  later: string | null
}) {
  const { label, crayon } = PAGE_STATE_WORDS[page.state]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:gap-x-2">
      <LinkButton variant="ghost" href={`/projects/${book.id}`} className="-ms-3 max-w-full min-w-0 shrink">
        <ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />
        <span className="truncate max-sm:hidden">{book.title || 'Untitled book'}</span>
        <span className="sr-only sm:hidden">All pages</span>
      </LinkButton>
      <h1 className="text-lg tabular-nums">
        {`Page ${formatNumber(page.position)} of ${formatNumber(book.pageList.length)}`}
      </h1>
      <span role="status" className="max-sm:order-last">
        <Badge tone={crayon}>
          {page.state === 'approved' && <Check aria-hidden="true" />}
          {label}
        </Badge>
      </span>
      <nav aria-label="Neighboring pages" className="ms-auto flex gap-1">
        <Step href={earlier} label="Previous page">
          <ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />
        </Step>
        <Step href={later} label="Next page">
          <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
        </Step>
      </nav>
    </div>
  )
}

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  const look = buttonClass('secondary', 'md', 'size-10 p-0 coarse:size-11')
  if (!href) {
    return (
      <span aria-hidden="true" className={cn(look, 'border-line text-faint hover:bg-surface')}>
        {children}
      </span>
    )
  }
  return (
    <Link href={href} aria-label={label} title={label} className={look}>
      {children}
    </Link>
  )
}
