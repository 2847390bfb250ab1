'use client'
import { PanelsTopLeft } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { isOver, type JobView } from '@/domain/job'
import { numberedFindings } from '@/domain/numbered-findings'
import { isBusy } from '@/domain/page-words'
import type { ProjectView } from '@/domain/project'
import { ColorKeeper } from './color-keeper'
import { ConflictNotice } from './conflict-notice'
import { DeskProvider, type DrawnPage } from './desk'
import { DeskControls } from './desk-controls'
import { EditorBar } from './editor-bar'
import { EditorPanel } from './editor-panel'
import { EditorStage } from './editor-stage'
import { OptionsBar } from './options-bar'
import { StagingTray } from './staging-tray'
import { ToolRail } from './tool-rail'
import { useDeskOf } from './use-desk'
import { useKeptWork } from './use-kept-work'

/** The desk with a drawn page on it: bar, tools, page and panel. */
export function Workspace({
  book,
  page,
  edit,
  earlier,
  later,
}: {
  book: ProjectView
  page: DrawnPage
  /** An edit of this page that is being drawn, wherever it was asked for. */
  edit: JobView | null
  earlier: string | null
  later: string | null
}) {
  const desk = useDeskOf(book, page)
  const { board, touchUps, regions, words, setWords, editing, shown } = desk
  const { follow } = editing
  const running = edit && !isOver(edit.state) ? edit.id : null
  useEffect(() => {
    if (running) follow(running)
  }, [running, follow])
  const [bare, setBare] = useState(false)
  const [pointed, point] = useState<string | null>(null)
  const { saved } = useKeptWork(
    page.id,
    desk.page.version,
    { board, touchUps, regions },
    words,
    editing.jobId,
    (work) => {
      setWords(work.words)
      editing.follow(work.jobId)
    },
    desk.say,
  )
  useShortcut({
    keys: 'f',
    label: 'Only the page, or everything around it too',
    group: 'Page editor',
    run: () => setBare(!bare),
  })
  const { empty } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const findings = numberedFindings(desk.page.version.findings, book.pageList)
  // Marks would lie on what is being painted.
  const { done } = useSyncExternalStore(touchUps.subscribe, touchUps.snapshot, touchUps.snapshot)
  const marked = empty && done.length === 0 && desk.tab === 'edit' && !shown
  const marks = findings.flatMap(({ key, number, tone, box }) =>
    box && (marked || key === pointed) ? [{ key, number, tone, box }] : [],
  )
  const working = editing.job !== null || isBusy(page.state)
  return (
    <DeskProvider desk={desk}>
      <ColorKeeper />
      <div
        data-whole-screen
        className={cn(
          'relative grid h-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] overflow-hidden',
          !bare && 'max-lg:grid-rows-[auto_minmax(0,1fr)_auto_auto] max-lg:pb-[4.25rem]',
          !bare && 'lg:grid-cols-[3.5rem_minmax(0,1fr)_21rem] lg:grid-rows-[auto_auto_minmax(0,1fr)]',
        )}
      >
        <div className="lg:col-span-full">
          <EditorBar book={book} page={page} earlier={earlier} later={later}>
            <DeskControls saved={saved} />
          </EditorBar>
        </div>
        <div className={bare ? 'hidden' : 'contents'}>
          <ToolRail className="max-lg:order-4 max-lg:border-t max-lg:border-line lg:row-span-2 lg:flex-col lg:border-e lg:border-line" />
          <OptionsBar className="max-lg:order-3 max-lg:border-t max-lg:border-b-0" />
          <EditorPanel findings={{ list: findings, pointed, point }} />
        </div>
        <EditorStage
          marks={marks}
          pointed={pointed}
          working={working}
          className={cn(!bare && 'lg:col-start-2 lg:row-start-3')}
        >
          <ConflictNotice />
          {shown?.how === 'tray' && <StagingTray key={shown.variants[0]?.id} tray={shown} />}
          {bare && (
            <Button size="sm" className="absolute end-3 bottom-3" onClick={() => setBare(false)}>
              <PanelsTopLeft aria-hidden="true" />
              Show tools
            </Button>
          )}
        </EditorStage>
      </div>
    </DeskProvider>
  )
}
