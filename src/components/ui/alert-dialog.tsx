'use client'
import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { type ComponentProps, type ReactElement, type ReactNode, useRef } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { DIALOG_PANEL, DIALOG_SCRIM, DIALOG_STAGE } from './dialog-class'

export type AlertDialogProps = Pick<
  ComponentProps<typeof Base.Root>,
  'open' | 'onOpenChange' | 'onOpenChangeComplete'
> & {
  trigger?: ReactElement
  title: ReactNode
  /** What will happen, what it costs, whether it can be undone. */
  description: ReactNode
  /** The verb on the button that does it. */
  confirm: string
  cancel?: string
  onConfirm: () => void
  destructive?: boolean
  pending?: boolean
  /** The action is not yet allowed, such as before a title is typed. */
  confirmDisabled?: boolean
  children?: ReactNode
}

/** A question that must be answered. Focus starts on the way back, never on the destructive button. */
export function AlertDialog({
  trigger,
  title,
  description,
  confirm,
  cancel = 'Cancel',
  onConfirm,
  destructive = false,
  pending,
  confirmDisabled = false,
  children,
  ...root
}: AlertDialogProps) {
  const wayBack = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root {...root}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={DIALOG_SCRIM} />
        <Base.Viewport className={DIALOG_STAGE}>
          <Base.Popup
            initialFocus={children ? true : wayBack}
            className={cn(
              DIALOG_PANEL,
              'gap-3 p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:max-w-md sm:p-6',
            )}
          >
            <Base.Title className="text-lg">{title}</Base.Title>
            <Base.Description className="text-muted">{description}</Base.Description>
            {children}
            <div className="mt-2 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button ref={wayBack}>{cancel}</Button>} />
              <Button
                variant={destructive ? 'danger' : 'primary'}
                onClick={onConfirm}
                pending={pending}
                disabled={confirmDisabled}
              >
                {confirm}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
