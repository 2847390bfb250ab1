/** The top of a chart's scale: the next round number, with a whole half. */
export function chartTop(most: number): number {
  if (most <= 0) return 60
  const step = 10 ** Math.floor(Math.log10(most))
  const top = [1, 2, 4, 6, 10].map((n) => n * step).find((round) => round >= most)!
  return Math.max(10, top)
}
