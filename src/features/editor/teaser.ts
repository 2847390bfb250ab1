import type { Fills } from '@/domain/color-everything'
import { CRAYON_WORD, paintShapes } from './paint-shapes'
import type { Regions } from './tool-gestures'

/** The page with its colors as a picture to show around, half as large as print, and down it comes. */
export async function downloadTeaser(
  version: { readonly imageUrl: string },
  { map, labels }: Regions,
  fills: Fills,
  name: string,
): Promise<void> {
  const { width, height } = labels
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  const wordFor = new Uint32Array(map.regions.length + 1).fill(0xffffffff)
  for (const [id, crayon] of fills) wordFor[id] = CRAYON_WORD[crayon]
  const words = paintShapes(labels, { x: 0, y: 0, width, height }, wordFor)
  context.putImageData(new ImageData(new Uint8ClampedArray(words.buffer), width, height), 0, 0)
  const answer = await fetch(version.imageUrl)
  if (!answer.ok) throw new Error(`The drawing was answered with ${answer.status}.`)
  const lines = await createImageBitmap(await answer.blob(), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  })
  context.globalCompositeOperation = 'multiply'
  context.drawImage(lines, 0, 0)
  lines.close()
  // What has no color yet, such as holes too small to color, is paper.
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  const url = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replaceAll(/[\\/:*?"<>|]+/g, ' ')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
