import type { ReactNode } from 'react'
import { FrontPage } from './front-page-card'

/** The first screen: what the studio does, the way in, and a page to color right away. */
export function FrontDoor({ logo, children }: { logo: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-6xl content-start gap-x-16 gap-y-10 px-5 py-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:px-10 lg:py-10">
      <header className="lg:col-span-2">{logo}</header>
      <main id="main" className="contents">
        <div className="grid content-start gap-6 lg:pt-4">
          <div className="grid gap-3">
            <h1 className="text-2xl sm:text-3xl">A whole coloring book from one idea</h1>
            <p className="text-base text-muted">
              Describe your book once, and get pages that hold together: clean black lines, every outline
              closed. Change what you like, and leave with files a printer accepts.
            </p>
          </div>
          {children}
        </div>
        <FrontPage />
      </main>
    </div>
  )
}
