import 'server-only'
import { type ColorSpace, deviceSpace, type Paint, paintOf } from './color-space'
import type { ContentReader, Frame } from './content-reader'
import { inlinePicture } from './inline-picture'
import { type Matrix, times } from './matrix'
import { Name, numbersOf, type PdfValue } from './pdf-objects'

type Operation = (reader: ContentReader, operands: PdfValue[], frame: Frame) => void

const numbers = (operands: PdfValue[]) =>
  operands.filter((value): value is number => typeof value === 'number')
const at = (operands: PdfValue[], i: number) => {
  const value = operands[i]
  return typeof value === 'number' ? value : 0
}
const six = (operands: PdfValue[]) => numbersOf(operands, 6) as Matrix | null

/** Spot inks begin full, all others black. */
const firstPaint = (space: ColorSpace) =>
  paintOf(space, space.palette ? [0] : space.model === 'spot' ? Array(space.components).fill(1) : [])

const fillIn =
  (model: 'gray' | 'rgb' | 'cmyk'): Operation =>
  ({ state }, operands) => {
    state.fillSpace = deviceSpace(model)
    state.fill = paintOf(state.fillSpace, numbers(operands))
  }
const strokeIn =
  (model: 'gray' | 'rgb' | 'cmyk'): Operation =>
  ({ state }, operands) => {
    state.strokeSpace = deviceSpace(model)
    state.stroke = paintOf(state.strokeSpace, numbers(operands))
  }
/** The last operand names a pattern, where there is one. */
const patternIn: (...args: Parameters<Operation>) => Paint | null = (reader, operands, frame) =>
  operands.at(-1) instanceof Name ? reader.pattern(operands.at(-1)!, frame) : null
const fillColor: Operation = (reader, operands, frame) => {
  const { state } = reader
  state.fill = patternIn(reader, operands, frame) ?? paintOf(state.fillSpace, numbers(operands))
}
const strokeColor: Operation = (reader, operands, frame) => {
  const { state } = reader
  state.stroke = patternIn(reader, operands, frame) ?? paintOf(state.strokeSpace, numbers(operands))
}
const paint =
  (what: { fill?: boolean; stroke?: boolean }): Operation =>
  (reader, _, frame) =>
    reader.paintPath(frame, what)
const clip: Operation = (_reader, _operands, frame) => {
  frame.clipping = true
}
const nextLine = ({ pen, state }: ContentReader) => pen.move(0, -state.leading)

const BY_NAME: Readonly<Record<string, Operation>> = {
  q: (reader, _, frame) => reader.keep(frame),
  Q: (reader, _, frame) => {
    reader.state = frame.kept.pop() ?? reader.state
  },
  cm: ({ state }, operands) => {
    const matrix = six(operands)
    if (matrix) state.ctm = times(matrix, state.ctm)
  },
  w: ({ state }, operands) => {
    state.lineWidth = at(operands, 0)
  },
  gs: (reader, [name], { resources }) =>
    reader.extend(reader.pdf.dict(reader.resource(resources, 'ExtGState', name))),

  m: (_, o, { path }) => path.move(at(o, 0), at(o, 1)),
  l: ({ state }, o, { path }) => path.line(state.ctm, at(o, 0), at(o, 1)),
  c: ({ state }, o, { path }) =>
    path.curve(state.ctm, at(o, 0), at(o, 1), at(o, 2), at(o, 3), at(o, 4), at(o, 5)),
  v: ({ state }, o, { path }) => path.curveFromHere(state.ctm, at(o, 0), at(o, 1), at(o, 2), at(o, 3)),
  y: ({ state }, o, { path }) =>
    path.curve(state.ctm, at(o, 0), at(o, 1), at(o, 2), at(o, 3), at(o, 2), at(o, 3)),
  re: ({ state }, o, { path }) => path.rectangle(state.ctm, at(o, 0), at(o, 1), at(o, 2), at(o, 3)),
  h: (_, __, { path }) => path.close(),
  W: clip,
  'W*': clip,
  n: paint({}),
  f: paint({ fill: true }),
  F: paint({ fill: true }),
  'f*': paint({ fill: true }),
  S: paint({ stroke: true }),
  s: paint({ stroke: true }),
  B: paint({ fill: true, stroke: true }),
  'B*': paint({ fill: true, stroke: true }),
  b: paint({ fill: true, stroke: true }),
  'b*': paint({ fill: true, stroke: true }),

  g: fillIn('gray'),
  rg: fillIn('rgb'),
  k: fillIn('cmyk'),
  G: strokeIn('gray'),
  RG: strokeIn('rgb'),
  K: strokeIn('cmyk'),
  cs: (reader, [name], { resources }) => {
    reader.state.fillSpace = reader.space(name, resources)
    reader.state.fill = firstPaint(reader.state.fillSpace)
  },
  CS: (reader, [name], { resources }) => {
    reader.state.strokeSpace = reader.space(name, resources)
    reader.state.stroke = firstPaint(reader.state.strokeSpace)
  },
  sc: fillColor,
  scn: fillColor,
  SC: strokeColor,
  SCN: strokeColor,
  sh: (reader, [name], { resources }) => reader.shade(name, resources),

  Do: (reader, [name], { resources, depth }) =>
    reader.paintObject(reader.resource(resources, 'XObject', name), resources, depth),
  BI: (reader, _, { lexer, resources }) => {
    const stream = inlinePicture(reader.pdf, lexer, resources)
    if (stream) reader.picture(stream, resources)
  },

  BT: ({ pen }) => pen.begin(),
  Tf: (reader, o, { resources }) => {
    reader.state.font = reader.font(reader.pdf.dict(reader.resource(resources, 'Font', o[0])))
    reader.state.fontSize = at(o, 1)
  },
  Tc: ({ state }, o) => {
    state.characterSpace = at(o, 0)
  },
  Tw: ({ state }, o) => {
    state.wordSpace = at(o, 0)
  },
  Tz: ({ state }, o) => {
    state.stretch = at(o, 0) / 100
  },
  TL: ({ state }, o) => {
    state.leading = at(o, 0)
  },
  Ts: ({ state }, o) => {
    state.rise = at(o, 0)
  },
  Tr: ({ state }, o) => {
    state.textMode = at(o, 0)
  },
  Tm: ({ pen }, operands) => {
    const matrix = six(operands)
    if (matrix) pen.place(matrix)
  },
  Td: ({ pen }, o) => pen.move(at(o, 0), at(o, 1)),
  TD: ({ pen, state }, o) => {
    state.leading = -at(o, 1)
    pen.move(at(o, 0), at(o, 1))
  },
  'T*': nextLine,
  Tj: (reader, [text]) => reader.show([text ?? null]),
  TJ: (reader, [parts]) => reader.show(Array.isArray(parts) ? parts : []),
  "'": (reader, [text]) => {
    nextLine(reader)
    reader.show([text ?? null])
  },
  '"': (reader, [words, letters, text]) => {
    reader.state.wordSpace = at([words ?? null], 0)
    reader.state.characterSpace = at([letters ?? null], 0)
    nextLine(reader)
    reader.show([text ?? null])
  },
}

/** What each operator of a content stream does; those that change nothing we look at are not here. */
export const OPERATORS: ReadonlyMap<string, Operation> = new Map(Object.entries(BY_NAME))
