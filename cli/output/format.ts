/**
 * Numbers, hashes and ranges as people read them.
 * @module
 */
import { visible } from './visible.ts'

/** 1234567 as 1,234,567. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US')

/** A number of things: 1 transaction, 2 transactions. */
export const plural = (value: number, thing: string): string => `${count(value)} ${thing}${value === 1 ? '' : 's'}`

/** A hash or an address as people compare them: its ends. */
export const shortHex = (hex: string): string => `${hex.slice(0, 6)}…${hex.slice(-4)}`

/** A range of block numbers. */
export const blocksText = (first: number, last: number): string =>
  first === last ? `block ${last}` : `blocks ${first} to ${last}`

/** Bits of security, rounded down. */
export const bits = (value: number): string => `${Math.floor(10 * value) / 10} bits`

/** Bytes as KiB, MiB or GiB. */
export function bytes(value: number): string {
  if (value < 1024) return `${value} bytes`
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  let scaled = value / 1024
  let unit = 0
  while (scaled >= 1024 && unit < units.length - 1) {
    scaled /= 1024
    unit++
  }
  return `${scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${units[unit]}`
}

/** Seconds as 3 ms, 0.42 s, 12 s, 3 min 20 s or 2 h 5 min. */
export function duration(seconds: number): string {
  if (seconds < 0.1) return `${Math.ceil(1000 * seconds)} ms`
  if (seconds < 1) return `${seconds.toFixed(2)} s`
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.round(whole / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Label and value in two columns, one pair a line, whatever is in the value. */
export function facts(pairs: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(...pairs.map(([label]) => label.length))
  return pairs.map(([label, value]) => `${label.padEnd(width)}  ${visible(value)}\n`).join('')
}

/** Rows under a header; the first column to the left, the others (numbers) to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map(row => row.map(visible))
  const widths = header.map((_, c) => Math.max(...all.map(row => row[c]!.length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}

/** Said of proofs about programs that zkmips does not ship: a proof states that some answers to such reads exist. */
export const UNCHECKED_READS = [
  'preimages',
  "reads under hash keys are the prover's choice, unless the program checks the hashes (the libraries in guests/ do)",
] as const
