// The proof of one part, from ../part-proof.md and ../machines.md.
import { extension, inverse, mul, P, pow, root, shift } from './field.mjs'
import { Transcript } from './hashes.mjs'
import { capLength, readOpening, verifyOpenings } from './openings.mjs'

const refuse = what => {
  throw new Error(what)
}

/** Little-endian words; nothing is read beyond the end. */
export class Reader {
  #view
  #at = 0

  constructor(bytes, hash, degree) {
    if (bytes.length % 4 !== 0) refuse('not a whole number of words')
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    Object.assign(this, { hash, degree })
  }

  word(least = 0, most = 2 ** 32 - 1) {
    if (this.#at + 4 > this.#view.byteLength) refuse('the end comes too early')
    const word = this.#view.getUint32(this.#at, true)
    this.#at += 4
    if (word < least || word > most) refuse('a word is out of range')
    return word
  }

  words(count, least, most) {
    if (4 * count > this.#view.byteLength) refuse('the end comes too early')
    return Array.from({ length: count }, () => this.word(least, most))
  }

  bytes(count) {
    const from = this.#at
    this.words(count / 4)
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + from, count)
  }

  element = () => this.word(0, P - 1)
  elements = count => this.words(count, 0, P - 1)
  exts = count => Array.from({ length: count }, () => this.elements(this.degree))
  digests = count =>
    Array.from({ length: count }, () => {
      const digest = this.words(8)
      if (!this.hash.isDigest(digest)) refuse('no digest')
      return digest
    })

  end() {
    if (this.#at !== this.#view.byteLength) refuse('bytes follow the end')
  }
}

const hasPreprocessed = chip => chip.columns.preprocessed.length > 0
export const scopesOf = chip => ['shard', 'global'].filter(s => chip.logUp.some(g => g.scope === s))

/** Degrees of a chip's nodes. */
function degreesOf({ nodes }) {
  const degrees = []
  for (const [op, a, b] of nodes) {
    if (op === 'add' || op === 'sub') degrees.push(Math.max(degrees[a], degrees[b]))
    else if (op === 'mul') degrees.push(degrees[a] + degrees[b])
    else degrees.push(op === 'column' || op === 'next' || a === 'first' || a === 'last' ? 1 : 0)
  }
  return degrees
}

/** The highest degree of a chip's constraints, those of LogUp included. */
function degreeOf(chip) {
  const degrees = degreesOf(chip)
  const lookups = chip.logUp.map(({ messages }) => {
    const d = messages.map(m => Math.max(1, ...chip.messages[m].message.map(n => degrees[n])))
    const all = d.reduce((sum, x) => sum + x, 0)
    return Math.max(1 + all, ...messages.map((m, k) => degrees[chip.messages[m].multiplicity] + all - d[k]))
  })
  return Math.max(0, ...chip.constraints.map(c => degrees[c.expression]), ...lookups)
}

/** Matrices of one round in which columns may be opened at the next row. @param chips `{ chip, logHeight, next: whether each column is read there }` */
function split(chips) {
  const opened = chips.map(({ next }) => [...next])
  for (const height of new Set(chips.map(c => c.logHeight))) {
    const all = chips.flatMap((c, k) => (c.logHeight === height ? c.next.map((next, i) => ({ k, i, next })) : []))
    const others = all.filter(c => !c.next)
    if (others.length === all.length) continue
    for (const { k, i } of others.slice(others.length - (others.length % 8))) opened[k][i] = true
  }
  return [false, true].flatMap(next =>
    chips.flatMap(({ chip, logHeight }, k) => {
      const columns = opened[k].flatMap((o, i) => (o === next ? [i] : []))
      return columns.length > 0 ? [{ chip, logHeight, width: columns.length, columns, next }] : []
    }),
  )
}

const ROUNDS = ['preprocessed', 'early', 'main', 'logUp', 'quotient']

/** Matrices by round, of the chips by number. */
function matricesOf(machine, degree, keyHeights, logHeights) {
  const present = machine.chips.flatMap((_, k) => (logHeights[k] > 0 ? [k] : []))
  const keyed = machine.chips.flatMap((chip, k) => (hasPreprocessed(chip) ? [k] : []))
  const isRead = (k, group) => {
    const { nodes, columns } = machine.chips[k]
    const read = new Set(nodes.flatMap(([op, g, i]) => (op === 'next' && g === group ? [i] : [])))
    return columns[group].map((_, i) => read.has(i))
  }
  const base = group => split(present.map(k => ({ chip: k, logHeight: logHeights[k], next: isRead(k, group) })))
  const logUp = k => machine.chips[k].logUp.flatMap(g => new Array(degree).fill(g.isRunningSum))
  return {
    preprocessed: split(keyed.map((k, i) => ({ chip: k, logHeight: keyHeights[i], next: isRead(k, 'preprocessed') }))),
    early: base('early'),
    main: base('main'),
    logUp: split(present.map(k => ({ chip: k, logHeight: logHeights[k], next: logUp(k) }))),
    quotient: present.flatMap(k =>
      [0, 1].map(chunk => ({
        ...{ chip: k, logHeight: logHeights[k], width: degree, next: false },
        columns: Array.from({ length: degree }, (_, i) => degree * chunk + i),
      })),
    ),
  }
}

/** Matrices of a key's commitment. */
export const keyMatrices = (machine, heights) =>
  matricesOf(
    machine,
    4,
    heights,
    machine.chips.map(() => 0),
  ).preprocessed

function checkHeights(machine, params, keyHeights, logHeights, matrices) {
  const keyed = [...keyHeights]
  let [terms, constraints, openings] = [machine.publicMessages.length, 0, 0]
  machine.chips.forEach((chip, k) => {
    const fixed = hasPreprocessed(chip) ? keyed.shift() : undefined
    const height = logHeights[k]
    if (height === 0) {
      if (chip.presence !== 'optional') refuse(`table ${chip.name} is missing`)
      return
    }
    if (height < chip.minLogHeight || height > chip.maxLogHeight) refuse(`height of ${chip.name}`)
    if (fixed !== undefined && height !== fixed) refuse(`height of ${chip.name} is not the key's`)
    if (degreeOf(chip) > params.maxConstraintDegree) refuse('degree')
    terms += chip.messages.length * 2 ** height
    constraints += chip.constraints.length + chip.logUp.length
  })
  const messages = [
    ...machine.publicMessages,
    ...machine.chips.flatMap((c, k) => (logHeights[k] > 0 ? c.messages : [])),
  ]
  for (const { scope, message } of messages) {
    if (message.length > (scope === 'shard' ? params.maxMessageLength : params.maxGlobalMessageLength))
      refuse('message')
  }
  const levels = []
  const all = ROUNDS.flatMap(r => matrices[r])
  for (let l = Math.max(...all.map(m => m.logHeight)); l >= 0; l -= params.a) levels.push(l)
  for (const { logHeight, width, next } of all) {
    if (logHeight > params.maxLogHeight) refuse('too tall')
    if (params.multiplicity > 0 && !levels.includes(logHeight)) refuse('a height is no level')
    openings += width * (next ? 2 : 1)
  }
  if (terms > 2 ** params.logMaxFractions || terms >= P) refuse('too many messages')
  if (constraints > params.maxConstraints || openings > params.maxOpenings) refuse('too many constraints or openings')
}

/** Heights, public values and early cap. @param key heights and cap of the preprocessed columns */
export function readHead(bytes, { hash, params, machine }, key) {
  const reader = new Reader(bytes, hash, params.degree)
  reader.word(0x736d6b7a, 0x736d6b7a)
  reader.word(4, 4)
  const logHeights = machine.chips.map(() => reader.word(0, 24))
  const matrices = matricesOf(machine, params.degree, key.heights, logHeights)
  checkHeights(machine, params, key.heights, logHeights, matrices)
  const publicValues = reader.elements(machine.publicValues.length)
  const cap = round => (matrices[round].length > 0 ? reader.digests(capLength(hash, params, matrices[round])) : [])
  const earlyCap = cap('early')
  return { reader, matrices, cap, logHeights, publicValues, earlyCap }
}

/** Values of nodes in EF. */
function evaluateNodes(E, nodes, leaf) {
  const values = []
  for (const node of nodes) {
    const [op, a, b] = node
    if (op === 'add') values.push(E.add(values[a], values[b]))
    else if (op === 'sub') values.push(E.sub(values[a], values[b]))
    else if (op === 'mul') values.push(E.mul(values[a], values[b]))
    else values.push(op === 'constant' ? E.embed(a) : leaf(node))
  }
  return values
}

const denominator = (E, values, { message }, { alpha, beta }) =>
  E.add(
    alpha,
    message.reduceRight((tail, n) => E.add(values[n], E.mul(beta, tail)), E.zero),
  )

/**
 * @param context `hash`, `params`, `machine`, and `note(name, …)`, which is told what happens
 * @param run cross-shard challenges and context tag
 * @returns the cross-shard sum
 * @throws where the proof is not valid
 */
export function verifyPart(context, key, head, { challenges, contextTag }) {
  const { hash, params, machine, note } = context
  const E = extension(params.degree)
  const { reader, matrices, cap, logHeights, publicValues, earlyCap } = head
  const present = machine.chips.flatMap((chip, k) => (logHeights[k] > 0 ? [{ chip, k, n: logHeights[k] }] : []))
  const rounds = ROUNDS.filter(r => matrices[r].length > 0)

  const mainCap = cap('main')
  const lookupNonce = reader.element()
  const logUpCap = cap('logUp')
  const sums = present.map(({ chip }) => reader.exts(scopesOf(chip).length))
  const quotientCap = cap('quotient')
  const outOfDomainNonce = reader.element()
  const opened = rounds.map(r => matrices[r].map(m => (m.next ? [0, 1] : [0]).map(() => reader.exts(m.width))))
  const opening = readOpening(
    reader,
    hash,
    params,
    E,
    rounds.map(r => matrices[r]),
  )
  reader.end()

  const t = new Transcript(hash, 'zkmips shard proof 4', note)
  t.elements(params.numbers)
  t.bytes(Uint8Array.from(machine.digest.match(/../g), h => Number.parseInt(h, 16)))
  t.digests(key.cap)
  t.elements(key.heights)
  t.bytes(contextTag)
  t.elements(logHeights)
  t.digests(earlyCap)
  t.ext([challenges.alpha, challenges.beta])
  t.elements(publicValues)
  t.digests(mainCap)
  t.work(params.lookup, lookupNonce, 'lookup')
  const of = { shard: { alpha: t.drawExt(E.degree), beta: t.drawExt(E.degree) }, global: challenges }
  t.digests(logUpCap)
  t.elements(sums.map(s => s.length))
  t.ext(sums.flat())
  const combiner = t.drawExt(E.degree)
  t.digests(quotientCap)
  t.work(params.outOfDomain, outOfDomainNonce, 'outOfDomain')
  const zeta = t.drawExt(E.degree)

  const publicNodes = evaluateNodes(E, machine.publicNodes, ([, i]) => E.embed(publicValues[i]))
  const total = scope => {
    let sum = E.zero
    present.forEach(({ chip }, i) => {
      const at = scopesOf(chip).indexOf(scope)
      if (at >= 0) sum = E.add(sum, sums[i][at])
    })
    for (const m of machine.publicMessages.filter(m => m.scope === scope)) {
      const term = E.inverse(denominator(E, publicNodes, m, of[scope]))
      sum = E.add(sum, E.mul(publicNodes[m.multiplicity], term))
    }
    return sum
  }
  if (!E.isZero(total('shard'))) refuse('the messages do not cancel')

  const openedAt = new Map()
  rounds.forEach((round, r) => {
    matrices[round].forEach(({ chip, columns }, m) => {
      opened[r][m].forEach((values, next) => {
        for (const [i, c] of columns.entries()) openedAt.set(`${chip} ${round} ${c} ${next}`, values[i])
      })
    })
  })
  present.forEach(({ chip, k, n }, i) => {
    const at = (round, c, next = 0) => openedAt.get(`${k} ${round} ${c} ${next}`)
    const combined = (round, c, next) =>
      E.combine(Array.from({ length: E.degree }, (_, j) => at(round, E.degree * c + j, next)))
    const w = root(n)
    const zetaN = E.pow(zeta, 2 ** n)
    const z = E.sub(zetaN, E.embed(1))
    const lagrange = d => E.scale(E.mul(z, E.inverse(d)), inverse(2 ** n))
    const selectors = {
      first: lagrange(E.sub(zeta, E.embed(1))),
      last: lagrange(E.sub(E.scale(zeta, w), E.embed(1))),
      transition: E.sub(zeta, E.embed(inverse(w))),
    }
    const values = evaluateNodes(E, chip.nodes, ([op, a, b]) => {
      if (op === 'public') return E.embed(publicValues[a])
      return op === 'selector' ? selectors[a] : at(a, b, op === 'next' ? 1 : 0)
    })
    const phi = chip.logUp.map((_, c) => combined('logUp', c, 0))
    const lookups = chip.logUp.map(({ scope, messages, isRunningSum }, c) => {
      const [first, second] = messages.map(m => chip.messages[m])
      const d1 = denominator(E, values, first, of[scope])
      const d2 = second ? denominator(E, values, second, of[scope]) : E.embed(1)
      let right = E.mul(values[first.multiplicity], d2)
      if (second) right = E.add(right, E.mul(values[second.multiplicity], d1))
      let left = phi[c]
      if (isRunningSum) {
        const share = E.scale(sums[i][scopesOf(chip).indexOf(scope)], inverse(2 ** n))
        left = E.add(E.sub(combined('logUp', c, 1), phi[c]), share)
        chip.logUp.forEach((g, other) => {
          if (g.scope === scope && other !== c) left = E.sub(left, phi[other])
        })
      }
      return E.sub(E.mul(left, E.mul(d1, d2)), right)
    })
    const all = [...chip.constraints.map(c => values[c.expression]), ...lookups]
    const sum = all.reduceRight((tail, value) => E.add(value, E.mul(combiner, tail)), E.zero)
    note('equal', sum)
    const a = pow(shift(n + params.b), 2 ** n)
    const even = E.mul(combined('quotient', 0, 0), E.add(zetaN, E.embed(a)))
    const odd = E.mul(combined('quotient', 1, 0), E.sub(zetaN, E.embed(a)))
    const quotient = E.scale(E.sub(even, odd), inverse(mul(2, a)))
    if (!E.equals(sum, E.mul(z, quotient))) refuse(`constraints of ${chip.name}`)
  })

  const caps = { preprocessed: key.cap, early: earlyCap, main: mainCap, logUp: logUpCap, quotient: quotientCap }
  const claims = rounds.map((round, r) => ({
    cap: caps[round],
    matrices: matrices[round].map(({ logHeight, width, next }, m) => ({
      ...{ logHeight, width, values: opened[r][m] },
      points: next ? [zeta, E.scale(zeta, root(logHeight))] : [zeta],
    })),
  }))
  verifyOpenings({ hash, params, E, note }, claims, opening, t)
  return total('global')
}
