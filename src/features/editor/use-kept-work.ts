'use client'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { LENGTHS } from '@/domain/limits'
import { MaskOperation } from '@/domain/mask'
import { PixelEdit } from '@/domain/pixel-edit'
import type { Size } from '@/domain/trim'
import { forgetWork, keepWork, keptWork } from './kept-work'
import type { MaskBoard } from './mask-board'
import type { Regions } from './tool-gestures'
import type { TouchUp, TouchUps } from './touch-ups'

/** A pause after the last change before work is kept. Milliseconds. */
const PAUSE_MS = 300

const Work = z.object({
  versionId: z.string(),
  /** Of the page it was painted on, in pixels. */
  width: z.int(),
  height: z.int(),
  operations: z.array(MaskOperation),
  words: z.string().max(LENGTHS.editPrompt),
  touchUps: z.array(PixelEdit),
  /** The edit that was being drawn. */
  jobId: z.string().nullable(),
})
type Work = z.infer<typeof Work>

const MOVED_ON = 'The page has another version now. What you painted is where it was.'
const LEFT_BEHIND = 'The page has another version now. The shapes you picked were those of the one before.'

const isLine = (edit: PixelEdit): edit is TouchUp => edit.tool === 'erase' || edit.tool === 'ink'

/**
 * Keeps what is being done to a page on this device, and brings it back when the page is opened again. When the page
 * has another version by then, strokes lie where they were; picked shapes belong to the version they were picked on and
 * do not come back.
 */
export function useKeptWork(
  pageId: string,
  { id: versionId, width, height }: Size & { readonly id: string },
  { board, touchUps, regions }: { board: MaskBoard; touchUps: TouchUps; regions: Regions | null },
  words: string,
  jobId: string | null,
  restore: (work: Pick<Work, 'words' | 'jobId'>) => void,
  say: (sentence: string) => void,
): { saved: boolean } {
  const key = `page:${pageId}`
  const [kept, setKept] = useState<Work | null | undefined>(undefined)
  const [saved, setSaved] = useState(true)
  const bringBack = useRef(restore)
  const told = useRef(say)
  useEffect(() => {
    bringBack.current = restore
    told.current = say
  })

  useEffect(() => {
    let wanted = true
    const read = (found: unknown) => {
      if (!wanted) return
      const work = Work.safeParse(found)
      setKept(work.success ? work.data : null)
      if (work.success) bringBack.current(work.data)
    }
    // A browser that keeps nothing, as some do in private windows, starts with an empty page.
    keptWork(key).then(read, () => read(null))
    return () => {
      wanted = false
    }
  }, [key])

  const picks = kept?.operations.some((operation) => operation.kind === 'regions') ?? false
  const ready = kept !== undefined && (!picks || regions !== null)
  const restored = useRef<unknown>(null)
  useEffect(() => {
    if (!ready || !kept || restored.current === kept) return
    restored.current = kept
    const painted = kept.operations.length + kept.touchUps.length > 0
    if (kept.versionId !== versionId && painted) {
      const fits = !picks && kept.width === width && kept.height === height
      told.current(fits ? MOVED_ON : LEFT_BEHIND)
      if (!fits) return
    }
    // Who was faster than the disk goes on with what is there.
    if (board.snapshot().operations.length === 0 && kept.operations.length > 0) board.load(kept.operations)
    if (kept.touchUps.length > 0) touchUps.load(kept.touchUps.filter(isLine))
  }, [ready, kept, versionId, width, height, picks, board, touchUps])

  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const work: Work = {
        versionId,
        width,
        height,
        operations: [...board.snapshot().operations],
        words,
        touchUps: [...touchUps.snapshot().done],
        jobId,
      }
      const nothing = work.operations.length + work.touchUps.length + words.length === 0 && jobId === null
      const done = nothing ? forgetWork(key) : keepWork(key, work)
      done.then(
        () => setSaved(true),
        () => setSaved(true),
      )
    }
    const soon = () => {
      setSaved(false)
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE_MS)
    }
    if (kept?.words !== words || kept?.jobId !== jobId || kept?.versionId !== versionId) soon()
    const stops = [board.subscribe(soon), touchUps.subscribe(soon)]
    // A tab that is closed within the pause keeps its last stroke too.
    const now = () => timer && keep()
    window.addEventListener('pagehide', now)
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [ready, kept, key, versionId, width, height, board, touchUps, words, jobId])
  return { saved }
}
