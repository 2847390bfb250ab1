'use client'
import { useWallet } from '@/client/use-wallet'
import { type Place, placesOf } from './places'

/** Where one can go in this studio. */
export const usePlaces = (): readonly Place[] => placesOf(useWallet().billing)
