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
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { cn } from '@/components/ui/cn'
import type { PageView } from '@/domain/page'
import type { Trim } from '@/domain/trim'
import { PAPER_SHAPE } from './tile-face'

/** The whole book in small, to be put in order by drag or by keyboard. Loaded when it is asked for. */
export default function ReorderGrid({
  pages,
  trim,
  onReorder,
}: {
  pages: readonly PageView[]
  trim: Trim
  onReorder: (order: readonly string[]) => void
}) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that holds still for a moment drags; one that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const order = pages.map((page) => page.id)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    onReorder(arrayMove(order, order.indexOf(String(active.id)), order.indexOf(String(over.id))))
  }
  return (
    <DndContext
      id="reorder-pages"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: announcements(pages),
        screenReaderInstructions: {
          draggable:
            'Press Space to pick the page up, arrows to move it, Space to put it down, Escape to leave it.',
        },
      }}
    >
      <SortableContext items={order} strategy={rectSortingStrategy}>
        <ol
          aria-label="Order of pages"
          className="grid grid-cols-4 gap-2 sm:grid-cols-6 md:grid-cols-7 xl:grid-cols-9 2xl:grid-cols-10"
        >
          {pages.map((page) => (
            <SmallTile key={page.id} page={page} trim={trim} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function SmallTile({ page, trim }: { page: PageView; trim: Trim }) {
  const { setNodeRef, transform, transition, attributes, listeners, isDragging } = useSortable({
    id: page.id,
  })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={cn('relative', isDragging && 'z-10')}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={`Page ${page.position}. ${page.brief}`}
        className={cn(
          'sheet block w-full cursor-grab touch-manipulation p-1 select-none [-webkit-touch-callout:none]',
          isDragging && 'cursor-grabbing outline-2 outline-primary',
        )}
      >
        <span className={cn('block overflow-hidden rounded-sm bg-white', PAPER_SHAPE[trim])}>
          {page.version ? (
            // biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown
            <img
              src={page.version.thumbUrl}
              alt=""
              width={page.version.width}
              height={page.version.height}
              loading="lazy"
              decoding="async"
              draggable={false}
              className="size-full object-contain"
            />
          ) : (
            <span className="line-clamp-4 block p-1 text-start text-xs text-black/75">{page.brief}</span>
          )}
        </span>
        <span className="block py-0.5 text-xs font-semibold tabular-nums">{page.position}</span>
      </button>
    </li>
  )
}

function announcements(pages: readonly PageView[]): Announcements {
  const position = (id: UniqueIdentifier) => pages.findIndex((page) => page.id === id) + 1
  return {
    onDragStart: ({ active }) => `Page ${position(active.id)} picked up.`,
    onDragOver: ({ active, over }) =>
      over ? `Page ${position(active.id)} is over position ${position(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id
        ? `Page ${position(active.id)} moved to position ${position(over.id)}.`
        : `Page ${position(active.id)} stays where it is.`,
    onDragCancel: ({ active }) => `Page ${position(active.id)} stays where it is.`,
  }
}
