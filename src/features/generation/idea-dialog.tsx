'use client'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useBrief } from '@/client/use-brief'
import { useChangePage } from '@/client/use-change-page'
import { useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import type { Composition } from '@/domain/composition'
import { type PageView, UpdatePage } from '@/domain/page'
import { isBusy } from '@/domain/page-words'
import { IdeaFields } from './idea-fields'

/** The words and the framing a page is drawn from. A drawing stays until the page is redrawn. */
export function IdeaDialog({
  page,
  bookHasHero,
  onRedraw,
  onClose,
}: {
  page: PageView
  bookHasHero: boolean
  onRedraw: (ids: readonly string[]) => void
  onClose: () => void
}) {
  const change = useChangePage(page.projectId)
  const { pagePrice, priced } = useWallet()
  const [brief, setBrief] = useState(page.brief)
  const [composition, setComposition] = useState<Composition>(page.composition)
  const [heroOnPage, setHeroOnPage] = useState(page.heroOnPage)
  const [error, setError] = useState<string>()
  const words = useBrief(page, brief)

  const save = (then?: () => void) => {
    const changes = UpdatePage.safeParse({ brief, composition, heroOnPage })
    if (words.brief === null || !changes.success) {
      setError(words.fault)
      return
    }
    change.mutate(
      { id: page.id, ...changes.data },
      {
        onSuccess: () => {
          onClose()
          then?.()
        },
      },
    )
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Idea of page ${page.position}`}
      description={page.version ? 'The drawing stays as it is until you redraw the page.' : undefined}
      actions={
        <>
          {page.version && !isBusy(page.state) && (
            <Button pending={change.isPending} onClick={() => save(() => onRedraw([page.id]))}>
              {priced('Save and redraw', pagePrice)}
            </Button>
          )}
          <Button type="submit" form="page-idea" variant="primary" pending={change.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form
        id="page-idea"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <IdeaFields
          brief={brief}
          composition={composition}
          error={error ?? words.error}
          warning={words.warning}
          onBrief={(value) => {
            setBrief(value)
            setError(undefined)
          }}
          onComposition={setComposition}
        />
        {bookHasHero && (
          <Checkbox label="The hero is on this page" checked={heroOnPage} onCheckedChange={setHeroOnPage} />
        )}
        {change.isError && (
          <Banner tone="tomato" role="alert">
            {sentenceOf(change.error)}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}
