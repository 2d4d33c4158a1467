import { Count } from './count.tsx'

export type Bar = { label: string; value: number; href?: string }

/** Amounts side by side: a table whose middle column is drawn. The longest bar is the largest value, or `max`. */
export function Bars({ caption, bars, max }: { caption: string; bars: readonly Bar[]; max?: number }) {
  const longest = Math.max(1, max ?? 0, ...bars.map((bar) => bar.value))
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</th>
            <td class="number">
              <Count n={bar.value} />
            </td>
            <td class="bars-bar" aria-hidden="true">
              <svg width="100%" height="12" aria-hidden="true">
                <rect width={`${(100 * bar.value) / longest}%`} height="12" rx="2" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
