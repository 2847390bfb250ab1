'use client'
import { toast } from './toast'

/** Copies and says so. A browser gives no clipboard to an address without https, or when a person said no. */
export async function copyText(text: string, what: string): Promise<void> {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  toast(copied ? `${what} copied.` : 'The browser did not let it be copied. Select it and copy it by hand.')
}
