'use client'
import { useState } from 'react'

/**
 * A choice that shows while it is saved. A mutation tells its state a moment after the click, so that a check box that
 * follows only the mutation jumps back first; what was chosen is therefore kept here until the server has answered.
 */
export function useShownChoice<T>(
  saved: T,
  mutate: (choice: T, options: { onSettled: () => void }) => void,
): [shown: T, choose: (choice: T) => void] {
  const [choice, setChoice] = useState<{ value: T } | null>(null)
  const choose = (value: T) => {
    setChoice({ value })
    mutate(value, { onSettled: () => setChoice(null) })
  }
  return [choice ? choice.value : saved, choose]
}
