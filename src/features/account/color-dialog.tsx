'use client'
import { Dialog } from '@/components/ui/dialog'
import { rememberColored } from './colored-before'
import { ColoringPage } from './coloring-page'
import { FRONT_PAGE } from './front-page'

/** A page to color inside the studio, for the first steps. */
export function ColorDialog({ onColored, onClose }: { onColored: () => void; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Color a page"
      description="Tap a shape to fill it. Every outline is closed, so no color runs out."
      size="lg"
      className="[--around:18rem]"
    >
      <ColoringPage
        {...FRONT_PAGE}
        onColored={() => {
          rememberColored()
          onColored()
        }}
      />
    </Dialog>
  )
}
