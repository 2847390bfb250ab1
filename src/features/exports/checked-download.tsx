'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Checkbox } from '@/components/ui/checkbox'
import { type ExportView, isPrinted } from '@/domain/export'
import { plural } from '@/domain/plural'

/** The way to a finished file. Where the check had warnings they are read first, once. */
export function CheckedDownload({ made, variant }: { made: ExportView; variant: 'primary' | 'secondary' }) {
  const [seen, setSeen] = useState(false)
  const { file, findings } = made
  if (!file) return null
  const ready = findings.length === 0 || seen
  return (
    <div className="grid gap-2">
      {findings.length > 0 && (
        <>
          <ul className="grid list-disc gap-1 ps-5 text-sm">
            {findings.map(({ rule, page, message }) => (
              <li key={`${rule} ${page}`}>{page === null ? message : `Page ${page}: ${message}`}</li>
            ))}
          </ul>
          <Checkbox
            label={plural(findings.length, {
              one: 'I have seen this warning',
              other: 'I have seen these # warnings',
            })}
            checked={seen}
            onCheckedChange={setSeen}
          />
        </>
      )}
      {ready ? (
        <a href={file.url} download={file.name} className={buttonClass(variant)}>
          <Download aria-hidden="true" />
          Download
          <span className="sr-only">{file.name}</span>
        </a>
      ) : (
        <p className="text-note text-muted">The download opens when you have ticked the box.</p>
      )}
      {isPrinted(made.format) && <Report made={made} />}
    </div>
  )
}

/** What the check found, to keep beside the file. */
function Report({ made }: { made: ExportView }) {
  const { file, options, findings } = made
  const report = { file: file!.name, sha256: file!.sha256, options, passed: true, findings }
  const text = encodeURIComponent(JSON.stringify(report, null, 2))
  return (
    <a
      href={`data:application/json;charset=utf-8,${text}`}
      download={`${file!.name.replace(/\.pdf$/, '')} check.json`}
      className="w-fit text-note text-primary underline"
    >
      Report of the check
    </a>
  )
}
