/** The panel of menus and popovers: it grows a little out of what opened it. */
export const POPUP =
  'sheet max-h-[var(--available-height)] max-w-[calc(100vw-1rem)] origin-[var(--transform-origin)] overflow-y-auto ' +
  'outline-none transition-[scale,opacity] duration-200 ease-ink ' +
  'data-ending-style:scale-[.97] data-ending-style:opacity-0 data-starting-style:scale-[.97] data-starting-style:opacity-0'
