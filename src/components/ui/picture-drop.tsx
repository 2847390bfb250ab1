'use client'
import { ImageUp, X } from 'lucide-react'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { IconButton } from './icon-button'
import { Progress } from './progress'

export type PictureDropProps = {
  /** What is asked for: "Add pictures". */
  label: string
  /** What may be sent, in words. */
  hint: string
  /** As in `<input accept>`. */
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
  /** Files on their way, and those that did not get through. */
  sending: readonly {
    readonly key: string
    readonly name: string
    readonly progress: number | null
    readonly error: string | null
  }[]
  /** Stops one, or takes a failed one off the list. */
  onCancel: (key: string) => void
  className?: string
}

/** Pictures come in by a button, by dropping them here, or by pasting anywhere on the screen but in a field. */
export function PictureDrop(props: PictureDropProps) {
  const { label, hint, accept, multiple = false, onFiles, sending, onCancel, className } = props
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [over, setOver] = useState(false)
  const take = (list: Iterable<File>) => {
    const files = [...list]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  usePastedFiles(take)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={cn('grid gap-3', className)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same. */}
      <div
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
        className={cn(
          'grid justify-items-center gap-2 rounded-lg border-2 border-dashed border-control bg-surface px-4 py-6 text-center transition-colors',
          over && 'border-primary bg-sunken',
        )}
      >
        <Button onClick={() => input.current?.click()} aria-describedby={hintId}>
          <ImageUp aria-hidden="true" />
          {label}
        </Button>
        <input
          ref={input}
          type="file"
          accept={accept}
          multiple={multiple}
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
          onChange={(event) => {
            take(event.target.files ?? [])
            // The same file can be chosen again after it failed.
            event.target.value = ''
          }}
        />
        <p id={hintId} className="text-note text-muted">
          {hint}
        </p>
      </div>
      {sending.length > 0 && (
        <ul className="grid gap-2">
          {sending.map((file) => (
            <FileRow key={file.key} file={file} onCancel={() => onCancel(file.key)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FileRow({
  file: { name, progress, error },
  onCancel,
}: {
  file: PictureDropProps['sending'][number]
  onCancel: () => void
}) {
  const state =
    progress === null ? 'Waiting' : progress < 1 ? `${Math.round(progress * 100)} %` : 'Looking at it'
  return (
    <li className="sheet flex items-center gap-3 px-3 py-2">
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex justify-between gap-3 text-sm">
          <span className="truncate font-medium">{name}</span>
          {!error && <span className="shrink-0 tabular-nums text-muted">{state}</span>}
        </p>
        {error ? (
          <p role="alert" className="text-note font-medium text-tomato">
            {error}
          </p>
        ) : (
          <Progress label={`Sending ${name}`} value={progress ?? 0} valueText={state} className="h-1.5" />
        )}
      </div>
      <IconButton label={error ? `Dismiss ${name}` : `Cancel ${name}`} size="sm" onClick={onCancel}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function usePastedFiles(take: (files: Iterable<File>) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
      if (!files?.length || inField) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
