'use client'
import { useQuery } from '@tanstack/react-query'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { regionsQuery } from '@/client/page-queries'
import { toast } from '@/components/ui/toast'
import type { PageVersion } from '@/domain/page-version'
import type { ProjectView } from '@/domain/project'
import { type Carried, type Desk, type DrawnPage, type Shown, TABS, type Tab } from './desk'
import { Held } from './held'
import { Share } from './share'
import { StageView } from './stage-view'
import { useBaseVersion } from './use-base-version'
import { useDeskModels } from './use-desk-models'
import { useEditing } from './use-editing'
import { isOwn } from './use-page-changes'
import { useStageView } from './use-stage-view'
import { useTools } from './use-tools'
import { useVersions, waiting } from './use-versions'

/** Lays a page on the desk. */
export function useDeskOf(book: ProjectView, page: DrawnPage): Desk {
  const [busy, setBusy] = useState(false)
  const base = useBaseVersion(page, busy, isOwn)
  const { version } = base
  const { board, colors, touchUps } = useDeskModels(version)
  useEffect(() => {
    const look = () => setBusy(!board.snapshot().empty || touchUps.snapshot().done.length > 0)
    look()
    const stops = [board.subscribe(look), touchUps.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, touchUps])
  const { width, height } = version
  const stage = useStageView(width, height)
  const pair = useMemo(() => new StageView({ width, height }), [width, height])
  const tools = useTools()
  const regions = useQuery(regionsQuery(page.id, version.id)).data ?? null
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('edit'))
  const [shape, pointAtShape] = useState<number | null>(null)
  const [touched] = useState(() => new Held<number | null>(null))
  // A shape belongs to one version of the page.
  const [taken, setTaken] = useState<{ readonly from: string; readonly shape: Carried } | null>(null)
  const carried = taken?.from === version.id ? taken.shape : null
  const carry = useCallback(
    (shape: Carried | null) => setTaken(shape && { from: version.id, shape }),
    [version.id],
  )
  const [words, setWords] = useState('')
  const [gapsShown, showGaps] = useState(false)
  const [chosen, show] = useState<Shown | null>(null)
  const [divide] = useState(() => new Share(1))
  const say = useCallback((sentence: string) => void toast(sentence, { id: 'desk' }), [])
  useEffect(() => {
    board.labels = regions?.labels
  }, [board, regions])

  const { tool, take } = tools
  useEffect(() => {
    // An address may lead straight to the crayons.
    if (tab === 'color') take('crayon')
  }, [tab, take])
  const openTab = useCallback(
    (next: Tab) => {
      void setTab(next)
      if (next !== 'color' && tool === 'crayon') take('brush')
    },
    [setTab, take, tool],
  )
  const takeTool = useCallback<typeof take>(
    (next) => {
      take(next)
      if (next === 'crayon') void setTab('color')
      else if (tab === 'color' && next !== 'hand') void setTab('edit')
      if (next !== 'move') carry(null)
    },
    [take, setTab, tab, carry],
  )
  const versions = useVersions(page.id).data?.versions
  const tray = useMemo(() => trayOf(versions, chosen), [versions, chosen])
  const shown = chosen?.how === 'tray' ? tray : (chosen ?? tray)
  const over = shown?.how === 'tray' ? shown.variants[0]?.id : shown?.version.id
  const how = shown?.how
  useEffect(() => {
    // A new drawing is seen first, all of it: what was there before is behind the divider.
    if (over) divide.set(how === 'tray' ? 0 : 0.5)
    return () => divide.set(1)
  }, [over, how, divide])
  const editing = useEditing(page, base, board, say)
  return {
    book,
    page: { ...page, version },
    stage,
    view: chosen?.how === 'side' ? pair : stage.view,
    tools: { ...tools, take: takeTool },
    board,
    colors,
    touchUps,
    regions,
    shape,
    pointAtShape,
    touched,
    carried,
    carry,
    tab,
    openTab,
    words,
    setWords,
    shown,
    show,
    divide,
    gapsShown,
    showGaps,
    editing,
    base,
    versions: versions ?? null,
    say,
  }
}

/** Drawings that wait are shown until they are decided on, unless another version is looked at. */
function trayOf(versions: readonly PageVersion[] | undefined, chosen: Shown | null): Shown | null {
  const variants = waiting(versions)
  if (variants.length === 0) return null
  const at = chosen?.how === 'tray' ? Math.min(chosen.at, variants.length - 1) : 0
  return { how: 'tray', variants, at }
}
