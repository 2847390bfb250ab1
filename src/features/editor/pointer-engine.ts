import type { Point } from './zoom'

/** A place the hand passed over, in pixels of the page. */
export type Sample = Point & {
  /** 0 to 1 of a pen; null of a mouse or a finger, which press or do not. */
  readonly pressure: number | null
  readonly alt: boolean
  readonly shift: boolean
}

/** One movement of the hand with a tool, from press to release. */
export type Gesture = {
  /** The places since the last frame. */
  move(samples: readonly Sample[]): void
  end(): void
  /** A second finger came down or the system took the pointer away: as if it had never begun. */
  cancel(): void
}

/** What the engine needs of the stage and its tools. */
export type Hand = {
  /** The gesture that begins here; null when the tool moves the page. */
  begin(sample: Sample): Gesture | null
  /** From a point of the stage, in CSS pixels, to the page. */
  toPage(at: Point): Point
  panBy(dx: number, dy: number): void
  zoomAt(factor: number, at: Point): void
  /** Where the pointer is over the stage, once a frame; null when it left. */
  hover(at: Point | null, kind: string): void
  /** Alt and wheel: steps of the tool's size, positive is larger. */
  resize(steps: number): void
  /** A pen was put down: from now on a single finger moves the page. */
  penSeen(): void
  /** A finger moves the page instead of drawing on it. */
  penMode(): boolean
}

/** One notch of a wheel, in the exponent of zoom. */
const WHEEL = 0.0022
/** Pixels of a line and of a page, for wheels that count in them. */
const UNITS = [1, 16, 400]

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/**
 * Listens to pointers and wheels on the stage: one pointer draws or moves the page, two fingers pinch and move, and
 * everything between two frames is handed on in one go, with all the places the browser has kept back.
 * Returns how to stop.
 */
export function listenToHand(stage: HTMLElement, hand: Hand): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const down = new Map<number, Point>()
  let gesture: { readonly id: number; readonly of: Gesture } | null = null
  let panning: number | null = null
  let space = false
  let waiting: PointerEvent[] = []
  let hovered: { at: Point | null; kind: string } | null = null
  let frame = 0

  // Where the stage is, asked before a movement and not during one: asking lays the screen out anew.
  let box = stage.getBoundingClientRect()
  const look = () => {
    box = stage.getBoundingClientRect()
  }
  const place = (event: MouseEvent): Point => ({ x: event.clientX - box.left, y: event.clientY - box.top })
  const sample = (event: PointerEvent, at = place(event)): Sample => ({
    ...hand.toPage(at),
    pressure: event.pointerType === 'pen' ? event.pressure : null,
    alt: event.altKey,
    shift: event.shiftKey,
  })
  const flush = () => {
    cancelAnimationFrame(frame)
    frame = 0
    if (gesture && waiting.length > 0) gesture.of.move(waiting.map((event) => sample(event)))
    waiting = []
    if (hovered) hand.hover(hovered.at, hovered.kind)
    hovered = null
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(flush)
  }
  const drop = () => {
    waiting = []
    gesture?.of.cancel()
    gesture = null
  }

  const press = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button, a, [data-own-pointer]')) return
    if (event.pointerType === 'pen') hand.penSeen()
    if (down.size === 0) look()
    // Without it every movement is told twice, the second time as that of a mouse. The focus goes with it.
    event.preventDefault()
    stage.focus({ preventScroll: true })
    const at = place(event)
    down.set(event.pointerId, at)
    stage.setPointerCapture(event.pointerId)
    if (down.size > 1) {
      drop()
      panning = null
      return
    }
    const finger = event.pointerType === 'touch' && hand.penMode()
    if (event.button === 1 || space || finger) {
      panning = event.pointerId
      return
    }
    if (event.button !== 0) return
    const begun = hand.begin(sample(event, at))
    if (begun) gesture = { id: event.pointerId, of: begun }
    else panning = event.pointerId
    hovered = { at, kind: event.pointerType }
    soon()
  }
  const move = (event: PointerEvent) => {
    // What is drawn concerns nobody else: without this every listener of the whole screen hears every movement.
    if (down.size > 0) event.stopPropagation()
    const at = place(event)
    const before = down.get(event.pointerId)
    if (before) down.set(event.pointerId, at)
    if (gesture?.id === event.pointerId) {
      const all = event.getCoalescedEvents?.() ?? []
      waiting.push(...(all.length > 0 ? all : [event]))
    } else if (before && panning === event.pointerId) hand.panBy(at.x - before.x, at.y - before.y)
    else if (before && down.size === 2) {
      const other = [...down].find(([id]) => id !== event.pointerId)![1]
      const from = middle(before, other)
      const to = middle(at, other)
      hand.panBy(to.x - from.x, to.y - from.y)
      hand.zoomAt(apart(at, other) / Math.max(1, apart(before, other)), to)
    }
    hovered = { at, kind: event.pointerType }
    soon()
  }
  const lift = (event: PointerEvent) => {
    down.delete(event.pointerId)
    if (panning === event.pointerId) panning = null
    if (gesture?.id === event.pointerId) {
      if (event.type === 'pointerup') {
        flush()
        const { of } = gesture
        gesture = null
        of.end()
      } else drop()
    }
    if (event.pointerType === 'touch') {
      hovered = { at: null, kind: 'touch' }
      soon()
    }
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    const unit = UNITS[event.deltaMode] ?? 1
    if (event.ctrlKey || event.metaKey) hand.zoomAt(Math.exp(-event.deltaY * unit * WHEEL), place(event))
    // Some browsers turn a wheel sideways while Alt is held.
    else if (event.altKey) hand.resize(-Math.sign(event.deltaY || event.deltaX))
    else if (event.shiftKey && event.deltaX === 0) hand.panBy(-event.deltaY * unit, 0)
    else hand.panBy(-event.deltaX * unit, -event.deltaY * unit)
  }
  const spaceKey = (event: KeyboardEvent) => {
    if (event.code !== 'Space') return
    const pressed = event.type === 'keydown'
    const free = event.target === stage || event.target === document.body
    if (pressed && !free) return
    space = pressed
    stage.toggleAttribute('data-space', space)
    if (pressed) event.preventDefault()
  }

  stage.addEventListener('pointerenter', look, { signal })
  stage.addEventListener('pointerdown', press, { signal })
  // The document is asked before the stage, and so are those who listen there.
  window.addEventListener(
    'pointermove',
    (event) => {
      if (down.has(event.pointerId) || stage.contains(event.target as Node)) move(event)
    },
    { capture: true, signal },
  )
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    stage.addEventListener(end, lift, { signal })
  }
  stage.addEventListener(
    'pointerleave',
    (event) => {
      hovered = { at: null, kind: event.pointerType }
      soon()
    },
    { signal },
  )
  stage.addEventListener('wheel', wheel, { passive: false, signal })
  window.addEventListener('resize', look, { signal })
  document.addEventListener('keydown', spaceKey, { signal })
  document.addEventListener('keyup', spaceKey, { signal })
  return () => {
    listening.abort()
    cancelAnimationFrame(frame)
    drop()
  }
}
