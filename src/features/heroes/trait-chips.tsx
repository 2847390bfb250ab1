'use client'
import { Plus, X } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { TRAITS } from '@/domain/hero'

/** What must stay the same on every page, a chip each: taken away one by one, added in a line of their own. */
export function TraitChips({
  traits,
  onChange,
}: {
  traits: readonly string[]
  onChange: (traits: string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const trait = typed.trim()
    if (!trait || traits.includes(trait)) return field.current?.focus()
    onChange([...traits, trait])
    setTyped('')
  }
  const remove = (trait: string) => {
    onChange(traits.filter((one) => one !== trait))
    field.current?.focus()
  }
  return (
    <div className="grid gap-2">
      <p id={id} className="text-sm font-semibold">
        Must keep
      </p>
      <ul aria-labelledby={id} className="flex flex-wrap gap-2">
        {traits.map((trait) => (
          <li
            key={trait}
            className="flex items-center gap-1 rounded-full border border-control ps-3 text-sm"
            dir="auto"
          >
            {trait}
            <IconButton label={`Remove ${trait}`} size="sm" onClick={() => remove(trait)}>
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
        {traits.length === 0 && (
          <li className="text-note text-muted">Nothing yet: a scarf, glasses, a bent ear.</li>
        )}
      </ul>
      {traits.length < TRAITS.most && (
        <form onSubmit={add} className="flex max-w-sm gap-2">
          <Input
            ref={field}
            aria-label="Another trait"
            placeholder="blue boots"
            maxLength={TRAITS.longest}
            value={typed}
            dir="auto"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">
            <Plus aria-hidden="true" />
            Add
          </Button>
        </form>
      )}
    </div>
  )
}
