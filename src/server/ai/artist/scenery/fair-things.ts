import 'server-only'
import type { Scene } from '../scene'
import { blob, ellipse, mirrored, pairs, polygon, rect, scallops, star } from '../shapes/paths'
import { at } from './at'

export function drawBigTop(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-62, -46, 124, 46), 'none', 1)
    for (const [a, b] of pairs('-62 -38  -14 14  38 62')) p.shape(rect(a, -46, b - a, 46), 'none', 2)
    p.shape('M-14 0L-14 -30Q0 -44 14 -30L14 0Z', 'none', 3)
    const tops = pairs('-70 -42  -42 -14  -14 14  14 42  42 70')
    for (const [i, [a, b]] of tops.entries())
      p.shape(
        `M${a} -44Q${a * 0.4} -76 0 -94Q${b * 0.4} -76 ${b} -44A14 9 0 0 1 ${a} -44Z`,
        'none',
        i % 2 ? 4 : 5,
      )
    p.band('M0 -94L0 -108', 3, 'none', 6)
    p.shape(polygon('0 -110  20 -103  0 -96'), 'none', 6)
  })
}

export function drawFerrisWheel(scene: Scene, x: number, y: number, size: number) {
  const cabins = scene.level === 0 ? 6 : 8
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(polygon('-4 -58  4 -58  30 0  22 0  0 -46  -22 0  -30 0'), 'none', 1)
    p.shape(`${ellipse(0, -58, 40)}${ellipse(0, -58, 35)}`, 'none', 2)
    for (let i = 0; i < cabins / 2; i++) {
      const a = (i / cabins) * Math.PI * 2
      const [dx, dy] = [Math.cos(a) * 35, Math.sin(a) * 35]
      p.pen(`M${-dx} ${-58 - dy}L${dx} ${-58 + dy}`, 0.8)
    }
    p.shape(ellipse(0, -58, 7), 'none', 3)
    for (let i = 0; i < cabins; i++) {
      const a = ((i + 0.5) / cabins) * Math.PI * 2
      const [cx, cy] = [Math.cos(a) * 38, -58 + Math.sin(a) * 38]
      p.shape(
        `M${cx - 7} ${cy}A7 7 0 0 1 ${cx + 7} ${cy}L${cx + 6} ${cy + 8}L${cx - 6} ${cy + 8}Z`,
        'none',
        4 + (i % 3),
      )
    }
  })
}

export function drawStageCurtain(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-80, -100, 160, 100), 'none', 1)
    for (const s of [-1, 1]) {
      p.shape(blob(mirrored(s, '82 -100  26 -100  34 -60  60 -34  52 0  82 0'), 0.5), 'auto', 2)
      p.pen(`M${s * 64} -96Q${s * 60} -60 ${s * 74} -34M${s * 46} -96Q${s * 46} -66 ${s * 66} -38`)
    }
    p.shape(scallopedValance(), 'auto', 3)
    p.shape(star(0, -98, 9), 'none', 4)
    p.shape(rect(-92, -6, 184, 10, 2), 'none', 5)
  })
}

function scallopedValance(): string {
  let d = 'M-86 -106L86 -106L86 -88'
  for (let i = 0; i < 6; i++) d += `A14.4 11 0 0 1 ${86 - (i + 1) * 28.67} -88`
  return `${d}Z`
}

export function drawCarousel(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-60, -10, 120, 10, 3), 'none', 1)
    for (const px of [-42, 0, 42]) {
      p.pen(`M${px} -60L${px} -10`, 1)
      p.shape(
        blob(
          [
            [px - 15, -26],
            [px - 10, -34],
            [px + 4, -34],
            [px + 9, -45],
            [px + 18, -42],
            [px + 14, -32],
            [px + 13, -22],
            [px - 12, -20],
          ],
          0.8,
        ),
        'none',
        2,
      )
    }
    const panels = pairs('-66 -33  -33 0  0 33  33 66')
    for (const [i, [a, b]] of panels.entries())
      p.shape(
        `M${a} -58Q${a * 0.5} -80 0 -96Q${b * 0.5} -80 ${b} -58A17 10 0 0 1 ${a} -58Z`,
        'none',
        i % 2 ? 3 : 4,
      )
    p.shape(scallops(0, -99, 6, 6, 6), 'none', 5)
  })
}
