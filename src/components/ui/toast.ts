import { Toast } from '@base-ui/react/toast'

export type ToastTone = 'plain' | 'fern' | 'tomato'

export type ToastOptions = {
  description?: string
  tone?: ToastTone
  /** One thing to do about it: Undo, Retry, Open. */
  action?: { label: string; run: () => void }
  /** Milliseconds it stays: 5 s, or 10 s with an action. 0 stays until dismissed. */
  timeout?: number
  /** The same id replaces the toast that is there. */
  id?: string
}

/** Where toasts wait until a `Toaster` shows them. */
export const toastManager = Toast.createToastManager<{ tone: ToastTone; actionLabel?: string }>()

/** Says in passing what happened. Errors are read out at once, everything else when the reader pauses. */
export function toast(title: string, options: ToastOptions = {}): string {
  const { description, tone = 'plain', action, timeout = action ? 10_000 : 5_000 } = options
  const id: string = toastManager.add({
    id: options.id,
    title,
    description,
    timeout,
    priority: tone === 'tomato' ? 'high' : 'low',
    data: { tone, actionLabel: action?.label },
    actionProps: action && {
      children: action.label,
      onClick: () => {
        action.run()
        toastManager.close(id)
      },
    },
  })
  return id
}
