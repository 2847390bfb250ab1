import 'server-only'
import type { NoticeFact } from '@/domain/notification'

/** What a mail says, before it has a shape. */
export type Letter = {
  readonly subject: string
  /** Shown beside the subject in a list of mails. */
  readonly preview: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** A table below the words; addresses are absolute. */
  readonly facts: readonly NoticeFact[]
  readonly button: { readonly label: string; readonly href: string }
  readonly tone: keyof typeof CRAYON
  /** Why it came, and how to have no more of its kind; null: its kind always comes. */
  readonly footer: {
    readonly why: string
    readonly stop: { readonly label: string; readonly href: string } | null
  }
}

/** The crayon at the top of the sheet: the same colors as in the studio, which carry the same meaning. */
const CRAYON = {
  fern: '#7CC48D',
  marigold: '#F7C04A',
  tomato: '#F4735E',
  sky: '#77C3E8',
} as const

const INK = '#1E1A2B'
const MUTED = '#5A5468'
const PAPER = '#FBF8F1'
const LINE = '#E4DCCB'
const PRIMARY = '#2F3FBF'
const FACE = "Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const HEADS = `'Bricolage Grotesque', ${FACE}`

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)

/**
 * A letter on paper: one sheet, one crayon, one button. Tables and inline styles, because mail programs know
 * nothing else; no pictures and nothing loaded from afar, so that opening it tells nobody.
 */
export function letterHtml({
  subject,
  preview,
  title,
  paragraphs,
  facts,
  button,
  tone,
  footer,
}: Letter): string {
  const words = paragraphs
    .map((text) => `<p style="margin:0 0 16px;font:400 16px/24px ${FACE};color:${INK}">${safe(text)}</p>`)
    .join('\n')
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light only">
<title>${safe(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${PAPER};color:${INK}">
<div role="main">
<div style="display:none;max-height:0;overflow:hidden">${safe(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${PAPER}">
<tr><td align="center" style="padding:32px 16px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:544px">
<tr><td style="padding:0 4px 16px;font:700 20px/28px ${HEADS};letter-spacing:-0.015em;color:${INK}">Pennyplain</td></tr>
<tr><td style="background:#FFFFFF;border:1px solid ${LINE};border-radius:14px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td style="padding:32px 32px 28px">
<h1 style="margin:0;font:700 24px/30px ${HEADS};letter-spacing:-0.015em;color:${INK}">${safe(title)}</h1>
<div style="width:72px;height:5px;margin:10px 0 22px;background:${CRAYON[tone]};border-radius:4px 2px 5px 3px;font-size:0;line-height:0">&nbsp;</div>
${words}
${factsHtml(facts)}<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:8px"><tr><td style="background:${PRIMARY};border-radius:10px">
<a href="${safe(button.href)}" style="display:inline-block;padding:12px 22px;font:600 16px/20px ${FACE};color:#FFFFFF;text-decoration:none">${safe(button.label)}</a>
</td></tr></table>
</td></tr>
</table>
</td></tr>
<tr><td style="padding:20px 4px 0;font:400 13px/20px ${FACE};color:${MUTED}">${safe(footer.why)}${
    footer.stop
      ? `
<br><a href="${safe(footer.stop.href)}" style="color:${MUTED};text-decoration:underline">${safe(footer.stop.label)}</a>`
      : ''
  }</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`
}

function factsHtml(facts: Letter['facts']): string {
  if (facts.length === 0) return ''
  const cell = `padding:8px 0;border-top:1px solid ${LINE};font:400 15px/22px ${FACE};vertical-align:top`
  const rows = facts.map(({ term, value, href }) => {
    const said = href
      ? `<a href="${safe(href)}" style="color:${PRIMARY};text-decoration:underline">${safe(value)}</a>`
      : safe(value)
    return `<tr><th scope="row" align="left" style="${cell};padding-right:20px;color:${MUTED}${[...term].length > 16 ? '' : ';white-space:nowrap'}">${safe(term)}</th><td style="${cell};color:${INK};font-weight:500">${said}</td></tr>`
  })
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px;border-bottom:1px solid ${LINE}">
${rows.join('\n')}
</table>
`
}

/** The same in plain text, complete. */
export function letterText({ title, paragraphs, facts, button, footer }: Letter): string {
  return [
    title,
    '='.repeat(Math.min(72, [...title].length)),
    '',
    ...paragraphs.flatMap((text) => [text, '']),
    ...facts.map(({ term, value, href }) => `${term}: ${href ?? value}`),
    ...(facts.length > 0 ? [''] : []),
    `${button.label}:`,
    button.href,
    '',
    '-- ',
    footer.why,
    ...(footer.stop ? [`${footer.stop.label}:`, footer.stop.href] : []),
    '',
  ].join('\n')
}
