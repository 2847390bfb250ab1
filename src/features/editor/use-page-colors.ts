'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { colorsQuery } from '@/client/page-queries'
import { request } from '@/client/request'
import { type Saved, useAutosave } from '@/client/use-autosave'
import type { Crayon } from '@/domain/crayon'
import { PageColors } from '@/domain/page-version'
import { regionAt } from '@/domain/region-map'
import type { ColorBook } from './color-book'
import type { Regions } from './tool-gestures'

/** The colors of a page, read once its shapes are known and saved as they change. */
export function usePageColors(
  pageId: string,
  colors: ColorBook,
  regions: Regions | null,
): { saved: Saved; flush: () => void } {
  const queryClient = useQueryClient()
  const query = colorsQuery(pageId)
  const { data } = useQuery({ ...query, enabled: regions !== null })
  const loaded = useRef<ColorBook | null>(null)
  useEffect(() => {
    if (!data || !regions || loaded.current === colors) return
    loaded.current = colors
    if (colors.snapshot().changes === 0) colors.load(fillsOf(data, regions))
  }, [data, regions, colors])

  const { fills, changes } = useSyncExternalStore(colors.subscribe, colors.snapshot, colors.snapshot)
  const draft = regions && changes > 0 ? JSON.stringify(placesOf(fills, regions)) : null
  return useAutosave(draft, '', async (text) => {
    const body: PageColors = { fills: JSON.parse(text) }
    await request(`/api/pages/${pageId}/colors`, { schema: PageColors, method: 'PUT', body })
    queryClient.setQueryData(query.queryKey, body)
  })
}

/** Colors are kept by a place inside of each shape, as ids belong to one version only. */
function fillsOf({ fills }: PageColors, { map, labels }: Regions): ReadonlyMap<number, Crayon> {
  const found = new Map<number, Crayon>()
  for (const [x, y, crayon] of fills) {
    const id = regionAt(labels, map.scale, x, y)
    if (id !== 0) found.set(id, crayon)
  }
  return found
}

const placesOf = (fills: ReadonlyMap<number, Crayon>, { map }: Regions): PageColors['fills'] =>
  [...fills].map(([id, crayon]) => {
    const { x, y } = map.regions[id - 1]!
    return [Math.round(x), Math.round(y), crayon]
  })
