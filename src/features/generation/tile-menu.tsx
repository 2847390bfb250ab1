'use client'
import { Menu as Base } from '@base-ui/react/menu'
import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Check,
  Copy,
  Eye,
  MoveLeft,
  MoveRight,
  PencilLine,
  RotateCcw,
  Sparkles,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { useWallet } from '@/client/use-wallet'
import { cn } from '@/components/ui/cn'
import { mainLandmark } from '@/components/ui/main-landmark'
import { MenuItem, MenuLink, MenuSeparator, MenuSub } from '@/components/ui/menu'
import { POPUP } from '@/components/ui/popup-class'
import { PAGES } from '@/domain/limits'
import type { PageView } from '@/domain/page'
import { isBusy } from '@/domain/page-words'
import type { PageActions } from './use-page-actions'

export type TileMenuHandle = Base.Handle<string>
/** The button of a tile that opens the grid's menu for its page. */
export const TileMenuTrigger = Base.Trigger

/** Ties every tile's button to the one menu of the grid: forty menus would be slow to bring up. */
export function useTileMenu(): TileMenuHandle {
  const [handle] = useState(() => Base.createHandle<string>())
  return handle
}

export type TileMenuProps = {
  handle: TileMenuHandle
  pages: readonly PageView[]
  actions: PageActions
  onEditIdea: (id: string) => void
  onRedraw: (ids: readonly string[]) => void
  onMoveTo: (ids: readonly string[]) => void
}

export function TileMenu({ handle, pages, ...rest }: TileMenuProps) {
  return (
    <Base.Root handle={handle}>
      {({ payload }) => {
        const page = pages.find((known) => known.id === payload)
        return (
          <Base.Portal container={mainLandmark()}>
            <Base.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-50">
              <Base.Popup className={cn(POPUP, 'min-w-52 rounded-md p-1')}>
                {page && <TileMenuItems page={page} last={pages.length} {...rest} />}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        )
      }}
    </Base.Root>
  )
}

function TileMenuItems({
  page,
  last,
  actions,
  onEditIdea,
  onRedraw,
  onMoveTo,
}: { page: PageView; last: number } & Omit<TileMenuProps, 'handle' | 'pages'>) {
  const { id, position } = page
  const busy = isBusy(page.state)
  const { pagePrice, priced } = useWallet()
  return (
    <>
      <MenuLink href={`/projects/${page.projectId}/pages/${id}`}>
        <Eye aria-hidden="true" />
        Open
      </MenuLink>
      <MenuItem onClick={() => onEditIdea(id)}>
        <PencilLine aria-hidden="true" />
        Edit idea
      </MenuItem>
      <MenuItem disabled={busy} onClick={() => onRedraw([id])}>
        <RotateCcw aria-hidden="true" />
        {priced(page.version ? 'Redraw' : 'Ink this page', pagePrice)}
      </MenuItem>
      {page.version && (
        <MenuItem disabled={busy} onClick={() => void actions.approve([id], page.state !== 'approved')}>
          {page.state === 'approved' ? <Undo2 aria-hidden="true" /> : <Check aria-hidden="true" />}
          {page.state === 'approved' ? 'Take approval back' : 'Approve'}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem disabled={last >= PAGES.max} onClick={() => actions.addLike(page, 'duplicate')}>
        <Copy aria-hidden="true" />
        Duplicate
      </MenuItem>
      <MenuItem disabled={last >= PAGES.max} onClick={() => actions.addLike(page, 'more')}>
        <Sparkles aria-hidden="true" />
        More like this page
      </MenuItem>
      <MenuSeparator />
      <MenuItem disabled={position === 1} onClick={() => actions.move([id], position - 1)}>
        <MoveLeft aria-hidden="true" className="rtl:-scale-x-100" />
        Move earlier
      </MenuItem>
      <MenuItem disabled={position === last} onClick={() => actions.move([id], position + 1)}>
        <MoveRight aria-hidden="true" className="rtl:-scale-x-100" />
        Move later
      </MenuItem>
      <MenuSub label="Move to">
        <MenuItem disabled={position === 1} onClick={() => actions.move([id], 1)}>
          <ArrowLeftToLine aria-hidden="true" className="rtl:-scale-x-100" />
          First
        </MenuItem>
        <MenuItem disabled={position === last} onClick={() => actions.move([id], last)}>
          <ArrowRightToLine aria-hidden="true" className="rtl:-scale-x-100" />
          Last
        </MenuItem>
        <MenuItem onClick={() => onMoveTo([id])}>Position…</MenuItem>
      </MenuSub>
      <MenuSeparator />
      <MenuItem destructive disabled={busy} onClick={() => void actions.remove([id])}>
        <Trash2 aria-hidden="true" />
        Remove
      </MenuItem>
    </>
  )
}
