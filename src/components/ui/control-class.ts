/** The edge, ground and states every text control shares. 16 px on phones, where smaller text makes them zoom. */
export const CONTROL =
  'w-full rounded-md border border-control bg-surface px-3 text-base text-ink sm:text-body ' +
  'placeholder:text-faint hover:border-muted focus-visible:outline-offset-0 ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint ' +
  'aria-invalid:border-tomato aria-invalid:focus-visible:outline-tomato'
