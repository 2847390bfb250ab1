import { Spinner } from '@/components/ui/spinner'

/** A reference sheet on white paper; before it is there, its place. */
export function SheetPicture({ url, busy, alt }: { url: string | null; busy: boolean; alt: string }) {
  return (
    <span className="relative grid aspect-square w-full place-items-center overflow-hidden rounded-md border border-line bg-white text-neutral-600">
      {url ? (
        // biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session
        <img src={url} alt={alt} width={480} height={480} className="h-auto w-full" />
      ) : (
        !busy && <span className="px-3 text-center text-note">The sheet comes here.</span>
      )}
      {busy && (
        <span className="absolute inset-0 grid place-items-center bg-white/70">
          <Spinner />
        </span>
      )}
    </span>
  )
}
