'use client'
import {
  CaretsToAxisDashedHorizontal,
  CaretsToAxisDashedVertical,
  Columns2,
  SlidersHorizontal,
} from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { plural } from '@/domain/plural'
import { type Carried, type Shown, useDesk } from './desk'
import { DivideSlider } from './divide-slider'
import { movedInWords } from './shape-words'
import type { TouchUp } from './touch-ups'
import { useAtRest } from './use-at-rest'
import { useDecide } from './use-decide'
import { usePutShape } from './use-put-shape'
import { titleOf } from './version-words'

/** In place of the tool's options: another version that is looked at, or work that waits to be saved. */
export function useStrip(): ReactNode {
  const { shown, touchUps, carried } = useDesk()
  const { done } = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot)
  if (shown)
    return shown.how === 'tray' ? (
      <p className="text-sm text-muted">A new drawing waits for you.</p>
    ) : (
      <Looking shown={shown} />
    )
  // Not under a dragging hand: a higher bar would push the page away from it.
  if (carried && !carried.inHand) return <Carrying carried={carried} />
  return done.length > 0 ? <Unsaved done={done} /> : null
}

function Looking({ shown }: { shown: Exclude<Shown, { how: 'tray' }> }) {
  const { show } = useDesk()
  const decide = useDecide()
  const { version, how } = shown
  const waits = version.state === 'staged' || version.state === 'discarded'
  return (
    <section aria-label="Another version" className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p role="status" className="text-sm font-semibold wrap-anywhere text-sky">
        {how === 'preview' ? `You are looking at ${titleOf(version)}.` : `Now and ${titleOf(version)}`}
      </p>
      {how !== 'preview' && (
        <Segmented
          label="How to compare"
          name="compare"
          value={how}
          onValueChange={(next) => show({ how: next, version })}
          options={[
            { value: 'slider', label: <Choice icon={SlidersHorizontal} words="Slider" /> },
            { value: 'side', label: <Choice icon={Columns2} words="Side by side" /> },
          ]}
        />
      )}
      {how === 'slider' && (
        <div className="w-30">
          <DivideSlider label="Divider" />
        </div>
      )}
      <Button size="sm" onClick={() => show(null)}>
        Exit
      </Button>
      {version.state !== 'current' && (
        <Button
          size="sm"
          variant="primary"
          pending={decide.pending}
          onClick={() => (waits ? decide.keep(version) : decide.restore(version))}
        >
          {waits ? 'Keep' : 'Restore'}
        </Button>
      )}
    </section>
  )
}

function Choice({ icon: Icon, words }: { icon: typeof Columns2; words: string }) {
  return (
    <>
      <Icon aria-hidden="true" />
      {words}
    </>
  )
}

/** Ink lies on the page only here, until it is saved as a version. */
function Unsaved({ done }: { done: readonly TouchUp[] }) {
  const { touchUps, editing, base, say } = useDesk()
  const save = async () => {
    if (!(await editing.change([...done]))) return
    touchUps.load([])
    say(base.aside ? 'Saved among the versions.' : 'Saved. It is a new version of the page.')
  }
  return (
    <section aria-label="Drawn onto the page" className="flex flex-wrap items-center gap-2">
      <Button size="sm" variant="primary" pending={editing.pending} onClick={save}>
        Save as a version, free
      </Button>
      <Button size="sm" variant="ghost" disabled={editing.pending} onClick={() => touchUps.load([])}>
        Drop
      </Button>
      <p className="text-sm text-muted">
        {`${plural(done.length, { one: '# line', other: '# lines' })} drawn, kept on this device`}
      </p>
    </section>
  )
}

/** A shape that was taken up waits to be put down. */
function Carrying({ carried }: { carried: Carried }) {
  const { carry, editing } = useDesk()
  const put = usePutShape()
  const rested = useAtRest(carried)
  const moved = carried.by[0] !== 0 || carried.by[1] !== 0
  return (
    <section aria-label="Shape to move" className="flex min-w-0 flex-1 items-center gap-2 max-lg:flex-wrap">
      {moved && (
        <Button size="sm" variant="primary" pending={editing.pending} onClick={() => put()}>
          Move here, free
        </Button>
      )}
      <Button size="sm" disabled={editing.pending} onClick={() => put('horizontal')}>
        <CaretsToAxisDashedVertical aria-hidden="true" />
        {moved ? 'Move and flip' : 'Flip, free'}
      </Button>
      <Button size="sm" disabled={editing.pending} onClick={() => put('vertical')}>
        <CaretsToAxisDashedHorizontal aria-hidden="true" />
        Upside down
      </Button>
      <Button size="sm" variant="ghost" onClick={() => carry(null)}>
        Leave it
      </Button>
      <p role="status" className="min-w-0 truncate text-note text-muted lg:max-2xl:sr-only">
        {movedInWords(rested.id, rested.by)}
        <span className="sr-only">. Arrows move it, Enter puts it down, Esc gives it back.</span>
      </p>
    </section>
  )
}
