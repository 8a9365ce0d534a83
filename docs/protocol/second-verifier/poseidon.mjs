// Poseidon over BN254's scalars with nine words, from ../hashes.md.

const R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n
const P = 2130706433n
const [T, FULL, PARTIAL] = [9, 8, 63]

function power(base, exponent) {
  let [result, square] = [1n, base]
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % R
    square = (square * square) % R
  }
  return result
}

/** Integers of 254 bits of the reference's Grain LFSR. */
function* grain() {
  const fields = [
    [1, 2],
    [0, 4],
    [254, 12],
    [T, 12],
    [FULL, 10],
    [PARTIAL, 10],
    [2 ** 30 - 1, 30],
  ]
  const state = fields.flatMap(([value, n]) => Array.from({ length: n }, (_, i) => (value >> (n - 1 - i)) & 1))
  const step = () => {
    const bit = [62, 51, 38, 23, 13, 0].reduce((x, i) => x ^ state[i], 0)
    state.shift()
    state.push(bit)
    return bit
  }
  for (let i = 0; i < 160; i++) step()
  for (;;) {
    let value = 0n
    for (let i = 0; i < 254; i++) {
      while (step() === 0) step()
      value = 2n * value + BigInt(step())
    }
    yield value
  }
}

let parameters

function make() {
  const source = grain()
  const below = () => {
    for (;;) {
      const { value } = source.next()
      if (value < R) return value
    }
  }
  const list = make => Array.from({ length: T }, make)
  const constants = Array.from({ length: FULL + PARTIAL }, () => list(below))
  const xs = list(() => source.next().value % R)
  const ys = list(() => source.next().value % R)
  return { constants, matrix: xs.map(x => ys.map(y => power((x + y) % R, R - 2n))) }
}

export function permute(input) {
  parameters ??= make()
  return parameters.constants.reduce((state, constants, round) => {
    const isFull = round < FULL / 2 || round >= FULL / 2 + PARTIAL
    const boxed = state.map((x, i) => {
      const y = (x + constants[i]) % R
      return isFull || i === 0 ? power(y, 5n) : y
    })
    return parameters.matrix.map(row => row.reduce((sum, m, j) => sum + m * boxed[j], 0n) % R)
  }, input)
}

const scalarOf = digest => digest.reduce((sum, w, k) => sum + (BigInt(w) << BigInt(32 * k)), 0n)
const digestOf = scalar => Array.from({ length: 8 }, (_, k) => Number((scalar >> BigInt(32 * k)) & 0xffffffffn))
const packed = words => words.reduce((sum, w, i) => sum + (BigInt(w) << BigInt(31 * i)), 0n)
const block = (capacity, scalars) => permute([capacity, ...scalars, ...new Array(8 - scalars.length).fill(0n)])
const cut = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(size * i, size * i + size))

export const poseidon = () => ({
  number: 3,
  arity: 8,
  isDigest: d => scalarOf(d) < R,
  row: elements =>
    digestOf(
      cut(cut(elements, 8).map(packed), 8).reduce(
        (capacity, scalars) => block(capacity, scalars)[0],
        BigInt(elements.length),
      ),
    ),
  compress: (...digests) => digestOf(block(0n, digests.map(scalarOf))[0]),
  sponge: () => {
    let [capacity, scalars, words] = [2n ** 32n, [], []]
    const absorbScalar = scalar => {
      if (scalars.length === 8) [capacity, scalars] = [block(capacity, scalars)[0], []]
      scalars.push(scalar)
    }
    const end = () => {
      if (words.length > 0) absorbScalar(packed(words))
      words = []
    }
    return {
      absorb: list => {
        for (const w of list) {
          words.push(w)
          if (words.length === 8) end()
        }
      },
      absorbDigests: digests => {
        for (const digest of digests) {
          end()
          absorbScalar(scalarOf(digest))
        }
      },
      squeeze: () => {
        end()
        const [next, ...rate] = block(capacity, scalars)
        ;[capacity, scalars] = [next, []]
        return rate.flatMap(s => [0n, 1n, 2n, 3n, 4n].map(i => Number((s / P ** i) % P)))
      },
    }
  },
})
