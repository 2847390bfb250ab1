'use client'
import { useQuery } from '@tanstack/react-query'
import { pageQuery } from '@/client/library-queries'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'

/** Which page the others are compared with, and the way back. */
export function LikeBanner({ pageId, onEnd }: { pageId: string; onEnd: () => void }) {
  const { data: page } = useQuery(pageQuery(pageId))
  return (
    <Banner
      icon={
        page?.version && (
          // biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown
          <img
            src={page.version.thumbUrl}
            alt=""
            width={page.version.width}
            height={page.version.height}
            className="h-16 w-auto rounded-sm border border-line bg-white"
          />
        )
      }
      title="Pages that look like this one, the most alike first"
      actions={
        <Button size="sm" onClick={onEnd}>
          Show all pages
        </Button>
      }
    >
      {page?.brief}
    </Banner>
  )
}
