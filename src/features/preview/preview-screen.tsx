'use client'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useShortcut } from '@/client/use-shortcut'
import { BlankPage } from '@/components/ui/blank-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { RetryBanner } from '@/components/ui/retry-banner'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { TextLink } from '@/components/ui/text-link'
import { pagesInWords } from '@/domain/plural'
import { PRINTER_RULES } from '@/domain/printer'
import { ChecksList } from './checks-list'
import { GuidesLegend } from './guides'
import { MatterPanel } from './matter-panel'
import { OpenBook } from './open-book'
import { PageStrip } from './page-strip'
import { PreviewBar } from './preview-bar'
import type { PaperTint } from './sheet'
import { type Preview, usePreview } from './use-preview'
import { usePreviewQuery, usePreviewView } from './use-preview-view'

/** The book as it will be printed, to leaf through before a file is made. */
export function PreviewScreen({ projectId }: { projectId: string }) {
  const [{ backs }] = usePreviewQuery()
  const preview = usePreview(projectId, backs)
  if (preview.printed.length === 0) return <NothingToShow preview={preview} />
  return <Book preview={preview} />
}

function Book({ preview }: { preview: Preview }) {
  const { book, settings, interior, checks, notes, ink } = preview
  const view = usePreviewView(interior)
  const [, setQuery] = usePreviewQuery()
  const [chosenTint, setTint] = useState<PaperTint | null>(null)
  const tint = chosenTint ?? (settings.paper === 'cream' ? 'cream' : 'white')
  const { views, at, guides, facing } = view
  const setBacks = (on: boolean) => void setQuery({ backs: on })
  const { bound, geometry, pages } = interior

  const keys = (pressed: string, label: string, run: () => void) => ({
    keys: pressed,
    label,
    group: 'Preview',
    run,
  })
  // A tile that is being carried by keyboard needs the arrows.
  const [carrying, setCarrying] = useState(false)
  useShortcut({ ...keys('arrowright', 'Turn the page', () => view.goTo(at + 1)), enabled: !carrying })
  useShortcut({ ...keys('arrowleft', 'Turn back', () => view.goTo(at - 1)), enabled: !carrying })
  useShortcut(keys('home', 'First page', () => view.goTo(0)))
  useShortcut(keys('end', 'Last page', () => view.goTo(views.length - 1)))
  useShortcut(keys('g', 'Guides on or off', () => view.setGuides(!guides)))
  useShortcut({ ...keys('b', 'Blank backs on or off', () => setBacks(!settings.blankBacks)), enabled: bound })

  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="me-auto text-sm text-muted">
          {`${PRINTER_RULES[settings.printer].name}, ${pagesInWords(pages.length)}. `}
          <TextLink href={`/projects/${book.id}/export`}>Change</TextLink>
        </p>
        <Switch label="Guides" checked={guides} onCheckedChange={view.setGuides} className="gap-2" />
        {bound && (
          <Switch
            label="Blank backs"
            checked={settings.blankBacks}
            onCheckedChange={setBacks}
            className="gap-2"
          />
        )}
        <Segmented
          label="Paper"
          name="paper"
          value={tint}
          onValueChange={setTint}
          options={[
            { value: 'white', label: 'White' },
            { value: 'cream', label: 'Cream' },
          ]}
        />
      </div>
      {ink.isError && <RetryBanner onRetry={ink.refetch}>{sentenceOf(ink.error)}</RetryBanner>}
      <OpenBook
        preview={preview}
        views={views}
        at={at}
        facing={facing}
        guides={guides}
        tint={tint}
        goTo={view.goTo}
      />
      <PreviewBar view={view} last={pages.length} />
      {guides && <GuidesLegend geometry={geometry} bound={bound} />}
      <PageStrip preview={preview} view={view} tint={tint} />
      <ChecksList projectId={book.id} checks={checks} notes={notes} onShow={view.goToPage} />
      <MatterPanel preview={preview} tint={tint} onCarry={setCarrying} />
    </div>
  )
}

function NothingToShow({ preview: { book } }: { preview: Preview }) {
  const drawn = book.pageList.some((page) => page.version !== null)
  return (
    <EmptyState
      picture={<BlankPage />}
      title={drawn ? 'No page has passed yet.' : 'Nothing is drawn yet.'}
      actions={
        <LinkButton variant="primary" href={`/projects/${book.id}${drawn ? '?review=1' : ''}`}>
          {drawn ? 'Review the pages' : 'Go to the pages'}
        </LinkButton>
      }
    >
      {drawn
        ? 'Approve a page that needs review, or draw it again: then the book can be leafed through.'
        : 'As soon as the first page passes, the book can be leafed through here as it will be printed.'}
    </EmptyState>
  )
}
