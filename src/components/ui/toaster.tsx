'use client'
import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { buttonClass } from './button-class'
import { cn } from './cn'
import { IconButton } from './icon-button'
import { type ToastTone, toastManager } from './toast'

/** Shows toasts: top center, above the bottom bar on phones. F6 brings the keyboard to them. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label="Messages"
          className={cn(
            'fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-60 mx-auto flex max-w-md flex-col gap-2',
            'lg:top-3 lg:bottom-auto',
            // A sheet from the bottom is open: out of its way.
            '[body:has(.dialog-stage)_&]:top-3 [body:has(.dialog-stage)_&]:bottom-auto',
          )}
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager<{ tone: ToastTone; actionLabel?: string }>()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['left', 'right', 'up', 'down']}
      className={cn(
        'sheet translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-md',
        'transition-[translate,opacity,scale] duration-200 ease-ink data-limited:hidden data-swiping:duration-0',
        'data-starting-style:scale-[.97] data-starting-style:opacity-0 data-ending-style:scale-[.97] data-ending-style:opacity-0',
      )}
    >
      <Toast.Content className="flex items-center gap-3 py-2 ps-4 pe-2">
        <ToneIcon tone={toast.data?.tone ?? 'plain'} />
        <div className="grid min-w-0 flex-1 py-1">
          <Toast.Title className="font-sans text-body font-semibold tracking-normal" />
          <Toast.Description className="text-note text-muted" />
        </div>
        {toast.actionProps && <Toast.Action className={buttonClass('secondary', 'sm')} />}
        <Toast.Close
          render={
            <IconButton label="Dismiss" size="sm">
              <X aria-hidden="true" />
            </IconButton>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ))
}

function ToneIcon({ tone }: { tone: ToastTone }) {
  if (tone === 'fern') return <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-fern" />
  if (tone === 'tomato') return <CircleAlert aria-hidden="true" className="size-5 shrink-0 text-tomato" />
  return null
}
