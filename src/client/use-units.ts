'use client'
import { useQuery } from '@tanstack/react-query'
import { FIRST_DEFAULTS } from '@/domain/account'
import type { Units } from '@/domain/trim'
import { accountQuery } from './queries'

/** Inches or millimeters, as the author likes it. */
export function useUnits(): Units {
  return (useQuery(accountQuery()).data?.defaults ?? FIRST_DEFAULTS).units
}
