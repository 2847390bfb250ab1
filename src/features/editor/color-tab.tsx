'use client'
import { Download, Eraser, Paintbrush, SearchCheck } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { CrayonBox } from '@/components/ui/crayon-box'
import { toast } from '@/components/ui/toast'
import { colorEverything } from '@/domain/color-everything'
import { CRAYON_BOX } from '@/domain/crayon'
import { plural } from '@/domain/plural'
import { useDesk } from './desk'
import { DivideSlider } from './divide-slider'
import { GapList } from './gap-list'
import { ShapesSection } from './shapes-section'
import { downloadTeaser } from './teaser'

/** The proof that every outline is closed: color runs out wherever one is not. */
export function ColorTab() {
  const { page, book, tools, colors, regions, gapsShown, showGaps } = useDesk()
  const { fills } = useSyncExternalStore(colors.subscribe, colors.snapshot, colors.snapshot)
  const [making, setMaking] = useState(false)
  const count = regions?.map.regions.length ?? 0
  const teaser = async () => {
    if (!regions) return
    setMaking(true)
    try {
      await downloadTeaser(
        page.version,
        regions,
        fills,
        `${book.title || 'Untitled book'}, page ${page.position}, colored.png`,
      )
    } catch {
      toast('The teaser could not be made. Check your connection, then try again.', { tone: 'tomato' })
    } finally {
      setMaking(false)
    }
  }
  return (
    <div className="grid content-start gap-5 p-4">
      <section aria-labelledby="color-title" className="grid gap-3">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id="color-title" className="text-base">
            Color-in test
          </h2>
          <p role="status" className="text-note text-muted">
            {fills.size > 0 &&
              `${fills.size} of ${plural(count, { one: '# shape', other: '# shapes' })} colored`}
          </p>
        </div>
        <p className="text-sm text-muted">
          Tap a shape to fill it. If the color runs out, an outline is open.
        </p>
        <CrayonBox layout="panel" crayons={CRAYON_BOX} value={tools.crayon} onChange={tools.setCrayon} />
        <Leak />
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={!regions}
            onClick={() => regions && colors.replace(colorEverything(regions.map, fills))}
          >
            <Paintbrush aria-hidden="true" />
            Color everything for me
          </Button>
          <Button
            size="sm"
            variant="ghost"
            disabled={fills.size === 0}
            onClick={() => colors.replace(new Map())}
          >
            <Eraser aria-hidden="true" />
            Start over
          </Button>
        </div>
        <DivideSlider label="Colored" />
      </section>
      <section aria-labelledby="gaps-title" className="grid gap-2">
        <h2 id="gaps-title" className="text-base">
          Gaps
        </h2>
        {!gapsShown ? (
          <Button size="sm" className="w-fit" disabled={!regions} onClick={() => showGaps(true)}>
            <SearchCheck aria-hidden="true" />
            Find gaps
          </Button>
        ) : (
          <GapList />
        )}
      </section>
      <ShapesSection />
      <section aria-labelledby="teaser-title" className="grid gap-2">
        <h2 id="teaser-title" className="text-base">
          Teaser
        </h2>
        <p className="text-note text-muted">
          The colors are saved with the page, for teasers. They are never in the file for the printer.
        </p>
        <Button size="sm" className="w-fit" pending={making} disabled={fills.size === 0} onClick={teaser}>
          <Download aria-hidden="true" />
          Download colored PNG
        </Button>
      </section>
    </div>
  )
}

/** From this share of the page on, a fill is more than a shape was meant to be. */
const QUARTER = 0.25

function Leak() {
  const { regions, touched } = useDesk()
  const last = useSyncExternalStore(touched.subscribe, touched.get, touched.get)
  const region = last === null ? undefined : regions?.map.regions[last - 1]
  return (
    <div role="status">
      {region && region.share > QUARTER && (
        <Banner tone="marigold">
          That filled a quarter of the page. If you meant a smaller shape, its outline has a gap.
        </Banner>
      )}
    </div>
  )
}
