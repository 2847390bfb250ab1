'use client'
import { useQuery } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { collectionsQuery } from '@/client/library-queries'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { pagesInWords, plural } from '@/domain/plural'
import { NameDialog } from './name-dialog'

/** Into which collection? One that is there, or a new one. */
export function CollectDialog({
  pages,
  onCollect,
  onClose,
}: {
  pages: number
  onCollect: (collectionId: string) => void
  onClose: () => void
}) {
  const { data: collections = [] } = useQuery(collectionsQuery())
  const [naming, setNaming] = useState(false)
  const choose = (id: string) => {
    onCollect(id)
    onClose()
  }
  if (naming)
    return <NameDialog collection={undefined} onDone={({ id }) => onCollect(id)} onClose={onClose} />
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title="Add to a collection"
      description={plural(pages, {
        one: 'The page stays in its book as well.',
        other: 'The # pages stay in their books as well.',
      })}
    >
      <ul className="grid gap-2">
        {collections.map(({ id, name, pages: has }) => (
          <li key={id}>
            <Button className="w-full justify-between" onClick={() => choose(id)}>
              <span className="truncate">{name}</span>
              <span className="text-note font-normal text-muted">{pagesInWords(has)}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button variant="ghost" onClick={() => setNaming(true)}>
            <FolderPlus aria-hidden="true" />
            New collection
          </Button>
        </li>
      </ul>
    </Dialog>
  )
}
