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
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { withoutPages } from '@/client/book-changes'
import { projectQuery } from '@/client/queries'
import { Nothing, request } from '@/client/request'
import { useBookChange } from '@/client/use-book-change'
import { useChangeBook } from '@/client/use-change-book'
import { changePage, useChangePage } from '@/client/use-change-page'
import { toast } from '@/components/ui/toast'
import type { PageView } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import { PlanRow } from './plan-row'

/** The lines of a plan, to be ordered by drag, by keyboard or by buttons. */
export function PlanList({
  book,
  rerolling,
  onReroll,
}: {
  book: ProjectView
  /** The page that is getting a new idea right now. */
  rerolling: string | null
  onReroll: (id: string) => void
}) {
  const order = book.pageList.map((page) => page.id)
  const changeBook = useChangeBook(book.id)
  const changeLine = useChangePage(book.id)
  const remove = useRemoveLine(book.id)
  const [said, setSaid] = useState('')
  const failed = { onError: (error: Error) => toast(sentenceOf(error), { tone: 'tomato' }) }
  const move = (from: number, to: number) => {
    if (to !== from) changeBook.mutate({ order: arrayMove(order, from, to) }, failed)
  }
  const step = (from: number, to: number) => {
    if (!order[to]) return
    move(from, to)
    setSaid(`Line ${from + 1} is now line ${to + 1}.`)
  }
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that holds still for a moment drags; one that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) move(order.indexOf(String(active.id)), order.indexOf(String(over.id)))
  }
  return (
    <DndContext
      id="plan-lines"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: announcements(order),
        screenReaderInstructions: {
          draggable:
            'Press Space to pick the line up, arrows to move it, Space to put it down, Escape to leave it.',
        },
      }}
    >
      <p role="status" className="sr-only">
        {said}
      </p>
      <SortableContext items={order} strategy={verticalListSortingStrategy}>
        <ol className="grid gap-2">
          {book.pageList.map((page, i) => (
            <PlanRow
              key={page.id}
              page={page}
              last={i === order.length - 1}
              rerolling={rerolling === page.id}
              onChange={(changes) => changeLine.mutate({ id: page.id, ...changes }, failed)}
              onMove={(by) => step(i, i + by)}
              onReroll={() => onReroll(page.id)}
              onRemove={() => remove(page)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function announcements(order: readonly string[]): Announcements {
  const line = (id: UniqueIdentifier) => order.indexOf(String(id)) + 1
  const stays = (id: UniqueIdentifier) => `Line ${line(id)} stays where it is.`
  return {
    onDragStart: ({ active }) => `Line ${line(active.id)} picked up.`,
    onDragOver: ({ active, over }) =>
      // It is over itself when it is picked up, which was just said.
      over && over.id !== active.id ? `Line ${line(active.id)} is over line ${line(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id
        ? `Line ${line(active.id)} is now line ${line(over.id)}.`
        : stays(active.id),
    onDragCancel: ({ active }) => stays(active.id),
  }
}

/** Takes a line out at once, with ten seconds to think again. */
function useRemoveLine(projectId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = projectQuery(projectId)
  const { shared } = useBookChange(projectId)
  const complain = (error: Error) => toast(sentenceOf(error), { tone: 'tomato' })
  const restore = useMutation({
    ...shared,
    mutationFn: ({ id, position }: PageView) => changePage(id, { removed: false, position }),
    onError: complain,
  })
  const remove = useMutation({
    ...shared,
    mutationFn: ({ id }: PageView) => request(`/api/pages/${id}`, { schema: Nothing, method: 'DELETE' }),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (book) => book && withoutPages(book, new Set([id])))
    },
    onSuccess: (_nothing, page) => {
      toast(`Line ${page.position} removed.`, { action: { label: 'Undo', run: () => restore.mutate(page) } })
    },
    onError: complain,
  })
  return (page: PageView) => remove.mutate(page)
}
