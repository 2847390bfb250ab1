/** The thread that works on pixels. Built on its own into dist/pixel-thread.mjs; see pixel-pool.ts. */
import { readlinkSync } from 'node:fs'
import os from 'node:os'
import { workerData } from 'piscina'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { editRecipe } from '@/server/ai/artist/edits/edit-recipe'
import { findShapes } from '@/server/editor/find-shapes'
import { inkEdit } from '@/server/editor/ink-edit'
import { maskArea } from '@/server/editor/mask-area'
import { thickenPage } from '@/server/editor/thicken-page'
import { touchUp } from '@/server/editor/touch-up'
import { checkFile } from '@/server/exports/check-file'
import { makeTeaser, numberedPage, tracePage } from '@/server/exports/page-variants'
import { makeCover } from '@/server/print/cover/make-cover'
import { inkPage } from './ink-page'

/** Drawing yields to people: on Linux a thread can be made nicer than the process it lives in. */
function beNice(): void {
  if (process.platform !== 'linux') return
  try {
    os.setPriority(Number(readlinkSync('/proc/thread-self').split('/').pop()), 10)
  } catch {
    // A system that does not allow it is only less polite.
  }
}
if (workerData?.polite) beNice()

export const TASKS = {
  drawRecipe,
  editRecipe,
  inkPage,
  inkEdit,
  maskArea,
  findShapes,
  touchUp,
  thickenPage,
  makeCover,
  checkFile,
  tracePage,
  numberedPage,
  makeTeaser,
} as const
export type Tasks = typeof TASKS

export default async function run({ task, input }: { task: keyof Tasks; input: never }): Promise<unknown> {
  return (TASKS[task] as (input: never) => unknown)(input)
}
