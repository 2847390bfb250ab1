'use client'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { accountQuery } from '@/client/queries'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import {
  type BookMatter,
  MATTER_KIND,
  type MatterTile,
  type PrintType,
  sideOfTile,
  withoutTile,
  withTileAt,
} from '@/domain/matter'
import { MatterDialog } from './matter-dialog'
import type { PaperTint } from './sheet'
import type { Preview } from './use-preview'
import { type SaveMatter, useSaveMatter } from './use-save-matter'

/** Drag and drop comes when the tiles do. */
const MatterTiles = dynamic(() => import('./matter-tiles'), {
  loading: () => <Skeleton className="h-48" />,
  ssr: false,
})

const TYPES: { value: PrintType; label: string }[] = [
  { value: 'modern', label: 'Modern: Bricolage Grotesque' },
  { value: 'rounded', label: 'Rounded: Comfortaa' },
  { value: 'storybook', label: 'Storybook: Alegreya' },
  { value: 'handwritten', label: 'Handwritten: Caveat' },
]

/** The pages around the drawings as tiles, who the book is by, and what it is set in. Every change is kept at once. */
export function MatterPanel({
  preview,
  tint,
  onCarry,
}: {
  preview: Preview
  tint: PaperTint
  /** A tile is being dragged, or no longer. */
  onCarry: (carrying: boolean) => void
}) {
  const { book } = preview
  const { matter } = book
  const [edited, setEdited] = useState<MatterTile | null>(null)
  const save = useSaveMatter(book)
  const remove = (tile: MatterTile) => {
    const side = sideOfTile(matter, tile.id)
    const at = matter[side].findIndex(({ id }) => id === tile.id)
    save((now) => withoutTile(now, tile.id))
    const undo = () => save((now) => withTileAt(now, tile, side, at))
    toast(`${MATTER_KIND[tile.kind].name} removed.`, { action: { label: 'Undo', run: undo } })
  }
  return (
    <Card role="region" aria-labelledby="matter" className="grid gap-5">
      <div className="grid gap-1">
        <h2 id="matter" className="text-base">
          Around the drawings
        </h2>
        <p className="text-sm text-muted">
          The pages in front of the drawings and behind them. Drag them, or move them from their menu.
        </p>
      </div>
      <div className="grid max-w-2xl items-start gap-4 sm:grid-cols-2">
        <AuthorField matter={matter} onSave={save} />
        <Field label="Set in">
          {(control) => (
            <Select
              {...control}
              options={TYPES}
              value={matter.type}
              onValueChange={(type) => save((now) => ({ ...now, type }))}
            />
          )}
        </Field>
      </div>
      <MatterTiles
        preview={preview}
        tint={tint}
        onCarry={onCarry}
        onChange={save}
        onEdit={setEdited}
        onRemove={remove}
      />
      {edited && <MatterDialog key={edited.id} tile={edited} onSave={save} onClose={() => setEdited(null)} />}
    </Card>
  )
}

/** Kept when it is left. The pen name stands where nothing else was said. */
function AuthorField({ matter, onSave }: { matter: BookMatter; onSave: SaveMatter }) {
  const penName = useQuery(accountQuery()).data?.penName ?? ''
  const kept = matter.author ?? penName
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    const author = typed?.trim() ?? kept
    if (author !== kept) onSave((now) => ({ ...now, author: author === penName ? null : author }))
    setTyped(null)
  }
  return (
    <Field label="Author" hint="On the title and copyright pages. It may stay empty.">
      {(control) => (
        <Input
          {...control}
          value={typed ?? kept}
          maxLength={100}
          autoComplete="name"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      )}
    </Field>
  )
}
