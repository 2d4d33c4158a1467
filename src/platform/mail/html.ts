/** The HTML part of a letter: the same words, paragraphs and links alive, nothing loaded from anywhere. */
export function letterHtml(text: string, language: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html>
<html lang="${asHtml(language)}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body{font:17px/1.5 system-ui,sans-serif;color:#1c211e;max-width:36em;margin:1.5em auto;padding:0 1em}a{color:#0b5d43}</style>
</head><body>
${paragraphs.join('\n')}
</body></html>`
}

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g

function linked(text: string): string {
  let from = 0
  let html = ''
  for (const match of text.matchAll(ADDRESS)) {
    const address = asHtml(match[0])
    html += `${asHtml(text.slice(from, match.index))}<a href="${address}">${address}</a>`
    from = match.index + match[0].length
  }
  return html + asHtml(text.slice(from))
}

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
