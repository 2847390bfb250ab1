import { cn } from './cn'

/** A blank sheet with a turned corner and a crayon waiting beside it. Decoration. */
export function BlankPage({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 140 160" fill="none" aria-hidden="true" className={cn('h-36', className)}>
      <path
        d="M22 10h72l26 26v110a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4Z"
        className="fill-white stroke-[#1e1a2b]"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="M94 10v22a4 4 0 0 0 4 4h22"
        className="fill-white stroke-[#1e1a2b]"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="M36 122c14-8 22 8 36 0s18 4 26-2"
        className="stroke-scribble"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <g transform="rotate(38 104 104)">
        <path
          d="M97 72h14v52l-7 14-7-14Z"
          className="fill-scribble stroke-[#1e1a2b]"
          strokeWidth="3"
          strokeLinejoin="round"
        />
        <path d="M97 82h14M97 116h14" className="stroke-[#1e1a2b]" strokeWidth="3" />
      </g>
    </svg>
  )
}
