import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import type { ExportFormat } from '@/domain/export'
import { PRINT_DPI } from '@/domain/trim'
import { FORMAT_LABEL } from './export-words'

const CARDS: { value: ExportFormat; label: string; description: string }[] = [
  {
    value: 'interior',
    label: FORMAT_LABEL.interior,
    description:
      'The inside of the book as your printer wants it: KDP, Lulu, IngramSpark or your own. Sharp black, no grey.',
  },
  {
    value: 'cover',
    label: FORMAT_LABEL.cover,
    description: 'Back, spine and front on one sheet, the spine as wide as this book has pages.',
  },
  {
    value: 'by-number',
    label: FORMAT_LABEL['by-number'],
    description: 'The print PDF with a number in every shape and the key of six crayons on each page.',
  },
  {
    value: 'png',
    label: FORMAT_LABEL.png,
    description: `Every drawing as a picture at ${PRINT_DPI} dpi, in one ZIP. For printing at home or selling as downloads.`,
  },
  {
    value: 'svg',
    label: FORMAT_LABEL.svg,
    description:
      'Every drawing as smooth vector outlines, in one ZIP. For cutting machines and other programs.',
  },
  {
    value: 'teaser',
    label: FORMAT_LABEL.teaser,
    description: 'Six pages in color on one sheet, to show your book around. Pages you colored come first.',
  },
]

export function ExportFormats({
  value,
  onChange,
}: {
  value: ExportFormat
  onChange: (format: ExportFormat) => void
}) {
  return (
    <Fieldset legend="What do you need?">
      <RadioCards
        name="format"
        options={CARDS}
        value={value}
        onValueChange={onChange}
        className="sm:grid-cols-3"
      />
    </Fieldset>
  )
}
