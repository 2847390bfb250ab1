import 'server-only'
import type { Box, Matrix } from './matrix'

/** The box around a path while it is built, points of the page. Curves are followed, not just their handles. */
export class PathBox {
  private left = Number.POSITIVE_INFINITY
  private bottom = Number.POSITIVE_INFINITY
  private right = Number.NEGATIVE_INFINITY
  private top = Number.NEGATIVE_INFINITY
  /** The current point, in the path's own axes. */
  private x = 0
  private y = 0
  private startX = 0
  private startY = 0
  private started = false
  /** Twice the area, on the page, of what was drawn so far; subpaths the other way round are holes. */
  private area = 0
  private pageX = 0
  private pageY = 0
  private firstX = 0
  private firstY = 0
  segments = 0

  box(): Box | null {
    return this.right >= this.left ? [this.left, this.bottom, this.right, this.top] : null
  }

  /** Whether a fill covers its box, or all but round corners. */
  isSolid(): boolean {
    this.close()
    const room = (this.right - this.left) * (this.top - this.bottom)
    return Math.abs(this.area) / 2 >= 0.97 * room
  }

  private add([a, b, c, d, e, f]: Matrix, x: number, y: number, first = false): void {
    const px = a * x + c * y + e
    const py = b * x + d * y + f
    if (first) {
      this.firstX = px
      this.firstY = py
    } else this.area += this.pageX * py - px * this.pageY
    this.pageX = px
    this.pageY = py
    if (px < this.left) this.left = px
    if (px > this.right) this.right = px
    if (py < this.bottom) this.bottom = py
    if (py > this.top) this.top = py
  }

  /** A move alone paints nothing; it counts once a line leaves from it. */
  move(x: number, y: number): void {
    this.close()
    this.x = this.startX = x
    this.y = this.startY = y
    this.started = false
  }

  private begin(matrix: Matrix): void {
    if (!this.started) this.add(matrix, this.x, this.y, true)
    this.started = true
    this.segments++
  }

  line(matrix: Matrix, x: number, y: number): void {
    this.begin(matrix)
    this.add(matrix, x, y)
    this.x = x
    this.y = y
  }

  curve(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    this.begin(matrix)
    for (let step = 1; step < 8; step++) {
      const t = step / 8
      const s = 1 - t
      const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
      this.add(matrix, p * this.x + q * x1 + r * x2 + u * x3, p * this.y + q * y1 + r * y2 + u * y3)
    }
    this.add(matrix, x3, y3)
    this.x = x3
    this.y = y3
  }

  /** From the current point. */
  curveFromHere(matrix: Matrix, x2: number, y2: number, x3: number, y3: number): void {
    this.curve(matrix, this.x, this.y, x2, y2, x3, y3)
  }

  rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(x, y)
    this.line(matrix, x + width, y)
    this.line(matrix, x + width, y + height)
    this.line(matrix, x, y + height)
    this.close()
  }

  close(): void {
    if (this.started) this.area += this.pageX * this.firstY - this.firstX * this.pageY
    this.pageX = this.firstX
    this.pageY = this.firstY
    this.x = this.startX
    this.y = this.startY
  }
}
