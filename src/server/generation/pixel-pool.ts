import 'server-only'
import os from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import { env } from '@/env'
import type { Tasks } from './pixel-thread'

type Input<N extends keyof Tasks> = Parameters<Tasks[N]>[0]
type Output<N extends keyof Tasks> = Awaited<ReturnType<Tasks[N]>>

const shared = globalThis as typeof globalThis & {
  pennyplainPixels?: Piscina | undefined
  pennyplainOwnPixels?: OnPixels | undefined
}

/** One core stays free for people where there is more than one. */
export function pixelThreads(): number {
  return env().workerThreads ?? Math.max(1, os.availableParallelism() - 1)
}

let polite = true

/** For programs nobody waits in front of: the threads take all the machine gives. Before the first task. */
export function drawAtFullSpeed(): void {
  polite = false
}

function pool(): Piscina {
  shared.pennyplainPixels ??= new Piscina({
    // The web bundler can't be trusted with thread entries, so this one is built on its own (scripts/build.mjs).
    filename: path.resolve(/*turbopackIgnore: true*/ 'dist/pixel-thread.mjs'),
    maxThreads: pixelThreads(),
    minThreads: 0,
    idleTimeout: 10_000,
    concurrentTasksPerWorker: 1,
    workerData: { polite },
    // Kernels live in typed arrays; a small nursery keeps each thread near 200 MB instead of 300.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  })
  return shared.pennyplainPixels
}

type OnPixels = <N extends keyof Tasks>(task: N, input: Input<N>, signal?: AbortSignal) => Promise<Output<N>>

/** Where the engine around the pixels is measured, pages that are finished already take their place. */
export function bringPixels(own: OnPixels | undefined): void {
  shared.pennyplainOwnPixels = own
}

/** Runs one pixel task in the thread pool. Aborting rejects at once; a task in a thread is ended with its thread. */
export async function onPixels<N extends keyof Tasks>(
  task: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  if (shared.pennyplainOwnPixels) return shared.pennyplainOwnPixels(task, input, signal)
  return (await pool().run({ task, input }, signal ? { signal } : {})) as Output<N>
}

export async function closePixels(): Promise<void> {
  const running = shared.pennyplainPixels
  shared.pennyplainPixels = undefined
  await running?.destroy()
}
