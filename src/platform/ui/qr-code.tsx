import { encode } from 'uqr'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** A link as a square for a phone's camera. Always dark on white: many cameras read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const w = useWords(words)
  const { size, data } = encode(text, { ecc: 'M', border: 3 })
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={darkRuns(data)} />
      </svg>
      <figcaption>
        <strong>{label}</strong> {w.qrCode}
      </figcaption>
    </figure>
  )
}

/** Each run of dark modules of a line as one rectangle of an SVG path. */
function darkRuns(data: boolean[][]): string {
  const runs = data.flatMap((line, y) =>
    line.map((dark, x) => {
      if (!dark || line[x - 1]) return ''
      const end = line.indexOf(false, x)
      return `M${x} ${y}h${(end < 0 ? line.length : end) - x}v1H${x}z`
    }),
  )
  return runs.join('')
}
