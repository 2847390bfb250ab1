/** The ground, place and panel that dialogs and alert dialogs share. */
export const DIALOG_SCRIM =
  'fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity duration-200 ' +
  'data-ending-style:opacity-0 data-starting-style:opacity-0'

/** `dialog-stage` has no look of its own: the toaster makes room where it is. */
export const DIALOG_STAGE =
  'dialog-stage fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6'

export const DIALOG_PANEL =
  'sheet flex max-h-[90dvh] w-full flex-col overflow-hidden rounded-b-none outline-none sm:max-h-[86dvh] sm:rounded-xl ' +
  'rounded-t-xl transition-[translate,scale,opacity] duration-300 ease-ink sm:duration-200 ' +
  'data-starting-style:translate-y-8 data-starting-style:opacity-0 data-ending-style:translate-y-8 data-ending-style:opacity-0 ' +
  'sm:data-starting-style:translate-y-0 sm:data-starting-style:scale-[.97] ' +
  'sm:data-ending-style:translate-y-0 sm:data-ending-style:scale-[.97]'
