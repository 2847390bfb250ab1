import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'

/** Around every page of the sandbox, so that nobody takes it for a bank. */
export function SandboxFrame({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="flex items-center justify-center gap-2 bg-marigold-tint px-4 py-3 text-sm font-semibold text-marigold">
        <FlaskConical aria-hidden="true" className="size-4.5 shrink-0" />
        <p>Sandbox: no real money. No card is asked for, and nothing is charged.</p>
      </header>
      <main id="main" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-8">
        {children}
      </main>
    </div>
  )
}
