'use client'
import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react'
import { penMode, switchPenMode } from '@/client/pen-mode'
import type { Corner } from '@/domain/mask'
import type { Desk } from './desk'
import { desktopOf } from './key-desktop'
import { type KeyHand, listenToKeys } from './key-hand'
import { listenToHand } from './pointer-engine'
import { Polygon } from './polygon'
import { beginGesture, type Overlay, type Toolbox } from './tool-gestures'
import { ToolRing } from './tool-ring'
import { hasSize, resized } from './tools'

/**
 * Connects the stage, by pointer and by keyboard, to the tools of the desk. Answers the polygon under way, for the keys
 * that close or drop it.
 */
export function useHand(
  desk: Desk,
  overlay: Overlay,
  inkSize: number,
  ring: RefObject<HTMLDivElement | null>,
  keyHand: KeyHand,
): Polygon {
  const { stage, board, colors, touchUps, tools, touched } = desk
  const { width, height } = desk.page.version
  const polygon = useMemo(
    () =>
      new Polygon(overlay.outline, (corners) => {
        board.apply({ kind: 'lasso', erase: false, points: corners as Corner[] })
      }),
    [board, overlay],
  )
  const regions = useEffectEvent(() => desk.regions)
  const said = useEffectEvent(desk.say)
  const moved = useEffectEvent((id: number, by: Corner) => desk.carry({ id, by }))
  const resize = useEffectEvent((steps: number) => tools.setSize(resized(tools.size, steps)))
  const blocked = useEffectEvent(() => desk.shown !== null)

  useEffect(() => {
    const element = stage.stage.current
    if (!element || !ring.current) return
    const { view } = stage
    const shown = new ToolRing(element, ring.current)
    const box: Toolbox = {
      board,
      colors,
      touchUps,
      overlay,
      polygon,
      regions: () => regions(),
      hand: () => ({ ...tools.latest.current, inkSize }),
      onPage: (pixels) => pixels / view.pixelSize(),
      touched: (id) => touched.set(id),
      moved: (id, by) => moved(id, by),
      say: (sentence) => said(sentence),
    }
    const stopPointers = listenToHand(element, {
      // Under another version nothing is painted: it would not be seen.
      begin: (sample) => (blocked() ? null : beginGesture(sample, box)),
      toPage: view.toPage,
      panBy: view.panBy,
      zoomAt: view.zoomAt,
      resize: (steps) => resize(steps),
      penSeen: () => switchPenMode(true),
      penMode,
      hover: (at, kind) => {
        const { tool, size } = tools.latest.current
        if (at && hasSize(tool) && !blocked())
          shown.show(at, kind, (tool === 'pen' ? inkSize : size) * view.pixelSize())
        else shown.hide()
      },
    })
    const detach = keyHand.attach(desktopOf(element, view, { width, height }, box, polygon, () => blocked()))
    const stopKeys = listenToKeys(element, keyHand)
    return () => {
      stopPointers()
      shown.hide()
      stopKeys()
      detach()
    }
  }, [
    stage,
    board,
    colors,
    touchUps,
    touched,
    overlay,
    polygon,
    tools.latest,
    inkSize,
    ring,
    keyHand,
    width,
    height,
  ])
  return polygon
}
