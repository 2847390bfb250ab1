import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'

/** One thing that can be set. It saves itself and says so beside its title. */
export function SettingsSection({
  id,
  title,
  description,
  saved = false,
  children,
}: {
  id?: string
  title: string
  description?: ReactNode
  saved?: boolean
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className="sheet grid scroll-mt-20 gap-4 p-5">
      <div className="grid gap-1">
        <div className="flex items-baseline justify-between gap-4">
          <h2 id={heading} className="text-base">
            {title}
          </h2>
          <p role="status" className="text-note font-medium text-fern">
            {saved && (
              <span className="inline-flex animate-ink-in items-center gap-1">
                <Check aria-hidden="true" className="size-3.5" />
                Saved
              </span>
            )}
          </p>
        </div>
        {description && <p className="text-sm text-muted">{description}</p>}
      </div>
      {children}
    </section>
  )
}
