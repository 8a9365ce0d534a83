// KoalaBear and its extensions, from ../hashes.md. Elements are numbers below P, elements of EF lists of them.

export const P = 2130706433

export const add = (a, b) => (a + b) % P
export const sub = (a, b) => (a - b + P) % P
/** No intermediate value reaches 2^53. */
export const mul = (a, b) => (((a * (b >>> 16)) % P) * 65536 + a * (b & 65535)) % P

export function pow(base, exponent) {
  let [result, square] = [1, base]
  for (let e = BigInt(exponent); e > 0n; e >>= 1n) {
    if (e & 1n) result = mul(result, square)
    square = mul(square, square)
  }
  return result
}

export const inverse = a => pow(a, P - 2)

/** Of order 2^log. */
export const root = log => pow(3, 127n << BigInt(24 - log))

/** s_log: the shift of the domain of 2^log points. */
export const shift = log => pow(3, 1n << BigInt(24 - log))

/** EF of degree 4 or 5. */
export function extension(degree) {
  const zero = new Array(degree).fill(0)
  const embed = a => [a, ...zero.slice(1)]
  const reduce = c => {
    for (let k = c.length - 1; k >= degree; k--) {
      if (degree === 4) c[k - 4] = add(c[k - 4], mul(3, c[k]))
      else {
        c[k - 5] = add(c[k - 5], c[k])
        c[k - 3] = sub(c[k - 3], c[k])
      }
    }
    return c.slice(0, degree)
  }
  const times = (a, b) => {
    const c = new Array(2 * degree - 1).fill(0)
    for (let i = 0; i < degree; i++) for (let j = 0; j < degree; j++) c[i + j] = add(c[i + j], mul(a[i], b[j]))
    return reduce(c)
  }
  const power = (a, exponent) => {
    let [result, square] = [embed(1), a]
    for (let e = BigInt(exponent); e > 0n; e >>= 1n) {
      if (e & 1n) result = times(result, square)
      square = times(square, square)
    }
    return result
  }
  const isZero = a => a.every(c => c === 0)
  return {
    degree,
    zero,
    embed,
    isZero,
    add: (a, b) => a.map((c, i) => add(c, b[i])),
    sub: (a, b) => a.map((c, i) => sub(c, b[i])),
    mul: times,
    scale: (a, c) => a.map(x => mul(x, c)),
    pow: power,
    inverse: a => {
      if (isZero(a)) throw new Error('0 has no inverse')
      return power(a, BigInt(P) ** BigInt(degree) - 2n)
    },
    equals: (a, b) => a.every((c, i) => c === b[i]),
    /** Σ vᵢ·xⁱ for elements vᵢ of EF. */
    combine: values =>
      values.reduce((sum, v, i) => {
        const x = zero.map((_, k) => (k === i ? 1 : 0))
        return sum.map((c, k) => add(c, times(v, x)[k]))
      }, zero),
  }
}
