import type { Labels } from '@/domain/mask-raster'
import { carryOut, packed, type TileOrder } from './tile-orders'
import type { TileMessage } from './tile-worker'

/** A canvas on the page that is told what to show. */
export type TileCanvas = { tell(order: TileOrder): void }

let worker: Worker | null = null
/** Canvases and labels that were ever handed over. */
let known = 0
const labelsKnown = new WeakMap<Labels, number>()

const send = (message: TileMessage, handedOver: Transferable[] = []): void =>
  worker?.postMessage(message, handedOver)

/** What is gone from the page need not be kept beside it. */
const canvasesLeft = new FinalizationRegistry<number>((id) => send({ id, gone: true }))
const labelsLeft = new FinalizationRegistry<number>((id) => send({ labels: id, are: null }))

/**
 * Takes a canvas over, for good: browsers hand it out once. It is drawn by a worker, as browsers without a graphics card
 * copy what the screen's own thread drew for every frame; where there are no such canvases, by the screen itself.
 */
export function tileCanvas(canvas: HTMLCanvasElement): TileCanvas {
  if (typeof Worker === 'undefined' || !('transferControlToOffscreen' in canvas)) return onScreen(canvas)
  worker ??= new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module' })
  const id = ++known
  const offscreen = canvas.transferControlToOffscreen()
  send({ id, canvas: offscreen }, [offscreen])
  canvasesLeft.register(canvas, id)
  return {
    tell: (order) => {
      if (order.kind === 'pixels') send(packed(id, order))
      else if (order.kind !== 'shapes') send({ id, order })
      else {
        const { x, y, part, wordFor } = order
        send({ id, shapes: { x, y, part, wordFor }, labels: nameOf(order.labels) })
      }
    },
  }
}

function nameOf(labels: Labels): number {
  const given = labelsKnown.get(labels)
  if (given !== undefined) return given
  const name = ++known
  labelsKnown.set(labels, name)
  labelsLeft.register(labels, name)
  send({ labels: name, are: labels })
  return name
}

function onScreen(canvas: HTMLCanvasElement): TileCanvas {
  const context = canvas.getContext('2d')
  return {
    tell: (order) => {
      if (context) carryOut(context, order)
    },
  }
}
