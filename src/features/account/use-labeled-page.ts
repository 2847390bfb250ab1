'use client'
import { type RefObject, useEffect, useState } from 'react'
import { type LabeledPage, labelShapes } from './label-shapes'

/** Darker than this is line. 0 to 255. */
const INK_BELOW = 128

/** The shapes of a picture of line art, once it is loaded. Null until then, and when it cannot be read. */
export function useLabeledPage(image: RefObject<HTMLImageElement | null>): LabeledPage | null {
  const [page, setPage] = useState<LabeledPage | null>(null)
  useEffect(() => {
    const element = image.current
    if (!element) return
    let wanted = true
    void element.decode().then(
      () => {
        if (wanted) setPage(readPage(element))
      },
      // The picture did not load: the page stays a picture.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [image])
  return page
}

function readPage(image: HTMLImageElement): LabeledPage {
  const { naturalWidth: width, naturalHeight: height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const ink = new Uint8Array(width * height)
  for (let pixel = 0; pixel < ink.length; pixel++) ink[pixel] = data[pixel * 4 + 1]! < INK_BELOW ? 1 : 0
  return labelShapes(ink, width, height)
}
