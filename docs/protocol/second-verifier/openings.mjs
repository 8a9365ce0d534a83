// Trees and openings, from ../commitments.md.
import { inverse, mul, P, pow, root, shift } from './field.mjs'

const refuse = what => {
  throw new Error(what)
}
const sizeOf = (params, matrix) => matrix.logHeight + params.b

/** Sizes of a tree's layers, leaves to cap. @param matrices of `logSize` and `width` */
function layersOf(hash, params, matrices) {
  const sizes = matrices.map(m => 2 ** m.logSize)
  const cap = Math.min(2 ** params.cap, ...sizes)
  const layers = [Math.max(...sizes)]
  for (let n = layers[0]; n > cap; layers.push(n)) n = Math.max(n / hash.arity, cap, ...sizes.filter(s => s < n))
  return layers
}

const treeOf = (params, matrices) => matrices.map(m => ({ logSize: sizeOf(params, m), width: m.width }))
const leafTree = (params, degree, level) => [{ logSize: level - params.a, width: degree * 2 ** params.a }]

export const capLength = (hash, params, matrices) => layersOf(hash, params, treeOf(params, matrices)).at(-1)

function levelsOf(params, rounds) {
  const levels = [Math.max(...rounds.flat().map(m => sizeOf(params, m)))]
  while (levels.at(-1) - params.b > params.final) levels.push(levels.at(-1) - params.a)
  return levels
}

const readTree = (reader, hash, params, tree) => {
  const layers = layersOf(hash, params, tree)
  const siblings = layers.slice(1).reduce((sum, n, k) => sum + layers[k] / n - 1, 0)
  return { rows: tree.map(m => reader.elements(m.width)), path: reader.digests(siblings) }
}

/** The opening as it stands in a proof. @param rounds lists of matrices */
export function readOpening(reader, hash, params, E, rounds) {
  const levels = levelsOf(params, rounds)
  const trees = levels.slice(0, -1).map(level => leafTree(params, E.degree, level))
  const batchingNonce = reader.element()
  const caps = trees.map(tree => reader.digests(layersOf(hash, params, tree).at(-1)))
  const foldingNonces = params.folding > 0 ? reader.elements(trees.length) : []
  const finalPolynomial = reader.exts(2 ** (levels.at(-1) - params.b))
  const queryNonce = reader.element()
  const queries = Array.from({ length: params.queries }, () => ({
    rounds: rounds.map(round => readTree(reader, hash, params, treeOf(params, round))),
    leaves: trees.map(tree => readTree(reader, hash, params, tree)),
  }))
  return { batchingNonce, caps, foldingNonces, finalPolynomial, queryNonce, queries }
}

function checkPath(hash, params, tree, index, { rows, path }, cap) {
  const rowOf = size => {
    const elements = rows.filter((_, m) => 2 ** tree[m].logSize === size).flat()
    return elements.length > 0 ? hash.row(elements) : undefined
  }
  const [first, ...layers] = layersOf(hash, params, tree)
  let [n, node, used] = [first, rowOf(first), 0]
  for (const s of layers) {
    const place = Math.floor((index % n) / s)
    const siblings = path.slice(used, used + n / s - 1)
    used += siblings.length
    node = hash.compress(...siblings.slice(0, place), node, ...siblings.slice(place))
    const row = rowOf(s)
    if (row) node = hash.compress(node, row)
    n = s
  }
  if (node.some((w, k) => w !== cap[index % n][k])) refuse('a path does not lead to its cap')
}

/** The point of an index in the domain of 2^log points. */
const pointOf = (log, index) => mul(shift(log), pow(root(log), index % 2 ** log))

/** At β the polynomial through (x·wʲ, values[j]), by Lagrange. */
function fold(E, a, values, beta, x) {
  const w = root(a)
  const points = values.map((_, j) => mul(x, pow(w, j)))
  return values.reduce((sum, value, j) => {
    let term = value
    let scale = 1
    points.forEach((point, k) => {
      if (k === j) return
      term = E.mul(term, E.sub(beta, E.embed(point)))
      scale = mul(scale, (points[j] - point + P) % P)
    })
    return E.add(sum, E.scale(term, inverse(scale)))
  }, E.zero)
}

