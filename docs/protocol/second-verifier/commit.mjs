// Keys: commitments to preprocessed columns, from ../commitments.md.
import { add, inverse, mul, root, shift, sub } from './field.mjs'
import { keyMatrices } from './part.mjs'

/** Values of a polynomial at powers of a root of unity, from its coefficients. */
function transform(coefficients, w) {
  const n = coefficients.length
  if (n === 1) return coefficients
  const half = n / 2
  const [even, odd] = [0, 1].map(p =>
    transform(
      coefficients.filter((_, i) => i % 2 === p),
      mul(w, w),
    ),
  )
  const out = new Array(n)
  for (let i = 0, x = 1; i < half; i++, x = mul(x, w)) {
    const term = mul(x, odd[i])
    out[i] = add(even[i], term)
    out[i + half] = sub(even[i], term)
  }
  return out
}

const codewords = new Map()

/** A column's codeword of 2^log values. @param name of the column: equal ones are computed once */
function codewordOf(name, column, log) {
  const known = codewords.get(name)
  if (known) return known
  const n = column.length
  const coefficients = transform(column, inverse(root(Math.log2(n)))).map(v => mul(v, inverse(n)))
  const s = shift(log)
  let power = 1
  const padded = new Array(2 ** log).fill(0)
  for (let k = 0; k < n; k++, power = mul(power, s)) padded[k] = mul(coefficients[k], power)
  const codeword = transform(padded, root(log))
  codewords.set(name, codeword)
  return codeword
}

/** Heights and cap of a machine's key. @param chips rows by chip: `preprocessedRows` */
export function keyOf(hash, params, machine, chips) {
  const keyed = machine.chips.filter(c => c.columns.preprocessed.length > 0)
  const heights = keyed.map(({ name }) => Math.max(4, Math.ceil(Math.log2(chips[name].length))))
  if (heights.length === 0) return { heights, cap: [] }
  const matrices = keyMatrices(machine, heights).map(({ chip, logHeight, columns }) => {
    const { name } = machine.chips[chip]
    const log = logHeight + params.b
    const words = columns.map(c => {
      const column = Array.from({ length: 2 ** logHeight }, (_, i) => chips[name][i]?.[c] ?? 0)
      return codewordOf(`${name} ${c} ${log}`, column, log)
    })
    return { size: 2 ** log, words }
  })
  const rowAt = (size, i) => hash.row(matrices.filter(m => m.size === size).flatMap(m => m.words.map(w => w[i])))
  const sizes = matrices.map(m => m.size)
  const last = Math.min(2 ** params.cap, ...sizes)
  let n = Math.max(...sizes)
  let layer = Array.from({ length: n }, (_, i) => rowAt(n, i))
  while (n > last) {
    const below = layer
    n /= 2
    layer = Array.from({ length: n }, (_, i) => hash.compress(below[i], below[i + n]))
    if (sizes.includes(n)) layer = layer.map((node, i) => hash.compress(node, rowAt(n, i)))
  }
  return { heights, cap: layer }
}
