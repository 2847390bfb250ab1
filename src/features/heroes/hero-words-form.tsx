'use client'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useUpdateHero } from '@/client/use-heroes'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { HeroDescription, HeroName, type HeroView } from '@/domain/hero'
import { LENGTHS } from '@/domain/limits'
import { TraitChips } from './trait-chips'

/** Name, description and traits. Chips save themselves; words are saved with their button. */
export function HeroWordsForm({ hero }: { hero: HeroView }) {
  const save = useUpdateHero(hero.id)
  const [name, setName] = useState(hero.name)
  const [description, setDescription] = useState(hero.description)
  const faults = {
    name: HeroName.safeParse(name).error?.issues[0]?.message,
    description: HeroDescription.safeParse(description).error?.issues[0]?.message,
  }
  const changed = name.trim() !== hero.name || description.trim() !== hero.description
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (faults.name || faults.description || !changed) return
    save.mutate({ name, description }, { onSuccess: () => toast('Saved.'), onError: said })
  }
  const said = (error: unknown) => toast(sentenceOf(error), { tone: 'tomato' })
  return (
    <Card className="grid gap-5">
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field label="Name" error={faults.name}>
          {(control) => (
            <Input
              {...control}
              value={name}
              dir="auto"
              maxLength={LENGTHS.heroName}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label="Description"
          error={faults.description}
          hint="Books that are inked already keep the hero they began with."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              dir="auto"
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          )}
        </Field>
        {changed && (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={save.isPending}>
              Save the words
            </Button>
            <Button
              variant="ghost"
              onClick={() => {
                setName(hero.name)
                setDescription(hero.description)
              }}
            >
              Undo
            </Button>
          </div>
        )}
      </form>
      <TraitChips traits={hero.traits} onChange={(traits) => save.mutate({ traits }, { onError: said })} />
    </Card>
  )
}
