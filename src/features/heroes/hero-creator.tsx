'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useCreateHero, useDrawSheet } from '@/client/use-heroes'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Textarea } from '@/components/ui/textarea'
import { quote } from '@/domain/blots'
import { CreateHero, traitsOf } from '@/domain/hero'
import { LENGTHS } from '@/domain/limits'
import type { UploadView } from '@/domain/upload'
import { HeroPicture } from './hero-picture'

type Faults = { name?: string; description?: string; consent?: string }

/** Describes a hero and, with it, draws the sheet; or keeps the words for later. */
export function HeroCreator({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const form = useId()
  const wallet = useWallet()
  const create = useCreateHero()
  const draw = useDrawSheet()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [picture, setPicture] = useState<UploadView | null>(null)
  const [consent, setConsent] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const nameField = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const price = quote(['hero'], 1, wallet.balance)
  const short = wallet.billing && price.shortfall > 0

  const make = async (drawn: boolean) => {
    const parsed = CreateHero.safeParse({
      name,
      description,
      ...(picture ? { uploadId: picture.id, consent } : {}),
    })
    if (!parsed.success) {
      const found: Faults = {}
      for (const { path, message } of parsed.error.issues) found[path[0] as keyof Faults] ??= message
      setFaults(found)
      if (found.name) nameField.current?.focus()
      else if (found.description) words.current?.focus()
      return
    }
    try {
      const hero = await create.mutateAsync(parsed.data)
      if (drawn) await draw.mutateAsync(hero.id)
      onClose()
      router.push(`/library/heroes/${hero.id}`)
    } catch {
      // Said in the dialog; what was typed stays.
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make(!short)
  }
  const error = create.error ?? draw.error
  const traits = traitsOf(description)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="md"
      title="A new hero"
      description="Once drawn, it looks the same on every page of every book."
      initialFocus={nameField}
      actions={
        <>
          <Button onClick={() => void make(false)} pending={create.isPending && !draw.isPending}>
            Keep the words, free
          </Button>
          {short ? (
            <LinkButton href={getBlotsHref(price.shortfall)} variant="primary">
              Get Blots
            </LinkButton>
          ) : (
            <Button variant="primary" type="submit" form={form} pending={create.isPending || draw.isPending}>
              {wallet.priced('Draw the sheet', price.total)}
            </Button>
          )}
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="grid gap-4">
        <Field label="Name" error={faults.name}>
          {(control) => (
            <Input
              {...control}
              ref={nameField}
              value={name}
              dir="auto"
              autoComplete="off"
              maxLength={LENGTHS.heroName}
              placeholder="Moss"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label="What does it look like?"
          error={faults.description}
          hint="Who or what it is, what it wears, what makes it different from others of its kind."
          aside={`${description.trim().length} / ${LENGTHS.heroDescription.toLocaleString('en-US')}`}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={words}
              rows={3}
              dir="auto"
              value={description}
              placeholder="A grey cat with a red scarf and one bent ear"
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          )}
        </Field>
        <HeroPicture
          picture={picture}
          onPicture={setPicture}
          consent={consent}
          onConsent={setConsent}
          fault={consent ? undefined : faults.consent}
        />
        <p role="status" className="text-note text-muted">
          {traits.length > 0 && `Must keep: ${traits.join(', ')}. You can change this afterwards.`}
        </p>
        {wallet.billing && (
          <p className="text-note text-muted">
            One sheet with four views. You have {wallet.balance} Blots.
            {short ? ` ${price.shortfall} short.` : ' Not charged if it fails.'}
          </p>
        )}
        {error && (
          <Banner tone="tomato" role="alert">
            {sentenceOf(error)}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}
