'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Whoever stands at the door takes nothing along of who was here before. */
export function useForgetfulCache() {
  const client = useQueryClient()
  useEffect(() => client.clear(), [client])
}
