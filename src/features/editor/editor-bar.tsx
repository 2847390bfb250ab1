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

/** Where in the book this page is, the way to its neighbors, and what the screen puts at its end. */
export function EditorBar({
  book,
  page,
  earlier,
  later,
  children,
}: {
  book: ProjectView
  page: PageView
  earlier: string | null
  later: string | null
  children?: ReactNode
}) {
  const { label, crayon } = PAGE_STATE_WORDS[page.state]
  return (
    <div className="flex min-h-13 items-center gap-x-2 border-b border-line bg-paper px-2 sm:px-3">
      <LinkButton
        variant="ghost"
        href={`/projects/${book.id}`}
        className="min-w-0 shrink px-2 max-xl:w-10 xl:max-w-56"
      >
        <ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />
        <span className="truncate max-xl:sr-only">{book.title || 'Untitled book'}</span>
      </LinkButton>
      <h1 className="text-base font-semibold whitespace-nowrap tabular-nums sm:text-lg">
        {`Page ${formatNumber(page.position)} of ${formatNumber(book.pageList.length)}`}
      </h1>
      <nav aria-label="Neighboring pages" className="flex">
        <Step href={earlier} label="Previous page">
          <ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />
        </Step>
        <Step href={later} label="Next page">
          <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
        </Step>
      </nav>
      <span role="status" className="max-sm:sr-only">
        <Badge tone={crayon} className="whitespace-nowrap">
          {page.state === 'approved' && <Check aria-hidden="true" />}
          {label}
        </Badge>
      </span>
      <div className="ms-auto flex items-center">{children}</div>
    </div>
  )
}

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  const look = buttonClass('ghost', 'md', 'size-9 min-h-0 p-0 coarse:size-11 max-sm:w-8')
  if (!href) {
    return (
      <span aria-hidden="true" className={cn(look, 'text-faint opacity-40 hover:bg-transparent')}>
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
