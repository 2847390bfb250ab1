'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowLeft, ArrowLeftRight, ArrowRight, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { MATTER_KIND, type MatterSide, type MatterTile } from '@/domain/matter'
import { type PaperTint, Sheet } from './sheet'
import type { Preview } from './use-preview'

/** One page around the drawings: as it will be printed, to be dragged by its picture, with a menu for the rest. */
export function MatterCard({
  preview,
  tile,
  side,
  at,
  tint,
  onMove,
  onEdit,
  onRemove,
}: {
  preview: Preview
  tile: MatterTile
  side: MatterSide
  at: number
  tint: PaperTint
  onMove: (side: MatterSide, at: number) => void
  onEdit: () => void
  onRemove: () => void
}) {
  const { setNodeRef, transform, transition, attributes, listeners, isDragging } = useSortable({
    id: tile.id,
  })
  const { name, field } = MATTER_KIND[tile.kind]
  const page = preview.interior.pages.find((page) => page.tile?.id === tile.id)
  const last = preview.book.matter[side].length - 1
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={cn('grid content-start gap-1', isDragging && 'z-10')}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={page ? `${name}, page ${page.number}` : name}
        className={cn(
          'block w-full cursor-grab touch-manipulation rounded-sm border border-line p-1 select-none',
          isDragging && 'cursor-grabbing outline-2 outline-primary',
        )}
      >
        {page && <Sheet preview={preview} page={page} tint={tint} hidden className="w-full" />}
      </button>
      <div className="flex items-start justify-between gap-1">
        <p className="min-w-0 pt-1.5 text-note font-medium">{name}</p>
        <Menu
          trigger={
            <IconButton size="sm" label={`Actions for ${name}`}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        >
          {field && (
            <MenuItem onClick={onEdit}>
              <PencilLine aria-hidden="true" />
              Edit words
            </MenuItem>
          )}
          <MenuItem disabled={at === 0} onClick={() => onMove(side, at - 1)}>
            <ArrowLeft aria-hidden="true" />
            Move earlier
          </MenuItem>
          <MenuItem disabled={at === last} onClick={() => onMove(side, at + 1)}>
            <ArrowRight aria-hidden="true" />
            Move later
          </MenuItem>
          <MenuItem
            onClick={() =>
              side === 'front' ? onMove('back', 0) : onMove('front', preview.book.matter.front.length)
            }
          >
            <ArrowLeftRight aria-hidden="true" />
            {side === 'front' ? 'Move behind the drawings' : 'Move in front of the drawings'}
          </MenuItem>
          <MenuSeparator />
          <MenuItem destructive onClick={onRemove}>
            <Trash2 aria-hidden="true" />
            Remove
          </MenuItem>
        </Menu>
      </div>
    </li>
  )
}
