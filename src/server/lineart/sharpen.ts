import 'server-only'
import { boxBlur } from './box-blur'
import type { Grey } from './grey'

/**
 * Undoes a slight blur: what a pixel differs from the mean of its 3 × 3 neighborhood is added `amount`
 * times. An amount of 1.5 σ² undoes a Gaussian of σ up to about one pixel; noise grows with it.
 */
export function sharpen(grey: Grey, amount: number): Grey {
  const { width, height, data } = grey
  const blurred = boxBlur(grey, 1).data
  const out = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) {
    const value = data[i]! + amount * (data[i]! - blurred[i]!)
    out[i] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5
  }
  return { width, height, data: out }
}
