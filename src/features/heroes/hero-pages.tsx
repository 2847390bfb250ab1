'use client'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useTryHero } from '@/client/use-heroes'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { AUDIENCE, AUDIENCES, type Audience } from '@/domain/audience'
import { quote } from '@/domain/blots'
import type { HeroPageView, HeroView } from '@/domain/hero'
import { LENGTHS } from '@/domain/limits'
import { STYLE, STYLES, type Style } from '@/domain/style'

/** Tries the hero on a page before a book is made of it; pages it was tried on stay to look at. */
export function HeroPages({ hero }: { hero: HeroView }) {
  const drawnOnce = hero.sheets.length > 0
  return (
    <Card className="grid gap-4">
      <h2 className="text-base">Try on a page</h2>
      <p className="text-muted">
        {drawnOnce
          ? `See ${hero.name} in a scene before a whole book. The page is compared with the sheet; you pay only if it passes.`
          : 'Draw the sheet first: the page is drawn after it, and compared with it.'}
      </p>
      {drawnOnce && !hero.removed && <TryForm hero={hero} />}
      {hero.pages.length > 0 && (
        <ul aria-label="Pages tried" className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {hero.pages.map((page) => (
            <TriedPage key={page.id} page={page} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function TryForm({ hero }: { hero: HeroView }) {
  const wallet = useWallet()
  const draw = useTryHero(hero.id)
  const form = useId()
  const [brief, setBrief] = useState(`${hero.name} waves from a hill with a kite`)
  const [audience, setAudience] = useState<Audience>('children')
  const [style, setStyle] = useState<Style>('cartoon')
  const [missing, setMissing] = useState(false)
  const price = quote(['page', 'standard'], 1, wallet.balance)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!brief.trim())
    if (brief.trim()) draw.mutate({ brief: brief.trim(), audience, style })
  }
  return (
    <form id={form} onSubmit={submit} noValidate className="grid gap-3">
      <Field
        label="What happens on it?"
        error={missing ? 'Say in a few words what is on the page.' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={brief}
            dir="auto"
            maxLength={LENGTHS.brief}
            onChange={(event) => setBrief(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="For">
          {(control) => (
            <Select {...control} options={READERS} value={audience} onValueChange={setAudience} />
          )}
        </Field>
        <Field label="Style">
          {(control) => <Select {...control} options={LOOKS} value={style} onValueChange={setStyle} />}
        </Field>
      </div>
      <div>
        {wallet.billing && price.shortfall > 0 ? (
          <LinkButton href={getBlotsHref(price.shortfall)}>Get Blots to draw it</LinkButton>
        ) : (
          <Button type="submit" pending={draw.isPending || hero.activeJobId !== null}>
            {wallet.priced('Draw a page', price.total)}
          </Button>
        )}
      </div>
      {draw.isError && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(draw.error)}
        </Banner>
      )}
    </form>
  )
}

const READERS = AUDIENCES.map((value) => ({ value, label: AUDIENCE[value].label }))
const LOOKS = STYLES.map((value) => ({ value, label: STYLE[value].label }))

function TriedPage({ page }: { page: HeroPageView }) {
  return (
    <li className="grid content-start gap-1 text-note">
      <a
        href={page.imageUrl}
        target="_blank"
        rel="noreferrer"
        className="block overflow-hidden rounded-md border border-line bg-white"
      >
        {/* biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session */}
        <img
          src={page.thumbUrl}
          alt={`${page.brief}, whole page`}
          width={480}
          height={620}
          className="h-auto w-full"
        />
      </a>
      <span dir="auto">{page.brief}</span>
      {page.reason ? <Badge tone="marigold">{page.reason}</Badge> : <Badge tone="fern">Like the sheet</Badge>}
    </li>
  )
}
