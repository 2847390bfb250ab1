/** A bar on a terminal, nothing anywhere else: output that is read by programs stays clean. */
export function progressBar(label: string, total: number) {
  const { stderr } = process
  const width = 28
  const draw = (done: number, note: string) => {
    if (!stderr.isTTY) return
    const filled = Math.round((done / Math.max(1, total)) * width)
    stderr.write(
      `\r\x1b[2K${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} ${note}`,
    )
  }
  draw(0, '')
  return {
    update: (done: number, note = '') => draw(done, note),
    end: () => {
      if (stderr.isTTY) stderr.write('\r\x1b[2K')
    },
  }
}
