'use client'
import { useSyncExternalStore } from 'react'
import { cn } from '@/components/ui/cn'
import { regionAt } from '@/domain/region-map'
import { useDesk } from './desk'
import type { KeyHand, KeyHandState } from './key-hand'
import { placeInWords, shapeInWords } from './shape-words'
import { hasSize, TOOL, type Tool } from './tools'
import { useAtRest } from './use-at-rest'

const ARMS = ['M0 -26V-7', 'M0 7V26', 'M-26 0H-7', 'M7 0H26']

const useKeyHand = (hand: KeyHand) => useSyncExternalStore(hand.subscribe, hand.snapshot, hand.snapshot)

/** Where the keyboard is on the page: arms as large as ever, and a ring as wide as the tool. */
export function Crosshair({ hand, inkSize }: { hand: KeyHand; inkSize: number }) {
  const { page, tools } = useDesk()
  const { at, down } = useKeyHand(hand)
  if (!at) return null
  const { width, height } = page.version
  const wide = tools.tool === 'pen' ? inkSize : tools.size
  return (
    <div
      aria-hidden="true"
      data-testid="crosshair"
      style={{ left: `${(at.x / width) * 100}%`, top: `${(at.y / height) * 100}%` }}
      className="pointer-events-none absolute z-10 hidden size-full -translate-x-1/2 -translate-y-1/2 place-items-center forced-color-adjust-none in-[section:focus]:grid"
    >
      {hasSize(tools.tool) && (
        <span
          style={{ width: `${(wide / width) * 100}%`, outlineWidth: 'calc(1.5px / var(--scale, 1))' }}
          className="col-start-1 row-start-1 aspect-square rounded-full shadow-[0_0_0_calc(3px/var(--scale,1))_#fff] outline-[#2f3fbf] outline-solid"
        />
      )}
      <svg
        aria-hidden="true"
        viewBox="-30 -30 60 60"
        style={{ scale: 'calc(1 / var(--scale, 1))' }}
        className="col-start-1 row-start-1 size-15"
      >
        {ARMS.map((arm) => (
          <path key={arm} d={arm} stroke="#fff" strokeWidth="7.5" strokeLinecap="round" />
        ))}
        {ARMS.map((arm) => (
          <path key={arm} d={arm} stroke="#2f3fbf" strokeWidth="3.5" strokeLinecap="round" />
        ))}
        <circle r={down ? 5 : 2.5} stroke="#fff" strokeWidth="2" fill={down ? '#d6249f' : '#2f3fbf'} />
      </svg>
    </div>
  )
}

/** Says what the crosshair does, and where it is once it rests; for who sees it, which keys it listens to. */
export function CrosshairVoice({ hand }: { hand: KeyHand }) {
  const { page, tools, regions, carried, shown } = useDesk()
  const state = useKeyHand(hand)
  const { at, said } = state
  const hint = shown ? null : hintOf(tools.tool, state, carried !== null && !carried.inHand)
  const rested = useAtRest(at)
  const shape = rested && regions ? regionAt(regions.labels, regions.map.scale, rested.x, rested.y) : 0
  const under = shape > 0 && regions ? `. ${shapeInWords(regions.map.regions[shape - 1]!, regions.map)}` : ''
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <p role="status" className="sr-only">
        {rested && `${placeInWords(rested, page.version)}${under}`}
      </p>
      {hint && (
        <p
          aria-hidden="true"
          className={cn(
            'pointer-events-none absolute inset-x-3 bottom-3 mx-auto w-fit rounded-md border border-line bg-surface px-3 py-1.5 text-note shadow-sheet',
            carried ? 'max-lg:hidden' : 'hidden peer-focus:block',
          )}
        >
          {hint}
        </p>
      )}
    </>
  )
}

/** Which keys do what just now, in one line. */
function hintOf(tool: Tool, { at, down }: KeyHandState, carried: boolean): string | null {
  if (carried) return 'Arrows move the shape, with Shift farther. Enter puts it down, Esc gives it back.'
  if (!at) return null
  if (tool === 'polygon') return 'Arrows move, Space sets a corner, Enter closes, Esc ends.'
  return down
    ? `${TOOL[tool].label} is down. Arrows draw, Space lifts it, Esc drops what was drawn.`
    : 'Arrows move, with Shift farther. Space puts the tool down, Esc ends.'
}
