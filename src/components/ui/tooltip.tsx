'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ComponentProps, ReactElement, ReactNode } from 'react'

/** Shows what an icon button says, on hover and on focus. The button carries its own accessible name. */
export function Tooltip({
  label,
  side = 'bottom',
  children,
}: {
  label: ReactNode
  side?: ComponentProps<typeof Base.Positioner>['side']
  children: ReactElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="rounded-sm bg-ink px-2 py-1 text-xs font-medium text-paper transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:duration-0 forced-colors:border">
            {label}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Tooltips inside it open at once after the first. */
export const TooltipProvider = Base.Provider
