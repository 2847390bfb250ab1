'use client'
import { Search } from 'lucide-react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ListView, Shown, Sort } from './project-list-view'

const SHOWN_OPTIONS: readonly { value: Shown; label: string }[] = [
  { value: 'all', label: 'All books' },
  { value: 'review', label: 'Needs review' },
  { value: 'inking', label: 'Inking' },
  { value: 'ready', label: 'Print-ready' },
  { value: 'draft', label: 'Drafts and plans' },
  { value: 'archived', label: 'Archived' },
]

const SORT_OPTIONS: readonly { value: Sort; label: string }[] = [
  { value: 'recent', label: 'Recent first' },
  { value: 'title', label: 'By title' },
  { value: 'status', label: 'By status' },
]

export function ProjectListControls({
  view,
  onChange,
}: {
  view: ListView
  onChange: (change: Partial<ListView>) => void
}) {
  return (
    <search className="flex flex-wrap gap-2" aria-label="Books">
      <Field label="Search books" hideLabel className="w-full sm:w-72">
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
              placeholder="Search books"
              className="ps-9"
              onChange={(event) => onChange({ q: event.currentTarget.value })}
            />
          </span>
        )}
      </Field>
      <Field label="Show" hideLabel className="flex-1 sm:w-44 sm:flex-none">
        {(control) => (
          <Select
            {...control}
            options={SHOWN_OPTIONS}
            value={view.show}
            onValueChange={(show) => onChange({ show })}
          />
        )}
      </Field>
      <Field label="Sort" hideLabel className="flex-1 sm:w-44 sm:flex-none">
        {(control) => (
          <Select
            {...control}
            options={SORT_OPTIONS}
            value={view.sort}
            onValueChange={(sort) => onChange({ sort })}
          />
        )}
      </Field>
    </search>
  )
}
