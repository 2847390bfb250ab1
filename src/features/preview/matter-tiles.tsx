'use client'
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import {
  MATTER_KIND,
  MATTER_KINDS,
  MATTER_TILES,
  type MatterSide,
  type MatterTile,
  newTileId,
  sideOfTile,
  withTileAt,
} from '@/domain/matter'
import { MatterCard } from './matter-card'
import type { PaperTint } from './sheet'
import type { Preview } from './use-preview'
import type { SaveMatter } from './use-save-matter'

const LISTS: { side: MatterSide; name: string }[] = [
  { side: 'front', name: 'In front of the drawings' },
  { side: 'back', name: 'Behind the drawings' },
]

/** Both lists of tiles; a tile can be dragged within its list and into the other one. */
export default function MatterTiles({
  preview,
  tint,
  onCarry,
  onChange,
  onEdit,
  onRemove,
}: {
  preview: Preview
  tint: PaperTint
  onCarry: (carrying: boolean) => void
  onChange: SaveMatter
  onEdit: (tile: MatterTile) => void
  onRemove: (tile: MatterTile) => void
}) {
  const { matter } = preview.book
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const tileOf = (id: UniqueIdentifier) => [...matter.front, ...matter.back].find((tile) => tile.id === id)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    onCarry(false)
    const tile = tileOf(active.id)
    if (!tile || !over || over.id === active.id) return
    const side = sideOfTile(matter, String(over.id))
    const at = matter[side].findIndex(({ id }) => id === over.id)
    onChange((now) => withTileAt(now, tile, side, at))
  }
  const add = (kind: MatterTile['kind'], side: MatterSide) => {
    const tile: MatterTile = { id: newTileId(matter, kind), kind, words: null }
    onChange((now) => withTileAt(now, tile, side, now[side].length))
    if (kind === 'dedication') onEdit(tile)
  }
  return (
    <DndContext
      id="matter-tiles"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => onCarry(true)}
      onDragCancel={() => onCarry(false)}
      onDragEnd={onDragEnd}
      accessibility={{ announcements: announcements(tileOf) }}
    >
      {LISTS.map(({ side, name }) => (
        <section key={side} aria-label={name} className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 className="text-sm">{name}</h3>
            <AddMenu side={side} full={matter[side].length >= MATTER_TILES} onAdd={add} />
          </div>
          <SortableContext items={matter[side].map(({ id }) => id)} strategy={rectSortingStrategy}>
            {matter[side].length === 0 ? (
              <p className="text-sm text-muted">No page yet.</p>
            ) : (
              <ol className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
                {matter[side].map((tile, at) => (
                  <MatterCard
                    key={tile.id}
                    preview={preview}
                    tile={tile}
                    side={side}
                    at={at}
                    tint={tint}
                    onMove={(to, place) => onChange((now) => withTileAt(now, tile, to, place))}
                    onEdit={() => onEdit(tile)}
                    onRemove={() => onRemove(tile)}
                  />
                ))}
              </ol>
            )}
          </SortableContext>
        </section>
      ))}
    </DndContext>
  )
}

function AddMenu({
  side,
  full,
  onAdd,
}: {
  side: MatterSide
  full: boolean
  onAdd: (kind: MatterTile['kind'], side: MatterSide) => void
}) {
  return (
    <Menu
      trigger={
        <Button disabled={full}>
          <Plus aria-hidden="true" />
          {side === 'front' ? 'Add in front' : 'Add behind'}
        </Button>
      }
    >
      {MATTER_KINDS.map((kind) => (
        <MenuItem key={kind} onClick={() => onAdd(kind, side)}>
          {MATTER_KIND[kind].name}
        </MenuItem>
      ))}
    </Menu>
  )
}

function announcements(tileOf: (id: UniqueIdentifier) => MatterTile | undefined): Announcements {
  const name = (id: UniqueIdentifier) => {
    const tile = tileOf(id)
    return tile ? MATTER_KIND[tile.kind].name : 'The page'
  }
  return {
    onDragStart: ({ active }) => `${name(active.id)} picked up.`,
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id ? `${name(active.id)} is at the place of ${name(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id
        ? `${name(active.id)} moved to the place of ${name(over.id)}.`
        : `${name(active.id)} stays where it is.`,
    onDragCancel: ({ active }) => `${name(active.id)} stays where it is.`,
  }
}
