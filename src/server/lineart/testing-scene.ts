import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { seeded } from './testing'

/**
 * Line drawings for tests and benchmarks: a kind of page per seed (landscape, garden, portrait, mandala,
 * sea), painted back to front as white shapes with black outlines, so that every region is closed.
 * Points, 612 × 792, 36 points of margin.
 */
export function drawScene(seed: number, audience: Audience): string {
  const pen = new Pen(seed, AUDIENCE[audience].lineWeightPt, RICHNESS[audience])
  const kinds = [landscape, garden, portrait, mandala, sea]
  kinds[seed % kinds.length]!(pen)
  return pen.svg()
}

/** How many small things a page has; 1 for children. */
const RICHNESS: Record<Audience, number> = { toddler: 0.3, children: 1, tween: 1.8, teen: 3, adult: 5 }

class Pen {
  readonly random: () => number
  private readonly shapes: string[] = []

  constructor(
    seed: number,
    readonly weight: number,
    readonly richness: number,
  ) {
    this.random = seeded(seed * 7919 + 13)
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low)
  }

  count(usual: number): number {
    return Math.max(1, Math.round(usual * this.richness))
  }

  path(d: string, fill = '#fff', weight = this.weight): void {
    this.shapes.push(`<path d="${d}" fill="${fill}" stroke="#000" stroke-width="${weight.toFixed(2)}"/>`)
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, turn = 0, fill = '#fff'): void {
    const spin = `transform="rotate(${n(turn)} ${n(cx)} ${n(cy)})"`
    this.shapes.push(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" ${spin} fill="${fill}" stroke="#000" stroke-width="${this.weight}"/>`,
    )
  }

  dot(cx: number, cy: number, r: number): void {
    this.shapes.push(`<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="#000"/>`)
  }

  svg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792" width="612" height="792"><g transform="translate(0.07 0.05)" stroke-linejoin="round" stroke-linecap="round">${this.shapes.join('')}</g></svg>`
  }
}

const n = (value: number) => value.toFixed(2)

function frame(pen: Pen): void {
  pen.path('M36 36H576V756H36Z')
}

function landscape(pen: Pen): void {
  frame(pen)
  sun(pen, pen.between(110, 180), pen.between(110, 150))
  for (let c = 0; c < pen.count(3); c++) cloud(pen, pen.between(220, 520), pen.between(80, 260))
  for (const y of [380, 450, 540]) hill(pen, y)
  for (let t = 0; t < pen.count(4); t++) tree(pen, pen.between(90, 520), pen.between(420, 600))
  house(pen, pen.between(220, 330), 560)
  for (let f = 0; f < pen.count(5); f++) flower(pen, pen.between(70, 540), pen.between(650, 720), 16)
}

function garden(pen: Pen): void {
  frame(pen)
  for (let l = 0; l < pen.count(14); l++) leaf(pen, pen.between(130, 480), pen.between(130, 660))
  for (let f = 0; f < pen.count(6); f++)
    flower(pen, pen.between(110, 500), pen.between(110, 680), pen.between(30, 70))
}

function portrait(pen: Pen): void {
  frame(pen)
  const strands = Math.min(30, 8 + pen.count(5))
  for (let s = 0; s < strands; s++) {
    const at = s / (strands - 1 || 1)
    const x = 180 + at * 250
    const root = 270 + at * 72
    pen.path(
      `M${n(root)} 160C${n(x - 60)} 180 ${n(x - 90)} 380 ${n(x)} ${n(pen.between(560, 640))}C${n(x + 60)} 480 ${n(x + 40)} 260 ${n(root + 3)} 160Z`,
    )
  }
  pen.path('M150 756C160 660 240 620 306 620S452 660 462 756Z')
  pen.ellipse(306, 370, 105, 140)
  for (const side of [-1, 1]) {
    const x = 306 + side * 42
    pen.ellipse(x, 350, 22, 15)
    pen.dot(x, 350, 7)
    for (let lash = -2; lash <= 2; lash++)
      pen.path(`M${n(x + lash * 8)} ${n(336 - 3 + Math.abs(lash) * 2)}l${n(lash * 2.5)} -10`, 'none')
    pen.path(`M${n(x - 22)} 318q22 -14 44 0`, 'none')
  }
  pen.path('M306 370l-10 40q10 8 20 0', 'none')
  pen.path('M270 445q36 26 72 0q-36 -12 -72 0Z')
  for (let f = 0; f < pen.count(4); f++) flower(pen, pen.between(180, 430), pen.between(160, 230), 24)
}

function mandala(pen: Pen): void {
  frame(pen)
  const rings = Math.max(3, Math.round(4 + pen.richness * 0.8))
  for (let ring = rings; ring >= 1; ring--) {
    const radius = (240 * ring) / rings
    const petals = 8 + 4 * Math.min(4, ring)
    const depth = (240 / rings) * 0.9
    pen.ellipse(306, 396, radius, radius)
    for (let p = 0; p < petals; p++) {
      const turn = (p * 360) / petals
      const width = (Math.PI * radius) / petals
      const angle = ((turn - 90) * Math.PI) / 180
      const [x, y] = [
        306 + Math.cos(angle) * (radius - depth / 2),
        396 + Math.sin(angle) * (radius - depth / 2),
      ]
      pen.ellipse(x, y, width * 0.8, depth * 0.45, turn)
    }
  }
  pen.ellipse(306, 396, 24, 24)
  for (const [x, y] of [
    [90, 90],
    [522, 90],
    [90, 702],
    [522, 702],
  ] as const)
    flower(pen, x, y, 34)
}

