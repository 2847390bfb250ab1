import 'server-only'
import sharp from 'sharp'

/** Answers nobody should send, by what is wrong with them. */
export const HOSTILE: Record<string, (page: Uint8Array) => Promise<Uint8Array>> = {
  'repainted everywhere': async (page) => {
    const { width, height } = await sharp(page).metadata()
    const circles = Array.from({ length: 40 }, (_, i) => {
      const [x, y] = [((i * 397) % 100) / 100, ((i * 211) % 100) / 100]
      return `<circle cx="${x * width}" cy="${y * height}" r="${width / 12}" fill="none" stroke="#000" stroke-width="${width / 90}"/>`
    })
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${circles.join('')}</svg>`
    return sharp(Buffer.from(svg)).png().toBuffer()
  },
  mirrored: (page) => sharp(page).flop().png().toBuffer(),
  negative: (page) => sharp(page).negate({ alpha: false }).png().toBuffer(),
  'half as large': async (page) => {
    const { width, height } = await sharp(page).metadata()
    return sharp(page)
      .resize(Math.round(width / 2), Math.round(height / 2))
      .png()
      .toBuffer()
  },
  'of another shape': (page) => sharp(page).resize(600, 400, { fit: 'fill' }).png().toBuffer(),
  'a grey JPEG': (page) => sharp(page).blur(6).modulate({ brightness: 0.7 }).jpeg({ quality: 20 }).toBuffer(),
  black: async (page) => {
    const { width, height } = await sharp(page).metadata()
    return sharp({ create: { width, height, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
  },
  'cut off': async (page) => page.subarray(0, Math.floor(page.length / 2)),
  garbage: async () => Buffer.from('I am sorry, I can’t draw that.'.repeat(40)),
  nothing: async () => Buffer.alloc(0),
}
