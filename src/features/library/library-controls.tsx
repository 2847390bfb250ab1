'use client'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import type { LibraryView } from '@/client/library-view'
import { projectsQuery } from '@/client/queries'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { LIBRARY_STATES } from '@/domain/library'
import { PAGE_STATE_WORDS } from '@/domain/page-words'

const STATES = [
  { value: '' as const, label: 'Any state' },
  ...LIBRARY_STATES.map((value) => ({ value, label: PAGE_STATE_WORDS[value].label })),
]

export function LibraryControls({
  view,
  onChange,
}: {
  view: LibraryView
  onChange: (change: Partial<LibraryView>) => void
}) {
  const { data: books = [] } = useQuery(projectsQuery())
  return (
    <search className="flex flex-wrap gap-2" aria-label="Pages">
      <Field label="Search pages" hideLabel className="w-full sm:w-72">
        {(control) => (
          <span className="relative block">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute inset-s-3 top-1/2 size-4 -translate-y-1/2 text-muted"
            />
            <Input
              {...control}
              type="search"
              value={view.q}
              placeholder="Search pages"
              className="ps-9"
              onChange={(event) => onChange({ q: event.currentTarget.value })}
            />
          </span>
        )}
      </Field>
      <Field label="Book" hideLabel className="min-w-0 flex-1 sm:w-52 sm:flex-none">
        {(control) => (
          <Select
            {...control}
            options={[
              { value: '', label: 'All books' },
              ...books.map(({ id, title }) => ({ value: id, label: title || 'Untitled book' })),
            ]}
            value={view.book}
            onValueChange={(book) => onChange({ book })}
          />
        )}
      </Field>
      <Field label="State" hideLabel className="min-w-0 flex-1 sm:w-40 sm:flex-none">
        {(control) => (
          <Select
            {...control}
            options={STATES}
            value={view.state}
            onValueChange={(state) => onChange({ state })}
          />
        )}
      </Field>
    </search>
  )
}
