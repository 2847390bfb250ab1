'use client'
import { useEffect, useEffectEvent } from 'react'
import { useDesk } from './desk'
import { ARROWS } from './key-hand'
import { usePutShape } from './use-put-shape'

/** How far an arrow moves a shape, CSS pixels, and so many times as far with Shift. */
const STEP = 8
const FAR = 5

/** Where arrows or Enter mean something else, whatever is carried. */
const OWN_ARROWS =
  'input, textarea, select, [role=toolbar], [role=tablist], [role=radiogroup], [role=menu], [role=dialog], [role=alertdialog]'
const OWN_ENTER = 'button, a'

/** Arrows move a shape that was taken up, wherever the focus is; Enter puts it down, Esc gives it back. */
export function useCarryKeys(): void {
  const { carried, carry, regions, page, stage, shown } = useDesk()
  const put = usePutShape()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (
      !carried ||
      carried.inHand ||
      shown ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const { target } = event
    if (target instanceof Element && target.closest(OWN_ARROWS)) return
    const way = ARROWS[event.key]
    if (way) {
      const box = regions?.map.regions[carried.id - 1]?.box
      if (!box) return
      const step = Math.max(1, Math.round(STEP / stage.view.pixelSize())) * (event.shiftKey ? FAR : 1)
      const { width, height } = page.version
      carry({
        id: carried.id,
        by: [
          kept(carried.by[0] + way[0] * step, -box[0], width - box[0] - box[2]),
          kept(carried.by[1] + way[1] * step, -box[1], height - box[1] - box[3]),
        ],
      })
    } else if (event.key === 'Escape') carry(null)
    else if (event.key === 'Enter' && !(target instanceof Element && target.closest(OWN_ENTER))) void put()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    // Before the list of shapes, the crosshair and the shell, for which these keys mean something else.
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

const kept = (by: number, least: number, most: number) =>
  Math.max(Math.ceil(least), Math.min(Math.floor(most), by))
