/**
 * Text in columns, for tables whose cells are names rather than numbers.
 * @module
 */
import { visible } from '../output/visible.ts'

/** Rows under a header, all to the left; columns of nothing are left out. */
export function columns(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = header.flatMap((_, c) => (rows.some(row => row[c] !== '') ? [c] : []))
  const all = [header, ...rows].map(row => row.map(visible))
  const widths = used.map(c => Math.max(...all.map(row => row[c]!.length)))
  const line = (row: readonly string[]): string =>
    used
      .map((c, i) => row[c]!.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}
