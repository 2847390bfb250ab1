'use client'
import { useEffect, useState } from 'react'

/** A pause after which something has come to rest. Milliseconds. */
const REST_MS = 400

/** A value once it has stopped changing: what is read out must not fall behind the hand. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
