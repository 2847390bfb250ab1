import { Card } from '@/components/ui/card'
import type { ProjectDna } from '@/domain/project'
import { trimLabel } from '@/domain/trim'

/** The first print PDF is there: what its author does with it. */
export function NextAtPrinter({ dna }: { dna: ProjectDna }) {
  return (
    <Card role="region" aria-labelledby="next-title" className="grid gap-2">
      <h2 id="next-title" className="text-base">
        Next, at KDP
      </h2>
      <ol className="grid list-decimal gap-1.5 ps-5 text-sm">
        <li>{`Create a paperback: black and white interior, white paper, ${trimLabel(dna.trim)}, no bleed.`}</li>
        <li>Upload the print PDF as the manuscript, then look through their previewer.</li>
        <li>When asked about AI, say that the images were made with it.</li>
      </ol>
    </Card>
  )
}
