/** A penny, half plain, half colored. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 font-display text-lg font-bold tracking-tight">
      <svg
        viewBox="0 0 32 32"
        fill="none"
        aria-hidden="true"
        className="size-8 shrink-0 forced-color-adjust-none"
      >
        <circle cx="16" cy="16" r="14" className="fill-white stroke-[#1e1a2b]" strokeWidth="2.6" />
        <path
          d="M16 6.4c2.4 3.2-2.4 6.4 0 9.6s-2.4 6.4 0 9.6a9.6 9.6 0 0 0 0-19.2Z"
          className="fill-scribble"
        />
        <path
          d="M16 6.4c2.4 3.2-2.4 6.4 0 9.6s-2.4 6.4 0 9.6"
          className="stroke-[#1e1a2b]"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
        <circle cx="16" cy="16" r="9.6" className="stroke-[#1e1a2b]" strokeWidth="2.2" />
      </svg>
      {/* Beside other things in a narrow bar the penny stands alone. */}
      <span className="@max-[22rem]:sr-only">Pennyplain</span>
    </span>
  )
}
