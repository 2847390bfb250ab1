'use client'
import type { PageVersion } from '@/domain/page-version'
import { useDesk } from './desk'

/** Two versions beside each other, each as large as half the stage allows. */
export function SideBySide({ version }: { version: PageVersion }) {
  const { page } = useDesk()
  const pictures = [
    { key: 'now', label: 'Now', ...pictureOf(page.version) },
    { key: 'then', label: `Version ${version.number}`, ...pictureOf(version) },
  ]
  return (
    <div className="absolute inset-0 grid grid-cols-2 gap-3 bg-sunken p-3 max-sm:grid-cols-1 max-sm:grid-rows-2">
      {pictures.map(({ key, label, ...picture }) => (
        <figure key={key} className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-1">
          <figcaption className="text-center text-sm font-semibold">{label}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: a 1-bit page must not be resampled on the way */}
          <img
            {...picture}
            alt={label}
            draggable={false}
            className="mx-auto h-full max-w-full min-h-0 bg-white object-contain"
          />
        </figure>
      ))}
    </div>
  )
}

const pictureOf = ({ imageUrl, width, height }: Pick<PageVersion, 'imageUrl' | 'width' | 'height'>) => ({
  src: imageUrl,
  width,
  height,
})
