/** Page sizes a printer trims to. Inches; pixels only at the DPI named. */

export const TRIMS = ['8.5x11', '8.5x8.5', '8x10', '8.25x8.25', '6x9', 'a4'] as const
export type Trim = (typeof TRIMS)[number]

export type Size = { readonly width: number; readonly height: number }

/** Inches. */
export const TRIM_SIZE: Record<Trim, Size> = {
  '8.5x11': { width: 8.5, height: 11 },
  '8.5x8.5': { width: 8.5, height: 8.5 },
  '8x10': { width: 8, height: 10 },
  '8.25x8.25': { width: 8.25, height: 8.25 },
  '6x9': { width: 6, height: 9 },
  a4: { width: 8.27, height: 11.69 },
}

export const PRINT_DPI = 300

/** Pixels of a page at `PRINT_DPI`, without bleed. 8.5x11 → 2550×3300. */
export function printPixels(trim: Trim): Size {
  const { width, height } = TRIM_SIZE[trim]
  return { width: Math.round(width * PRINT_DPI), height: Math.round(height * PRINT_DPI) }
}

/** Pixels of the raw drawing: half the print size, even numbers, as a model would deliver it. */
export function rawPixels(trim: Trim): Size {
  const print = printPixels(trim)
  return { width: Math.round(print.width / 4) * 2, height: Math.round(print.height / 4) * 2 }
}

export const UNITS = ['in', 'mm'] as const
export type Units = (typeof UNITS)[number]

/** 0.375 → "0.375 in" or "9.5 mm". */
export const inchesIn = (inches: number, units: Units): string =>
  units === 'in' ? `${inches} in` : `${Math.round(inches * 254) / 10} mm`

/** 0.18917 → "0.189 in" or "4.8 mm": a measured length, not one of a rule. */
export const lengthIn = (inches: number, units: Units): string =>
  units === 'in' ? `${Math.round(inches * 1000) / 1000} in` : `${Math.round(inches * 254) / 10} mm`

/** "8.5 × 11 in" or "216 × 279 mm"; A4 is A4 everywhere. */
export function trimLabel(trim: Trim, units: Units = 'in'): string {
  const { width, height } = TRIM_SIZE[trim]
  if (trim === 'a4') return 'A4'
  if (units === 'in') return `${width} × ${height} in`
  return `${Math.round(width * 25.4)} × ${Math.round(height * 25.4)} mm`
}
