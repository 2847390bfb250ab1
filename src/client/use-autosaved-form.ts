'use client'
import { useState } from 'react'
import type { z } from 'zod'
import { type Saved, useAutosave } from './use-autosave'

/**
 * What is on the screen and what the studio has, saved when a pause is made. What does not fit the schema yet waits.
 * Both sides are compared as the schema writes them: the database keeps keys in an order of its own.
 */
export function useAutosavedForm<Form extends object>(
  schema: z.ZodType<Form>,
  kept: Form,
  save: (form: Form) => Promise<unknown>,
): { form: Form; change: (changes: Partial<Form>) => void; saved: Saved; flush: () => void } {
  const [form, setForm] = useState(kept)
  const fit = schema.safeParse(form)
  const { saved, flush } = useAutosave(
    fit.success ? JSON.stringify(fit.data) : null,
    JSON.stringify(schema.parse(kept)),
    (draft) => save(JSON.parse(draft)),
  )
  return { form, saved, flush, change: (changes) => setForm((before) => ({ ...before, ...changes })) }
}
