'use client'
import { X } from 'lucide-react'
import { useUploads } from '@/client/use-uploads'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { PictureDrop } from '@/components/ui/picture-drop'
import { UPLOAD_HINT, UPLOAD_TYPES, type UploadView } from '@/domain/upload'

/** A picture the hero is drawn after, with the author's word that it may be used. */
export function HeroPicture({
  picture,
  onPicture,
  consent,
  onConsent,
  fault,
}: {
  picture: UploadView | null
  onPicture: (picture: UploadView | null) => void
  consent: boolean
  onConsent: (consent: boolean) => void
  fault: string | undefined
}) {
  const { sending, send, cancel } = useUploads(onPicture)
  if (!picture)
    return (
      <PictureDrop
        label="Start from a picture"
        hint={UPLOAD_HINT}
        accept={UPLOAD_TYPES.join(',')}
        onFiles={send}
        sending={sending}
        onCancel={cancel}
      />
    )
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3">
        {/* biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session */}
        <img
          src={picture.thumbUrl}
          alt={picture.name}
          width={64}
          height={64}
          className="size-16 rounded-md border border-line bg-white object-cover"
        />
        <p className="min-w-0 flex-1 text-note text-muted">
          Kept in your uploads until you remove it there. A picture model draws after it; the built-in artist
          goes by the words.
        </p>
        <IconButton label="Take the picture away" size="sm" onClick={() => onPicture(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <Checkbox
        label="Nobody is in it, or whoever is agrees; for a child, a parent."
        checked={consent}
        onCheckedChange={onConsent}
      />
      {fault && (
        <p role="alert" className="text-note font-medium text-tomato">
          {fault}
        </p>
      )}
    </div>
  )
}
