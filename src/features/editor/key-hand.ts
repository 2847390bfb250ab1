import type { Gesture, Sample } from './pointer-engine'
import { TOOL, type Tool } from './tools'
import type { Point, Size } from './zoom'

/** How far an arrow moves the crosshair, CSS pixels: the closer the page is looked at, the finer it is. */
const STEP = 10
/** So many times as far with Shift. */
const FAR = 5

/** Which way arrows lead. */
export const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Tools that do all they do at one place: they are put down and lifted in one press. */
const TAPS: readonly Tool[] = ['polygon', 'shape', 'crayon', 'move']

/** Keys under which a tool stays down: looking closer, and the width of what comes next. */
const BESIDE = '+-=0[]{}'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  readonly repeat?: boolean
}

export type KeyHandState = {
  /** Where the crosshair is, page pixels; null until it is called up. */
  readonly at: Point | null
  readonly down: boolean
  /** What happened last, for who listens. */
  readonly said: string
}

/** What the crosshair needs of the stage and its tools. */
export type Desktop = {
  readonly page: Size
  /** Nothing is drawn just now, as another version lies over the page. */
  blocked(): boolean
  tool(): Tool
  begin(sample: Sample): Gesture | null
  /** CSS pixels of the screen in page pixels. */
  onPage(cssPixels: number): number
  /** The middle of what is seen of the page. */
  middle(): Point
  /** Brings a place into view. */
  follow(at: Point): void
  /** "34 percent across, 50 percent down" */
  place(at: Point): string
  /** What a tap at a place did, after it was done. */
  tapped(at: Point): string
}

/**
 * A hand for who has no pointer: a crosshair that arrows move over the page, and keys that put the tool in hand down
 * and lift it. It makes the same gestures as a pointer.
 */
export class KeyHand {
  private desk: Desktop | null = null
  private gesture: Gesture | null = null
  private state: KeyHandState = { at: null, down: false, said: '' }
  /** Arrows that are held: two of them lead aslant. */
  private readonly held = new Set<string>()
  private alt = false
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): KeyHandState => this.state

  /** Works on this desk from now on; returns how to stop. */
  attach(desk: Desktop): () => void {
    this.desk = desk
    return () => {
      this.drop()
      this.desk = null
    }
  }

  /** Shows the crosshair, where it was or in the middle of what is seen. */
  callUp(): void {
    const { desk } = this
    if (!desk || desk.blocked() || this.state.at) return
    if (desk.tool() === 'hand') {
      this.publish({ said: 'The hand moves the page. Take up another tool to work on it.' })
      return
    }
    const at = desk.middle()
    this.publish({ at, said: `Crosshair at ${desk.place(at)}. ${TOOL[desk.tool()].label} in hand.` })
  }

  /** Takes the crosshair away, and what is under way with it. */
  putAway(): void {
    if (!this.state.at) return
    this.drop()
    this.held.clear()
    this.publish({ at: null, said: 'The crosshair is put away.' })
  }

  /** What is under way is done with. */
  lift(): void {
    const { gesture, desk, state } = this
    if (!gesture || !desk || !state.at) return
    this.gesture = null
    gesture.end()
    this.publish({ down: false, said: `${TOOL[desk.tool()].label} lifted at ${desk.place(state.at)}.` })
  }

  /** The keyboard went elsewhere. */
  leave(): void {
    this.held.clear()
    this.lift()
  }

  release(key: string): void {
    this.held.delete(key)
  }

  /** Whether the key was meant for the crosshair. */
  press(press: KeyPress): boolean {
    const { desk } = this
    const { key } = press
    if (!desk || desk.blocked() || press.ctrlKey || press.metaKey) {
      this.lift()
      return false
    }
    if (!this.state.at) {
      if (key !== 'Enter' || press.altKey) return false
      this.callUp()
      return true
    }
    if (desk.tool() === 'hand') {
      this.putAway()
      return false
    }
    if (key in ARROWS && !press.altKey) this.move(key, press.shiftKey ? FAR : 1)
    else if (key === ' ' || key === 'Enter') {
      if (!press.repeat) this.use(press.altKey)
    } else if (key === 'Escape') this.escape()
    else {
      // Another tool, another place, undo: what was drawn so far stands.
      if (!BESIDE.includes(key) && key.length === 1) this.lift()
      return false
    }
    return true
  }

  private move(key: string, times: number): void {
    const { desk, gesture } = this
    const { at } = this.state
    if (!desk || !at) return
    this.held.add(key)
    const step = Math.max(1, desk.onPage(STEP)) * times
    let { x, y } = at
    for (const arrow of this.held) {
      x += ARROWS[arrow]![0] * step
      y += ARROWS[arrow]![1] * step
    }
    const next = { x: within(x, desk.page.width), y: within(y, desk.page.height) }
    gesture?.move([this.sample(next)])
    desk.follow(next)
    this.publish({ at: next })
  }

  private use(alt: boolean): void {
    const { desk } = this
    const { at } = this.state
    if (!desk || !at) return
    if (this.gesture) {
      this.lift()
      return
    }
    this.alt = alt
    const gesture = desk.begin(this.sample(at))
    if (!gesture) return
    if (TAPS.includes(desk.tool())) {
      gesture.end()
      this.publish({ said: desk.tapped(at) })
      return
    }
    this.gesture = gesture
    this.publish({ down: true, said: `${TOOL[desk.tool()].label} down at ${desk.place(at)}.` })
  }

  private escape(): void {
    if (!this.gesture) {
      this.putAway()
      return
    }
    this.drop()
    this.publish({ said: 'Dropped. Nothing was drawn.' })
  }

  private drop(): void {
    const { gesture } = this
    this.gesture = null
    gesture?.cancel()
    if (this.state.down) this.publish({ down: false })
  }

  private sample(at: Point): Sample {
    return { ...at, pressure: null, alt: this.alt, shift: false }
  }

  private publish(changed: Partial<KeyHandState>): void {
    this.state = { ...this.state, ...changed }
    for (const listener of this.listeners) listener()
  }
}

const within = (place: number, length: number) => Math.min(length, Math.max(0, Math.round(place)))

/** Hands the keys of the stage to the crosshair; returns how to stop. */
export function listenToKeys(stage: HTMLElement, hand: KeyHand): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const press = (event: KeyboardEvent) => {
    if (event.target !== stage || event.defaultPrevented || !hand.press(event)) return
    event.preventDefault()
    // Space would take up the page, arrows turn to the next one.
    event.stopPropagation()
  }
  stage.addEventListener('keydown', press, { signal })
  stage.addEventListener('keyup', ({ key }) => hand.release(key), { signal })
  stage.addEventListener('blur', () => hand.leave(), { signal })
  stage.addEventListener('pointerdown', () => hand.putAway(), { signal })
  return () => listening.abort()
}
