/** One stroke of marigold crayon under the words of its parent, which must be `relative`. The only decoration. */
export function Scribble() {
  return (
    <svg
      viewBox="0 0 200 12"
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bottom-0 h-2.5 w-full rtl:-scale-x-100"
    >
      <path
        d="M2 8C40 2 60 11 100 6s60-3 98 2"
        className="stroke-scribble"
        strokeWidth="4"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
