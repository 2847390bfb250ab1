'use client'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { StageView } from './stage-view'

export type Stage = {
  readonly view: StageView
  readonly stage: RefObject<HTMLElement | null>
  readonly layer: RefObject<HTMLDivElement | null>
}

/** A page on a stage of its own. `width` and `height` in pixels of the page; another size is another view. */
export function useStageView(width: number, height: number): Stage {
  const stage = useRef<HTMLElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(() => new StageView({ width, height }))
  const [shape, setShape] = useState({ width, height })
  if (shape.width !== width || shape.height !== height) {
    setShape({ width, height })
    setView(new StageView({ width, height }))
  }
  useEffect(() => {
    if (stage.current && layer.current) return view.attach(stage.current, layer.current)
  }, [view])
  return useMemo(() => ({ view, stage, layer }), [view])
}
