import { BlankPage } from '@/components/ui/blank-page'

/** The first page of a book, on white in every theme; a blank page before there is one. */
export function ProjectCover({ url }: { url: string | null }) {
  return (
    <div className="grid aspect-[4/5] place-items-center overflow-hidden rounded-t-[13px] border-b border-line bg-white">
      {url ? (
        // The cover is a finished thumbnail of our own storage: an image optimizer would only cost.
        // biome-ignore lint/performance/noImgElement: see above
        <img src={url} alt="" decoding="async" className="size-full object-contain p-3" />
      ) : (
        <BlankPage className="h-28 opacity-80" />
      )}
    </div>
  )
}
