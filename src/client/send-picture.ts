/** Sends a picture: asks for a place, puts the bytes there, and has the studio look at them. */
import { faultOfFile, LINK_EXPIRED, UploadPlace, UploadView } from '@/domain/upload'
import { ApiError } from './api-error'
import { Nothing, request } from './request'

type Sending = {
  readonly signal: AbortSignal
  /** How much of the file has left, from 0 to 1; 1 while the studio looks at it. */
  readonly onProgress: (share: number) => void
}

/** Resolves to the picture as the studio keeps it. Throws `ApiError`; when cancelled nothing is left behind. */
export async function sendPicture(file: File, { signal, onProgress }: Sending): Promise<UploadView> {
  const fault = faultOfFile(file)
  if (fault) throw new ApiError({ sentence: fault, code: 'invalid', status: 0 })
  const place = await request('/api/upload', {
    schema: UploadPlace,
    method: 'POST',
    body: { name: file.name.slice(-200), contentType: file.type, bytes: file.size },
    signal,
  })
  try {
    await put(place, file, { signal, onProgress })
    return await request(`/api/upload/${place.id}`, { schema: UploadView, method: 'POST', signal })
  } catch (error) {
    if (signal.aborted)
      void request(`/api/upload/${place.id}`, { schema: Nothing, method: 'DELETE' }).catch(() => {})
    throw error
  }
}

/** XMLHttpRequest, since fetch does not tell how much was sent. */
function put(
  { url, headers, expiresAt }: UploadPlace,
  file: File,
  { signal, onProgress }: Sending,
): Promise<void> {
  return new Promise((done, fail) => {
    const sending = new XMLHttpRequest()
    const stop = () => sending.abort()
    sending.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value)
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => (sending.status < 300 ? done() : fail(refusalOf(sending, expiresAt)))
    sending.onerror = () => fail(new ApiError({ sentence: lost(expiresAt), code: 'unanswered', status: 0 }))
    sending.onabort = () => fail(signal.reason)
    sending.onloadend = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) fail(signal.reason)
    else sending.send(file)
  })
}

const INTERRUPTED = 'The picture did not get through. Check the connection, then send it again.'

/** A bucket that refuses a link may not let a browser read why. */
const lost = (expiresAt: string) => (Date.parse(expiresAt) < Date.now() ? LINK_EXPIRED : INTERRUPTED)

/** Our own door answers with a sentence; a bucket does not. */
function refusalOf({ status, responseText }: XMLHttpRequest, expiresAt: string): ApiError {
  let sentence = lost(expiresAt)
  try {
    const { error } = JSON.parse(responseText) as { error?: unknown }
    if (typeof error === 'string') sentence = error
  } catch {
    // No JSON: the sentence above says enough.
  }
  return new ApiError({ sentence, code: 'refused', status })
}
