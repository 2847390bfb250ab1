'use client'
import { Copy, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { copyText } from '@/components/ui/copy-text'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { LISTING_LENGTHS, type Listing, listingText, MOST_CATEGORIES, MOST_KEYWORDS } from '@/domain/listing'
import { ProvenanceCard } from './provenance-card'
import { useListing } from './use-listing'

const SAVED = { saved: 'Saved', typing: '', saving: 'Saving…' } as const

/** What to type into a shop's form when the book is uploaded, and what to answer about AI. */
export function ListingScreen({ projectId, title }: { projectId: string; title: string }) {
  const { view, listing, saved, flush, change } = useListing(projectId)
  const text = listingText({ ...view, listing })
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Card className="grid gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-muted">
            {view.proposed ? 'Proposed from your book. Change what you like.' : 'As you left it.'}
          </p>
          <div className="flex items-center gap-3">
            <p role="status" className="text-note text-muted">
              {saved.state === 'failed' ? saved.sentence : SAVED[saved.state]}
            </p>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
              download={`${title || 'Coloring book'} listing.txt`}
              className={buttonClass('secondary')}
            >
              <Download aria-hidden="true" />
              All of it as a text file
            </a>
          </div>
        </div>
        {view.faults.length > 0 && (
          <Banner tone="marigold">
            <ul className="grid gap-1">
              {view.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Banner>
        )}
        <Words listing={listing} onChange={change} onLeave={flush} />
      </Card>
      <ProvenanceCard provenance={view.provenance} />
    </div>
  )
}

function Words({
  listing,
  onChange,
  onLeave,
}: {
  listing: Listing
  onChange: (changes: Partial<Listing>) => void
  onLeave: () => void
}) {
  const lines = (value: string) => value.split('\n')
  return (
    <>
      <Copied label="Title" text={listing.title}>
        <Field label="Title">
          {(control) => (
            <Input
              {...control}
              value={listing.title}
              maxLength={LISTING_LENGTHS.titles}
              onChange={(event) => onChange({ title: event.currentTarget.value })}
              onBlur={onLeave}
            />
          )}
        </Field>
      </Copied>
      <Copied label="Subtitle" text={listing.subtitle}>
        <Field
          label="Subtitle"
          hint={`Title and subtitle have ${listing.title.length + listing.subtitle.length} of ${LISTING_LENGTHS.titles} characters.`}
        >
          {(control) => (
            <Input
              {...control}
              value={listing.subtitle}
              maxLength={LISTING_LENGTHS.titles}
              onChange={(event) => onChange({ subtitle: event.currentTarget.value })}
              onBlur={onLeave}
            />
          )}
        </Field>
      </Copied>
      <Copied label="Description" text={listing.description}>
        <Field
          label="Description"
          hint={`${listing.description.length} of ${LISTING_LENGTHS.description} characters.`}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={12}
              value={listing.description}
              maxLength={LISTING_LENGTHS.description}
              onChange={(event) => onChange({ description: event.currentTarget.value })}
              onBlur={onLeave}
            />
          )}
        </Field>
      </Copied>
      <Copied label="Keywords" text={listing.keywords.join('\n')}>
        <Field
          label="Keywords"
          hint={`One a line, at most ${MOST_KEYWORDS}, each of up to ${LISTING_LENGTHS.keyword} characters.`}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={MOST_KEYWORDS}
              value={listing.keywords.join('\n')}
              onChange={(event) =>
                onChange({ keywords: lines(event.currentTarget.value).slice(0, MOST_KEYWORDS) })
              }
              onBlur={onLeave}
            />
          )}
        </Field>
      </Copied>
      <Copied label="Categories" text={listing.categories.join('\n')}>
        <Field
          label="Categories"
          hint="The nearest shelves we know of; shops rename theirs, so look for the closest."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={MOST_CATEGORIES}
              value={listing.categories.join('\n')}
              onChange={(event) =>
                onChange({ categories: lines(event.currentTarget.value).slice(0, MOST_CATEGORIES) })
              }
              onBlur={onLeave}
            />
          )}
        </Field>
      </Copied>
    </>
  )
}

/** A field with a button that copies what is in it. */
function Copied({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      {children}
      <Button size="sm" className="w-fit" onClick={() => void copyText(text, label)} disabled={!text}>
        <Copy aria-hidden="true" />
        {`Copy ${label.toLowerCase()}`}
      </Button>
    </div>
  )
}
