import { SWITCH, SWITCH_RETRY_SECONDS, type Thrown } from '@/domain/switches'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

/**
 * What every address of the studio shows while it is closed. Whole in itself, without a script or a file of the build:
 * it must also come while those are being changed. It looks again by itself.
 */
export const maintenancePage = ({ why }: Thrown): string => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${SWITCH_RETRY_SECONDS / 2}">
<title>Closed for a moment · Pennyplain</title>
<style>
:root { --paper: #fbf8f1; --ink: #1e1a2b; --muted: #5a5468; --line: #e4dccb; --surface: #fff; --crayon: #f7c04a }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16131f; --ink: #f3eee4; --muted: #b8b0c4; --line: #352f45; --surface: #1f1b2b; --crayon: #f3be62 }
}
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 400 16px/24px "Figtree Variable", Figtree, system-ui, sans-serif }
main { min-height: 100vh; min-height: 100dvh; display: grid; place-content: center; justify-items: center; gap: 16px;
  padding: 48px 20px; text-align: center }
svg { height: 160px; width: auto; forced-color-adjust: none }
h1 { font: 700 24px/30px "Bricolage Grotesque Variable", "Bricolage Grotesque", Figtree, system-ui, sans-serif;
  letter-spacing: -0.015em; text-wrap: balance }
h1::after { content: ""; display: block; width: 72px; height: 5px; margin: 10px auto 0; background: var(--crayon);
  border-radius: 4px 2px 5px 3px }
p { max-width: 30rem; color: var(--muted); text-wrap: pretty; overflow-wrap: anywhere }
.name { font: 700 20px/28px "Bricolage Grotesque Variable", "Bricolage Grotesque", Figtree, system-ui, sans-serif; color: var(--ink) }
.why { color: var(--ink); font-weight: 500; background: var(--surface); border: 1px solid var(--line); border-radius: 14px;
  padding: 14px 20px }
@media (min-width: 640px) { h1 { font-size: 32px; line-height: 38px } }
</style>
</head>
<body>
<main>
<p class="name">Pennyplain</p>
<svg viewBox="0 0 200 130" fill="none" aria-hidden="true">
<g stroke="#1e1a2b" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round">
<path d="M100 30C80 14 46 12 14 20v92c32-8 66-6 86 8Z" fill="#fff"/>
<path d="M100 30c20-16 54-18 86-10v92c-32-8-66-6-86 8Z" fill="#fff"/>
<path d="M100 30v90"/>
<path d="M34 46c14-3 30-3 44 2M34 64c14-3 30-3 44 2M34 82c10-2 20-2 30 0" stroke="#8a8296"/>
<g transform="rotate(38 146 66)"><path d="M138 26h16v62l-8 16-8-16Z" fill="#f7c04a"/><path d="M138 40h16M138 80h16"/></g>
</g>
</svg>
<h1>${safe(SWITCH.maintenance.says)}</h1>
${why ? `<p class="why">${safe(why)}</p>` : ''}
<p>Pages that are being inked go on. This page looks again by itself.</p>
</main>
</body>
</html>
`
