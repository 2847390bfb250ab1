'use client'
import { cn } from '@/components/ui/cn'
import type { PageView } from '@/domain/page'
import { isBusy } from '@/domain/page-words'
import { TRIM_SIZE, type Trim } from '@/domain/trim'

/** The blank sheet, with the idea on it like a note. */
export function UndrawnPage({ page, trim }: { page: PageView; trim: Trim }) {
  const { width, height } = TRIM_SIZE[trim]
  const busy = isBusy(page.state)
  return (
    <div className="grid h-full min-h-72 place-items-center bg-sunken [container-type:size]">
      <div
        style={{ aspectRatio: width / height, ['--ratio' as string]: String(width / height) }}
        className={cn(
          'grid w-[min(calc(100cqw-1.5rem),calc((100cqh-1.5rem)*var(--ratio)))] place-items-center p-8 text-center shadow-sheet',
          busy ? 'shimmer' : 'bg-white text-black/75',
        )}
      >
        {!busy && <p className="max-w-sm text-base text-balance">{page.brief}</p>}
      </div>
    </div>
  )
}
