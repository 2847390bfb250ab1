'use client'
import { Columns2, SlidersHorizontal } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { plural } from '@/domain/plural'
import { type Shown, useDesk } from './desk'
import { DivideSlider } from './divide-slider'
import { useDecide } from './use-decide'
import { titleOf } from './version-words'

/** What lies at the top of the stage: a conflict, another version that is looked at, ink that is not saved yet. */
export function StageNotices() {
  const { base, shown } = useDesk()
  return (
    <div className="pointer-events-none absolute inset-x-2 top-2 z-10 mx-auto grid max-w-2xl gap-2 sm:top-3 *:pointer-events-auto *:shadow-sheet">
      {base.theirs && <Conflict />}
      {shown && shown.how !== 'tray' ? <Looking shown={shown} /> : <Unsaved />}
      <Carrying />
    </div>
  )
}

function Conflict() {
  const { base } = useDesk()
  return (
    <Banner
      tone="marigold"
      role="alert"
      title="This page was changed in another tab."
      actions={
        <>
          <Button size="sm" onClick={base.loadTheirs}>
            Load theirs
          </Button>
          <Button size="sm" onClick={base.keepMine}>
            Keep mine as a version
          </Button>
        </>
      }
    >
      What you did here is kept until you decide.
    </Banner>
  )
}

function Looking({ shown }: { shown: Exclude<Shown, { how: 'tray' }> }) {
  const { show } = useDesk()
  const decide = useDecide()
  const { version, how } = shown
  const waits = version.state === 'staged' || version.state === 'discarded'
  return (
    <Banner
      tone="sky"
      role="status"
      title={
        how === 'preview' ? `You are looking at ${titleOf(version)}.` : `The page and ${titleOf(version)}`
      }
      actions={
        <>
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
        </>
      }
    >
      {how === 'preview' ? (
        'Nothing can be painted on it. Restoring makes a new version.'
      ) : (
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
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
          {how === 'slider' && (
            <div className="min-w-48 flex-1">
              <DivideSlider label="Divider" />
            </div>
          )}
        </div>
      )}
    </Banner>
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
function Unsaved() {
  const { touchUps, editing, base, say } = useDesk()
  const { done } = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot)
  if (done.length === 0) return null
  const save = async () => {
    if (!(await editing.change([...done]))) return
    touchUps.load([])
    say(base.aside ? 'Saved among the versions.' : 'Saved. It is a new version of the page.')
  }
  return (
    <Banner
      tone="grape"
      actions={
        <>
          <Button size="sm" disabled={editing.pending} onClick={() => touchUps.load([])}>
            Drop
          </Button>
          <Button size="sm" variant="primary" pending={editing.pending} onClick={save}>
            Save as a version, free
          </Button>
        </>
      }
    >
      {`${plural(done.length, { one: '# line', other: '# lines' })} drawn onto the page, kept on this device.`}
    </Banner>
  )
}

/** A shape that was dragged waits to be put down. */
function Carrying() {
  const { carried, carry, editing, say } = useDesk()
  if (!carried || (carried.by[0] === 0 && carried.by[1] === 0)) return null
  const put = async (flip?: 'horizontal' | 'vertical') => {
    const done = await editing.change([{ tool: 'move', region: carried.id, by: [...carried.by], flip }])
    if (!done) return
    carry(null)
    say('Moved. It is a new version of the page.')
  }
  return (
    <Banner
      tone="grape"
      actions={
        <>
          <Button size="sm" onClick={() => carry(null)}>
            Leave it
          </Button>
          <Button size="sm" disabled={editing.pending} onClick={() => put('horizontal')}>
            Flip
          </Button>
          <Button size="sm" variant="primary" pending={editing.pending} onClick={() => put()}>
            Move here, free
          </Button>
        </>
      }
    >
      {`Shape ${carried.id} with everything inside it.`}
    </Banner>
  )
}
