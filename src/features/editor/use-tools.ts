'use client'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Crayon } from '@/domain/crayon'
import { keptSize, SIZE, type Tool } from './tools'

export type Tools = {
  readonly tool: Tool
  readonly take: (tool: Tool) => void
  readonly size: number
  readonly setSize: (size: number) => void
  readonly crayon: Crayon
  readonly setCrayon: (crayon: Crayon) => void
  /** The halo of the mask, in which the new drawing meets the old one, is shown. */
  readonly edge: boolean
  readonly setEdge: (edge: boolean) => void
  /** The same, for listeners that outlive a render. */
  readonly latest: RefObject<{ readonly tool: Tool; readonly size: number; readonly crayon: Crayon }>
}

/** The tool in hand. A finger starts with the hand, since it came to look; a mouse starts with the brush. */
export function useTools(): Tools {
  const [tool, setTool] = useState<Tool>('brush')
  const [size, setPlainSize] = useState<number>(SIZE.first)
  const [crayon, setCrayon] = useState<Crayon>('marigold')
  const [edge, setEdge] = useState(false)
  const latest = useRef({ tool, size, crayon })
  useEffect(() => {
    latest.current = { tool, size, crayon }
  }, [tool, size, crayon])
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches) setTool('hand')
  }, [])
  const setSize = useCallback((next: number) => setPlainSize(keptSize(next)), [])
  return useMemo(
    () => ({ tool, take: setTool, size, setSize, crayon, setCrayon, edge, setEdge, latest }),
    [tool, size, setSize, crayon, edge],
  )
}
