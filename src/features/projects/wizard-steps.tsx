import { Check } from 'lucide-react'
import { cn } from '@/components/ui/cn'

export const STEPS = ['idea', 'reader', 'book', 'plan'] as const
export type Step = (typeof STEPS)[number]

const LABEL: Record<Step, string> = { idea: 'Idea', reader: 'Reader and style', book: 'Book', plan: 'Plan' }

/** Where the author is, and the way back to what was said before. Steps that have nothing to show yet wait. */
export function WizardSteps({
  current,
  reached,
  onOpen,
}: {
  current: Step
  reached: Step
  onOpen: (step: Step) => void
}) {
  const furthest = Math.max(STEPS.indexOf(current), STEPS.indexOf(reached))
  return (
    <nav aria-label="Steps">
      <ol className="flex flex-wrap gap-1">
        {STEPS.map((step, i) => {
          const here = step === current
          const done = i < STEPS.indexOf(current)
          return (
            <li key={step} className="flex min-w-0 items-center gap-1">
              <button
                type="button"
                aria-current={here ? 'step' : undefined}
                aria-disabled={i > furthest || undefined}
                onClick={() => i <= furthest && !here && onOpen(step)}
                className={cn(
                  'flex min-h-10 items-center gap-2 rounded-full px-3 text-sm font-medium coarse:min-h-11',
                  here
                    ? 'bg-ink text-paper'
                    : i <= furthest
                      ? 'text-ink hover:bg-sunken'
                      : 'cursor-default text-faint',
                )}
              >
                <span
                  className={cn(
                    'grid size-6 place-items-center rounded-full text-xs font-semibold tabular-nums',
                    here ? 'bg-paper text-ink' : done ? 'bg-fern-tint text-fern' : 'bg-sunken text-muted',
                  )}
                >
                  {done ? <Check aria-hidden="true" className="size-3.5" /> : i + 1}
                </span>
                <span className={cn(!here && 'max-sm:sr-only')}>{LABEL[step]}</span>
                {done && <span className="sr-only">, done</span>}
              </button>
              {i < STEPS.length - 1 && <span aria-hidden="true" className="h-px w-3 bg-control/50 sm:w-6" />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
