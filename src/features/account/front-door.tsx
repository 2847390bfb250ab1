import type { ReactNode } from 'react'
import { Scribble } from '@/components/ui/scribble'
import { FrontPage } from './front-page-card'

/** The first screen: what the studio does, the way in, and a page to color right away. */
export function FrontDoor({ logo, children }: { logo: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto min-h-dvh w-full max-w-6xl px-5 py-6 lg:px-10 lg:py-8">
      <header>{logo}</header>
      <main
        id="main"
        className="mt-8 grid gap-x-16 gap-y-12 lg:mt-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]"
      >
        <div className="grid content-start gap-6 lg:pt-6">
          <div className="grid gap-4">
            <h1 className="text-2xl sm:text-3xl">
              A whole coloring book from{' '}
              <span className="relative inline-block pb-1.5">
                one idea
                <Scribble />
              </span>
            </h1>
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
