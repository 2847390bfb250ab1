import { Card } from '@/components/ui/card'
import type { ExportSettings } from '@/domain/export-settings'
import { PRINTER_RULES } from '@/domain/printer'
import type { ProjectDna } from '@/domain/project'
import { trimLabel } from '@/domain/trim'
import { PAPER_LABEL } from './export-words'

/** The first print PDF is there: what its author does with it. */
export function NextAtPrinter({ dna, settings }: { dna: ProjectDna; settings: ExportSettings }) {
  const { name } = PRINTER_RULES[settings.printer]
  return (
    <Card role="region" aria-labelledby="next-title" className="grid gap-2">
      <h2 id="next-title" className="text-base">
        {`Next: ${name}`}
      </h2>
      <ol className="grid list-decimal gap-1.5 ps-5 text-sm">
        {stepsAt(dna, settings).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  )
}

function stepsAt(dna: ProjectDna, { printer, paper, bleed }: ExportSettings): string[] {
  const { bound, name } = PRINTER_RULES[printer]
  if (!bound)
    return [
      'Print one page first, at 100 %, not “fit to page”.',
      'For Etsy, add the file to the listing: up to five files of 20 MB each.',
      'Say in the listing that the drawings were made with the help of AI.',
    ]
  const stock = `${PAPER_LABEL[paper].toLowerCase()}, ${trimLabel(dna.trim)}, ${bleed ? 'with bleed' : 'no bleed'}`
  if (name.startsWith('KDP'))
    return [
      `Create a ${name.replace('KDP ', '')}: ${stock}.`,
      'Upload the print PDF as the manuscript, then look through their previewer.',
      'When asked about AI, say that the images were made with it.',
    ]
  return [
    `Set up a paperback at ${name}: ${stock}.`,
    'Upload the print PDF as the interior, then look through their proof.',
  ]
}
