'use client'
import { BookOpen, Ellipsis, FolderPlus, ScanSearch, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import type { LibraryPage } from '@/domain/library'
import { PAGE_STATE_WORDS } from '@/domain/page-words'

export type TileActions = {
  /** `range`: all from the last one touched. */
  readonly onToggle: (id: string, range: boolean) => void
  readonly onCollect: (ids: string[]) => void
  readonly onRemove: (ids: string[]) => void
}

/** A drawn page of some book: it opens the page, and can be chosen, gathered, compared and removed. */
export const LibraryTile = memo(function LibraryTile({
  page,
  chosen,
  choosing,
  onToggle,
  onCollect,
  onRemove,
}: TileActions & { page: LibraryPage; chosen: boolean; choosing: boolean }) {
  const { label, crayon } = PAGE_STATE_WORDS[page.state]
  const book = page.bookTitle || 'Untitled book'
  const name = `page ${page.position} of ${book}`
  return (
    <li
      className={cn(
        'sheet group/tile relative flex min-w-0 flex-col p-2 [content-visibility:auto] [contain-intrinsic-size:auto_18rem]',
        chosen && 'outline-2 -outline-offset-1 outline-primary',
      )}
    >
      <div className="relative overflow-hidden rounded-sm border border-line bg-white">
        <Link
          href={`/projects/${page.projectId}/pages/${page.id}`}
          prefetch={false}
          aria-label={`${book}, page ${page.position}. ${label}. ${page.brief}`}
          className="block aspect-[4/5] -outline-offset-3"
        >
          {page.version && (
            // biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown
            <img
              src={page.version.thumbUrl}
              alt=""
              width={page.version.width}
              height={page.version.height}
              loading="lazy"
              decoding="async"
              className="size-full object-contain"
            />
          )}
        </Link>
        <Checkbox
          hideLabel
          label={`Select ${name}`}
          checked={chosen}
          onChange={({ nativeEvent }) => onToggle(page.id, (nativeEvent as MouseEvent).shiftKey === true)}
          className={cn(
            // On paper, which stays white by night.
            'absolute top-0 inset-s-0 p-2.5 transition-opacity coarse:p-3 [&_input:not(:checked)]:bg-white',
            !choosing &&
              'opacity-0 coarse:opacity-100 group-hover/tile:opacity-100 has-checked:opacity-100 has-focus-visible:opacity-100',
          )}
        />
      </div>
      <div className="mt-1.5 flex items-center gap-1.5 ps-1">
        <Badge tone={crayon}>{label}</Badge>
        {page.similarity !== null && (
          <span className="text-note tabular-nums text-muted">{`${Math.round(page.similarity * 100)} % alike`}</span>
        )}
        <Menu
          trigger={
            <IconButton label={`Actions for ${name}`} className="ms-auto -me-1 -mb-1 text-muted">
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuLink href={`/library?like=${page.id}`}>
            <ScanSearch aria-hidden="true" />
            More that look like this
          </MenuLink>
          <MenuItem onClick={() => onCollect([page.id])}>
            <FolderPlus aria-hidden="true" />
            Add to a collection
          </MenuItem>
          <MenuLink href={`/projects/${page.projectId}`}>
            <BookOpen aria-hidden="true" />
            Open the book
          </MenuLink>
          <MenuSeparator />
          <MenuItem destructive onClick={() => onRemove([page.id])}>
            <Trash2 aria-hidden="true" />
            Remove
          </MenuItem>
        </Menu>
      </div>
      <p className="flex gap-1.5 px-1 text-note font-medium">
        <span className="tabular-nums text-muted">{page.position}</span>
        <span className="truncate">{book}</span>
      </p>
      <p className="line-clamp-1 px-1 pb-0.5 text-note text-muted">{page.brief}</p>
    </li>
  )
})