function sea(pen: Pen): void {
  frame(pen)
  for (let f = 0; f < pen.count(4); f++)
    fish(pen, pen.between(140, 460), pen.between(120, 560), pen.between(40, 90))
  for (let b = 0; b < pen.count(8); b++) {
    const r = pen.between(8, 18)
    pen.ellipse(pen.between(70, 540), pen.between(70, 500), r, r)
  }
  hill(pen, 660)
  for (let w = 0; w < pen.count(6); w++) weed(pen, pen.between(70, 540))
}

function sun(pen: Pen, x: number, y: number): void {
  for (let ray = 0; ray < 12; ray++) {
    const a = (ray * Math.PI) / 6
    const [c, s] = [Math.cos(a), Math.sin(a)]
    pen.path(
      `M${n(x + c * 48 - s * 8)} ${n(y + s * 48 + c * 8)}L${n(x + c * 72)} ${n(y + s * 72)}L${n(x + c * 48 + s * 8)} ${n(y + s * 48 - c * 8)}Z`,
    )
  }
  pen.ellipse(x, y, 40, 40)
}

function cloud(pen: Pen, x: number, y: number): void {
  pen.path(`M${n(x - 45)} ${n(y + 15)}a18 18 0 0 1 6 -34a30 30 0 0 1 56 -8a22 22 0 0 1 26 42Z`)
}

function hill(pen: Pen, y: number): void {
  const [a, b] = [pen.between(-60, 60), pen.between(-60, 60)]
  pen.path(`M36 ${n(y + a / 4)}C200 ${n(y - 60 + a)} 400 ${n(y + 60 + b)} 576 ${n(y + b / 4)}V756H36Z`)
}

function tree(pen: Pen, x: number, y: number): void {
  const r = pen.between(26, 46)
  pen.path(`M${n(x - 8)} ${n(y + 50)}V${n(y)}H${n(x + 8)}V${n(y + 50)}Z`)
  pen.path(
    `M${n(x - r)} ${n(y)}a${n(r * 0.6)} ${n(r * 0.6)} 0 0 1 ${n(r * 0.3)} ${n(-r)}a${n(r * 0.75)} ${n(r * 0.75)} 0 0 1 ${n(r * 1.4)} 0a${n(r * 0.6)} ${n(r * 0.6)} 0 0 1 ${n(r * 0.3)} ${n(r)}Z`,
  )
  for (let a = 0; a < pen.count(2); a++)
    pen.ellipse(x + pen.between(-r / 2, r / 2), y - pen.between(r * 0.2, r), 6, 6)
}

function house(pen: Pen, x: number, y: number): void {
  pen.path(`M${n(x)} ${n(y)}H${n(x + 150)}V${n(y + 110)}H${n(x)}Z`)
  pen.path(`M${n(x - 20)} ${n(y)}L${n(x + 75)} ${n(y - 75)}L${n(x + 170)} ${n(y)}Z`)
  pen.path(`M${n(x + 60)} ${n(y + 110)}V${n(y + 50)}a16 16 0 0 1 32 0V${n(y + 110)}Z`)
  for (const wx of [14, 106]) pen.path(`M${n(x + wx)} ${n(y + 30)}h30v30h-30Zm15 0v30m-15 -15h30`)
}

function flower(pen: Pen, x: number, y: number, r: number): void {
  const petals = 5 + Math.floor(pen.random() * 4)
  for (let p = 0; p < petals; p++) {
    const turn = (p * 360) / petals
    const a = (turn * Math.PI) / 180
    pen.ellipse(x + Math.sin(a) * r * 0.6, y - Math.cos(a) * r * 0.6, r * 0.3, r * 0.5, turn)
  }
  pen.ellipse(x, y, r * 0.32, r * 0.32)
}

function leaf(pen: Pen, x: number, y: number): void {
  const length = pen.between(50, 90)
  const a = pen.between(0, 2 * Math.PI)
  const [c, s] = [Math.cos(a) * length, Math.sin(a) * length]
  pen.path(
    `M${n(x)} ${n(y)}Q${n(x + c / 2 - s / 3)} ${n(y + s / 2 + c / 3)} ${n(x + c)} ${n(y + s)}Q${n(x + c / 2 + s / 3)} ${n(y + s / 2 - c / 3)} ${n(x)} ${n(y)}Z`,
  )
  pen.path(`M${n(x)} ${n(y)}L${n(x + c * 0.97)} ${n(y + s * 0.97)}`, 'none')
}

function fish(pen: Pen, x: number, y: number, r: number): void {
  pen.path(`M${n(x - r)} ${n(y)}l${n(-r * 0.6)} ${n(-r * 0.5)}v${n(r)}Z`)
  pen.ellipse(x, y, r, r * 0.55)
  pen.path(`M${n(x + r * 0.35)} ${n(y - r * 0.5)}q${n(-r * 0.3)} ${n(r * 0.5)} 0 ${n(r)}`, 'none')
  const scales = Math.min(6, pen.count(3))
  for (let s = 0; s < scales; s++) {
    const at = x - r * 0.6 + s * r * (0.8 / scales)
    pen.path(`M${n(at)} ${n(y - r * 0.38)}q${n(r * 0.24)} ${n(r * 0.38)} 0 ${n(r * 0.76)}`, 'none')
  }
  pen.ellipse(x + r * 0.62, y - r * 0.1, r * 0.14, r * 0.14)
  pen.dot(x + r * 0.64, y - r * 0.1, r * 0.06)
}

function weed(pen: Pen, x: number): void {
  const top = pen.between(520, 620)
  pen.path(
    `M${n(x)} 740C${n(x - 30)} ${n(top + 80)} ${n(x + 30)} ${n(top + 40)} ${n(x)} ${n(top)}C${n(x + 50)} ${n(top + 40)} ${n(x)} ${n(top + 80)} ${n(x + 18)} 740Z`,
  )
}
