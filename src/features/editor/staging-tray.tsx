'use client'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useWallet } from '@/client/use-wallet'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { type Shown, useDesk } from './desk'
import { DivideSlider } from './divide-slider'
import { useDecide } from './use-decide'

/** Where Enter and Esc have a meaning of their own. */
const OWN_KEYS =
  'button, a, input:not([type=range]), textarea, select, [role=listbox], [role=dialog], [role=menu]'

/** What came of an edit waits here. Nothing replaces the page until one is kept. */
export function StagingTray({ tray }: { tray: Extract<Shown, { how: 'tray' }> }) {
  const { show, editing, page } = useDesk()
  const { pagePrice, priced } = useWallet()
  const decide = useDecide()
  const region = useRef<HTMLElement>(null)
  const { variants, at } = tray
  const version = variants[at]!
  const again = editing.askAgain
  const cost = variants.length * pagePrice
  useEffect(() => {
    // So that Enter and Esc decide, and so that it is read out.
    region.current?.focus()
  }, [])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(OWN_KEYS))) return
    if (event.key === 'Enter') decide.keep(version)
    else if (event.key === 'Escape') decide.discard(variants)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  const untouched = version.changedOutside === 0 && version.fromId === page.version.id
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label="New drawing"
      className="absolute inset-x-2 bottom-2 z-10 mx-auto grid max-w-xl gap-3 sheet p-3 outline-none sm:bottom-4 sm:p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base">{variants.length > 1 ? 'New drawings' : 'New drawing'}</h2>
        {!version.passed && <Badge tone="marigold">Needs review, not charged</Badge>}
        {untouched && (
          <p className="text-note text-muted">Every pixel outside of the painted area is as it was.</p>
        )}
      </div>
      {variants.length > 1 && (
        <div role="radiogroup" aria-label="Drawings to choose from" className="flex gap-2">
          {variants.map((variant, i) => (
            <label
              key={variant.id}
              className={cn(
                'cursor-pointer rounded-sm border-2 border-line bg-white p-0.5 has-checked:border-primary',
                'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary forced-colors:has-checked:outline-2',
              )}
            >
              <input
                type="radio"
                name="variant"
                checked={i === at}
                onChange={() => show({ ...tray, at: i })}
                className="sr-only"
              />
              {/* biome-ignore lint/performance/noImgElement: a thumbnail of our own */}
              <img src={variant.thumbUrl} alt={`Drawing ${i + 1}`} className="h-16 w-auto" />
            </label>
          ))}
        </div>
      )}
      <DivideSlider />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={decide.pending} onClick={() => decide.keep(version)}>
          <Check aria-hidden="true" />
          Keep
          <Kbd aria-hidden="true" className="border-current bg-transparent text-inherit max-lg:hidden">
            Enter
          </Kbd>
        </Button>
        <Button disabled={decide.pending} onClick={() => decide.discard(variants)}>
          <Trash2 aria-hidden="true" />
          Discard
          <Kbd aria-hidden="true" className="max-lg:hidden">
            Esc
          </Kbd>
        </Button>
        {again && (
          <Button
            variant="ghost"
            disabled={decide.pending || editing.job !== null}
            onClick={() => {
              decide.discard(variants)
              again()
            }}
          >
            <RotateCcw aria-hidden="true" />
            {priced('Try again', cost)}
          </Button>
        )}
      </div>
    </section>
  )
}
