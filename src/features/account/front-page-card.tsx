'use client'
import { useId } from 'react'
import { rememberColored } from './colored-before'
import { ColoringPage } from './coloring-page'
import { FRONT_PAGE } from './front-page'

/** A real page of the studio, to color right here. */
export function FrontPage() {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid w-full content-start gap-3">
      <h2 id={id} className="text-base">
        Try one now. Tap a shape to color it.
      </h2>
      <ColoringPage {...FRONT_PAGE} onColored={rememberColored} />
    </section>
  )
}
