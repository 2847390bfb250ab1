'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { DIALOG_PANEL, DIALOG_SCRIM, DIALOG_STAGE } from './dialog-class'
import { IconButton } from './icon-button'

export type DialogProps = Pick<
  ComponentProps<typeof Base.Root>,
  'open' | 'onOpenChange' | 'defaultOpen' | 'onOpenChangeComplete'
> & {
  /** The button that opens it, when there is one; focus returns to it. */
  trigger?: ReactElement
  title: ReactNode
  description?: ReactNode
  /** The buttons at the bottom, the main one last. */
  actions?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'xl'
  hideTitle?: boolean
  initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
  className?: string
  children?: ReactNode
}

const WIDTH = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl', xl: 'sm:max-w-5xl' }

/** A window over the screen, a sheet from the bottom on phones. Esc, the cross and the ground around close it. */
export function Dialog({
  trigger,
  title,
  description,
  actions,
  size = 'md',
  hideTitle = false,
  initialFocus,
  finalFocus,
  className,
  children,
  ...root
}: DialogProps) {
  return (
    <Base.Root {...root}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={DIALOG_SCRIM} />
        <Base.Viewport className={DIALOG_STAGE}>
          <Base.Popup
            initialFocus={initialFocus}
            finalFocus={finalFocus}
            className={cn(DIALOG_PANEL, WIDTH[size], className)}
          >
            <div className={cn('flex items-start gap-4 px-5 pt-5 sm:px-6 sm:pt-6', hideTitle && 'sr-only')}>
              <div className="grid min-w-0 flex-1 gap-1">
                <Base.Title className="text-lg">{title}</Base.Title>
                {description && <Base.Description className="text-muted">{description}</Base.Description>}
              </div>
              <Base.Close
                render={
                  <IconButton label="Close" size="sm" className="-me-2 -mt-1">
                    <X aria-hidden="true" />
                  </IconButton>
                }
              />
            </div>
            {children && <div className="min-h-0 overflow-y-auto px-5 py-4 sm:px-6">{children}</div>}
            {actions && (
              <div className="flex flex-wrap justify-end gap-2 px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:px-6 sm:pb-6">
                {actions}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** Closes the dialog around it: `<DialogClose><Button>Cancel</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />
}