/** Groups with their level, points, first columns and exponents; the claimed values of their columns. */
function groupsOf(params, levels, rounds) {
  const used = levels.map(() => 0)
  return rounds.flatMap(({ matrices }, round) =>
    [...new Set(matrices.map(m => m.logHeight))].map(logHeight => {
      const members = matrices.flatMap((m, matrix) => (m.logHeight === logHeight ? [{ ...m, matrix }] : []))
      const logSize = logHeight + params.b
      const level = levels.findLastIndex(l => l >= logSize)
      const points = [0, 1].flatMap(p => {
        const opened = members.filter(m => m.points.length > p)
        if (opened.length === 0) return []
        const claimed = opened.flatMap(m => m.values[p])
        const from = members.flatMap(m => m.values[0]).length - claimed.length
        const exponent = used[level]
        used[level] += claimed.length
        return [{ z: opened[0].points[p], from, exponent, claimed }]
      })
      return { round, members: members.map(m => m.matrix), logSize, level, points }
    }),
  )
}

/** @param rounds caps, and matrices with log₂ height, width, points and claimed values */
export function verifyOpenings({ hash, params, E, note }, rounds, proof, transcript) {
  transcript.elements(
    rounds.flatMap(({ matrices }) => [
      matrices.length,
      ...matrices.flatMap(m => [m.logHeight, m.width, m.points.length]),
    ]),
  )
  transcript.ext(rounds.flatMap(r => r.matrices).flatMap(m => [...m.points, ...m.values.flat()]))
  transcript.work(params.batching, proof.batchingNonce, 'batching')
  const lambda = transcript.drawExt(E.degree)
  const levels = levelsOf(
    params,
    rounds.map(r => r.matrices),
  )
  const betas = proof.caps.map((cap, k) => {
    transcript.digests(cap)
    if (params.folding > 0) transcript.work(params.folding, proof.foldingNonces[k], 'folding')
    return transcript.drawExt(E.degree)
  })
  transcript.ext(proof.finalPolynomial)
  transcript.work(params.query, proof.queryNonce, 'query')

  const groups = groupsOf(params, levels, rounds)
  const powers = [E.embed(1)]
  const most = Math.max(...groups.flatMap(g => g.points.map(p => p.exponent + p.claimed.length)))
  while (powers.length < most) powers.push(E.mul(powers.at(-1), lambda))
  for (const { logSize, points } of groups) {
    for (const { z } of points) {
      if (E.equals(E.pow(z, 2 ** logSize), E.embed(pow(shift(logSize), 2 ** logSize)))) refuse('a point is on a domain')
    }
  }

  proof.queries.forEach((query, q) => {
    const index = transcript.drawIndex(levels[0])
    const check = (...event) => q === 0 && note(...event)
    rounds.forEach(({ cap, matrices }, r) => {
      checkPath(hash, params, treeOf(params, matrices), index, query.rounds[r], cap)
    })
    const words = levels.map(() => E.zero)
    for (const { round, members, logSize, level, points } of groups) {
      const row = members.flatMap(m => query.rounds[round].rows[m])
      const x = E.embed(pointOf(logSize, index))
      for (const { z, from, exponent, claimed } of points) {
        const sum = claimed.reduce(
          (s, value, c) => E.add(s, E.mul(powers[exponent + c], E.sub(E.embed(row[from + c]), value))),
          E.zero,
        )
        words[level] = E.add(words[level], E.mul(sum, E.inverse(E.sub(x, z))))
      }
    }
    let e = words[0]
    query.leaves.forEach((leaf, k) => {
      const level = levels[k]
      const position = index % 2 ** (level - params.a)
      checkPath(hash, params, leafTree(params, E.degree, level), position, leaf, proof.caps[k])
      const [row] = leaf.rows
      const values = Array.from({ length: 2 ** params.a }, (_, j) => row.slice(E.degree * j, E.degree * (j + 1)))
      check('equal', e)
      if (!E.equals(values[(index % 2 ** level) >>> (level - params.a)], e)) refuse(`level ${k} is not the fold`)
      const folded = fold(E, params.a, values, betas[k], pointOf(level, position))
      check('fold', folded)
      e = E.add(folded, E.mul(E.pow(betas[k], 2 ** params.a), words[k + 1]))
    })
    const x = pointOf(levels.at(-1), index)
    check('equal', e)
    const last = proof.finalPolynomial.reduceRight((sum, c) => E.add(E.scale(sum, x), c), E.zero)
    if (!E.equals(last, e)) refuse('the last fold is not the final polynomial')
  })
}
