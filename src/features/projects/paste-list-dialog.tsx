'use client'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { ImportPages, type LeftLine } from '@/domain/brief-list'
import { plural } from '@/domain/plural'
import { decodeText } from './decode-text'
import { useImport } from './use-import'

/** Bytes of a file that is read at all; a list that long is refused with a sentence anyway. */
const LARGEST_FILE = 1024 * 1024

/**
 * The author's own page ideas, pasted or from a file. What can be taken is taken; what can't stays in the box, each
 * line with what is wrong with it.
 */
export function PasteListDialog({
  projectId,
  onClose,
  onAdded,
}: {
  projectId: string
  onClose: () => void
  /** Something was added, though lines may have stayed in the box. */
  onAdded?: () => void
}) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [left, setLeft] = useState<readonly LeftLine[]>([])
  const box = useRef<HTMLTextAreaElement>(null)
  const add = useImport(projectId)
  const write = (next: string) => {
    setText(next)
    setError(undefined)
  }
  const refuse = (sentence: string) => {
    setError(sentence)
    box.current?.focus()
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    const content = file.size <= LARGEST_FILE ? decodeText(new Uint8Array(await file.arrayBuffer())) : null
    if (content === null) return refuse(`“${file.name}” is no list. Choose a CSV or text file of up to 1 MB.`)
    write(text.trim() === '' ? content : `${text.trimEnd()}\n${content}`)
    box.current?.focus()
  }
  const submit = () => {
    const parsed = ImportPages.safeParse({ text })
    if (!parsed.success || text.trim() === '') {
      return refuse(parsed.error?.issues[0]?.message ?? 'Paste a list first: one page idea a line.')
    }
    add.mutate(text, {
      onSuccess: ({ added, left, rest }) => {
        setLeft(left)
        setText(rest)
        if (added.length > 0) onAdded?.()
        if (left.length === 0) onClose()
        else box.current?.focus()
      },
    })
  }
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      initialFocus={box}
      title="Paste a list"
      description="Your own page ideas, one a line. Numbers and dashes in front are left away."
      actions={
        <>
          <DialogClose>
            <Button>{left.length > 0 ? 'Close' : 'Cancel'}</Button>
          </DialogClose>
          <Button type="submit" form="paste-list" variant="primary" pending={add.isPending}>
            Add the pages
          </Button>
        </>
      }
    >
      <form
        id="paste-list"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {left.length > 0 && <LeftOver left={left} />}
        <Field
          label="Page ideas"
          hint="A CSV file may have the columns brief, composition and hero (yes or no)."
          error={error}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={box}
              rows={9}
              value={text}
              spellCheck
              className="max-h-[50dvh] whitespace-pre-wrap"
              placeholder={PLACEHOLDER}
              onChange={(event) => write(event.currentTarget.value)}
              onDrop={(event: DragEvent<HTMLTextAreaElement>) => {
                if (event.dataTransfer.files.length === 0) return
                event.preventDefault()
                void read(event.dataTransfer.files[0])
              }}
            />
          )}
        </Field>
        <FileButton onFile={(file) => void read(file)} />
        {add.isError && (
          <Banner tone="tomato" role="alert">
            {sentenceOf(add.error)}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}

const PLACEHOLDER =
  'Moss naps on the flour sacks\nMoss chases a rolling lemon\n"Be brave" with lemons and leaves'

function LeftOver({ left }: { left: readonly LeftLine[] }) {
  return (
    <Banner
      tone="marigold"
      role="status"
      title={plural(left.length, {
        one: '# line could not be added and is still in the box.',
        other: '# lines could not be added and are still in the box.',
      })}
    >
      <ul className="mt-2 grid max-h-40 gap-1.5 overflow-y-auto">
        {left.map(({ line, text, sentence }) => (
          <li key={line} className="min-w-0">
            <span className="font-semibold tabular-nums">Line {line}</span>{' '}
            <span className="break-words text-muted">{shortened(text)}</span>
            <br />
            {sentence}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** Enough of a line to find it again. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFile(event.currentTarget.files?.[0])
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = ''
  }
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        className="sr-only"
        tabIndex={-1}
        aria-label="A CSV or text file"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" />
        Choose a CSV or text file
      </Button>
    </div>
  )
}
