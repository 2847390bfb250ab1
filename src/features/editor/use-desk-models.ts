'use client'
import { useState } from 'react'
import type { Size } from '@/domain/trim'
import { ColorBook } from './color-book'
import { MaskBoard } from './mask-board'
import { TouchUps } from './touch-ups'

type Models = { readonly board: MaskBoard; readonly colors: ColorBook; readonly touchUps: TouchUps }

/** What is painted, colored and drawn on one version of a page; another version starts with none of it. */
export function useDeskModels({ id, width, height }: Size & { readonly id: string }): Models {
  const fresh = (): Models & { versionId: string } => ({
    versionId: id,
    board: new MaskBoard({ width, height }),
    colors: new ColorBook(),
    touchUps: new TouchUps(),
  })
  const [models, setModels] = useState(fresh)
  if (models.versionId === id) return models
  const next = fresh()
  setModels(next)
  return next
}
