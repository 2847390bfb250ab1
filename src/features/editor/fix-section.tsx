'use client'
import { Circle, PencilRuler, Sparkle } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { PixelEdit } from '@/domain/pixel-edit'
import { useDesk } from './desk'

const FIXES: readonly {
  readonly label: string
  readonly icon: typeof Circle
  readonly edit: PixelEdit
  readonly done: string
}[] = [
  { label: 'Close gaps', icon: PencilRuler, edit: { tool: 'close-gaps' }, done: 'Gaps are closed.' },
  { label: 'Remove specks', icon: Sparkle, edit: { tool: 'remove-specks' }, done: 'Specks are gone.' },
  {
    label: 'Solids back to outline',
    icon: Circle,
    edit: { tool: 'hollow' },
    done: 'Solid black is outline again.',
  },
]

/** Repairs that need no model. Each makes a version, so each can be taken back. */
export function FixSection() {
  const { editing, say } = useDesk()
  return (
    <section aria-labelledby="fix-title" className="grid gap-2">
      <h2 id="fix-title" className="text-base">
        Small repairs, free
      </h2>
      <div className="flex flex-wrap gap-2">
        {FIXES.map(({ label, icon: Icon, edit, done }) => (
          <Button
            key={label}
            size="sm"
            disabled={editing.pending}
            onClick={async () => {
              if (await editing.change([edit])) say(`${done} The version before is under Versions.`)
            }}
          >
            <Icon aria-hidden="true" />
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}
