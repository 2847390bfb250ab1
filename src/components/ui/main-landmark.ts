/** Where menus open: nothing a person reads may lie outside of the landmarks by which screen readers go. */
export const mainLandmark = (): HTMLElement | undefined =>
  typeof document === 'undefined' ? undefined : (document.querySelector('main') ?? undefined)
