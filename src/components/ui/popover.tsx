'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { POPUP } from './popup-class'

export type PopoverProps = Pick<ComponentProps<typeof Base.Root>, 'open' | 'onOpenChange'> &
  Pick<ComponentProps<typeof Base.Positioner>, 'side' | 'align'> & {
    trigger: ReactElement
    title: ReactNode
    hideTitle?: boolean
    className?: string
    children: ReactNode
  }

/** A small panel beside its button, for looking something up or a short setting. */
export function Popover({
  trigger,
  title,
  hideTitle = false,
  side = 'bottom',
  align = 'end',
  className,
  children,
  ...root
}: PopoverProps) {
  return (
    <Base.Root {...root}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={8} collisionPadding={8} className="z-50">
          <Base.Popup className={cn(POPUP, 'w-72 p-4', className)}>
            <Base.Title className={cn('mb-2 text-base', hideTitle && 'sr-only')}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Closes the popover around it, also when its child is a link. */
export function PopoverClose({ children }: { children: ReactElement }) {
  return <Base.Close nativeButton={children.type === 'button'} render={children} />
}
