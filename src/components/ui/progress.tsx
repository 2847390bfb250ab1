import { cn } from './cn'

export type ProgressProps = {
  /** What makes progress; read out, not shown. */
  label: string
  value: number
  max?: number
  /** Read out instead of a percentage: "12 of 40 pages". */
  valueText?: string
  className?: string
}

/** A bar. It says nothing by itself while it moves; announce milestones beside it. */
export function Progress({ label, value, max = 1, valueText, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(max, Math.max(0, value))}
      aria-valuetext={valueText}
      className={cn(
        'h-2 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--line)] forced-colors:border',
        className,
      )}
    >
      <div
        className="h-full origin-left rounded-full bg-primary transition-transform duration-500 rtl:origin-right forced-colors:bg-[Highlight]"
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  )
}
