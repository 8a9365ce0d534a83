// The proof of a run, from ../run-proof.md and ../program-key.md.
import { extension } from './field.mjs'
import { hashes, pairs, rootOf, Transcript } from './hashes.mjs'
import { capLength } from './openings.mjs'
import { keyMatrices, Reader, readHead, verifyPart } from './part.mjs'

const refuse = what => {
  throw new Error(what)
}
const LOCALS = 85

/** A parameter set by name, from its numbers. */
export function parameters(numbers) {
  const names = [
    ...['hash', 'bits', 'degree', 'b', 'queries', 'a', 'final', 'cap'],
    ...['lookup', 'crossShard', 'outOfDomain', 'batching', 'folding', 'query'],
    ...['maxLogHeight', 'maxOpenings', 'maxConstraints', 'maxConstraintDegree'],
    ...['logMaxFractions', 'maxMessageLength', 'logMaxGlobalFractions', 'maxGlobalMessageLength', 'multiplicity'],
  ]
  return { ...Object.fromEntries(names.map((name, i) => [name, numbers[i]])), numbers }
}

const bytesOf = hex => hex.match(/../g).map(h => Number.parseInt(h, 16))
const digestText = words =>
  words.map(w => [0, 8, 16, 24].map(k => ((w >>> k) & 255).toString(16).padStart(2, '0')).join('')).join('')

/** The digest of a key. */
export function keyDigest(hash, machine, { heights, cap }) {
  const head = hash.row([...pairs(bytesOf(machine.digest)), ...heights])
  return cap.length > 0 ? hash.compress(head, rootOf(hash, cap)) : head
}

const nameOf = (hash, params, machines, entry, keys) =>
  machines.reduce(
    (digest, machine, id) => hash.compress(digest, keyDigest(hash, machine, keys[id])),
    hash.row([...params.numbers, entry]),
  )

/** As text. @param entry word address @param keys of the machines, by id */
export const programName = (...of) => digestText(nameOf(...of))

function readFile(bytes, sets, constants, machines) {
  const head = new Reader(bytes)
  head.word(0x504d4b5a, 0x504d4b5a)
  head.word(6, 6)
  const params = sets[head.word()] ?? refuse('unknown parameter set')
  const hash = hashes(constants)[params.hash]
  const reader = new Reader(bytes, hash, params.degree)
  reader.words(3)
  const exitCode = reader.word(0, 255)
  const locals = [1, 2, 3, 4, 5].map(() => (reader.word(0, 1) === 1 ? reader.bytes(32) : undefined))
  const contextTag = reader.bytes(32)
  const [keysRoot] = reader.digests(1)
  const entry = reader.word()
  if (entry % 4 !== 0) refuse('entry')
  reader.word(6, 6)
  const keys = machines.map((machine, id) => {
    reader.word(id, id)
    const keyed = machine.chips.filter(c => c.columns.preprocessed.length > 0)
    const heights = keyed.map(c => reader.word(4, Math.min(c.maxLogHeight, params.maxLogHeight)))
    const matrices = keyMatrices(machine, heights)
    return { heights, cap: matrices.length > 0 ? reader.digests(capLength(hash, params, matrices)) : [] }
  })
  const nonce = reader.element()
  reader.word(6, 6)
  const counts = machines.map((_, id) => {
    reader.word(id, id)
    return reader.word(id < 2 ? 1 : 0, 2 ** 17)
  })
  const parts = machines.flatMap((machine, id) => {
    const list = []
    while (list.length < counts[id]) list.push({ machine, id, bytes: reader.bytes(4 * reader.word()) })
    return list
  })
  reader.end()
  return { params, hash, exitCode, locals, contextTag, keysRoot, entry: entry / 4, keys, nonce, parts }
}

/** Presence, then low and high limb of each big-endian word. */
const localElements = locals =>
  locals.flatMap(bytes => {
    const b = bytes ?? new Uint8Array(32)
    const limbs = [0, 4, 8, 12, 16, 20, 24, 28].flatMap(i => [256 * b[i + 2] + b[i + 3], 256 * b[i] + b[i + 1]])
    return [bytes ? 1 : 0, ...limbs]
  })

/** The state after a part. */
function stateAfter(
  { params, hash, machines },
  locals,
  state,
  { machine, id },
  { logHeights, publicValues, earlyCap },
) {
  const require = (holds, what) => holds || refuse(what)
  const value = name => publicValues[machine.publicValues.indexOf(name)]
  require(state.counts.slice(id + 1).every(c => c === 0), 'part.order')
  const early = machine.chips.flatMap((c, k) => (c.columns.early.length > 0 ? [logHeights[k]] : []))
  const link = hash.compress(state.chain, hash.row([id, state.counts[id], ...early]))
  const terms = machine.chips.reduce(
    (sum, chip, k) =>
      sum + (logHeights[k] > 0 ? 2 ** logHeights[k] * chip.messages.filter(m => m.scope === 'global').length : 0),
    machine.publicMessages.filter(m => m.scope === 'global').length,
  )
  const next = {
    ...state,
    chain: earlyCap.length > 0 ? hash.compress(link, rootOf(hash, earlyCap)) : link,
    counts: state.counts.with(id, state.counts[id] + 1),
    fractions: state.fractions + terms,
  }
  require(next.fractions <= 2 ** params.logMaxGlobalFractions, 'part.fractions')
  if (machine === machines[0]) {
    require(state.halted === 0, 'part.halted')
    require(value('shard') === next.counts[0] && next.counts[0] < 2 ** 16, 'part.shard')
    require(value('startPc') === state.pc && value('startNextPc') === state.nextPc, 'part.pc')
    require(value('localTable') < 2 && value('halted') < 2, 'part.halts')
    require(value('halted') === 1 || value('exitCode') === 0, 'part.exit-code')
    require(publicValues.slice(-LOCALS).every((e, i) => e === locals[i]), 'part.local')
    Object.assign(next, { pc: value('endPc'), nextPc: value('endNextPc') })
    Object.assign(next, { halted: value('halted'), exitCode: value('exitCode') })
  }
  if (machine === machines[1]) {
    const [, firstHigh, firstLow, lastHigh, lastLow] = publicValues
    require(value('isFirst') === 1 - state.imageIn, 'part.image')
    require([firstHigh, lastHigh].every(l => l < 2 ** 16) &&
      [firstLow, lastLow].every(l => l < 2 ** 14), 'part.memory-range')
    const address = (high, low) => high * 2 ** 14 + low
    const [before, first] = [address(state.lastHigh, state.lastLow), address(firstHigh, firstLow)]
    require(before + state.imageIn <= first && first <= address(lastHigh, lastLow), 'part.memory-order')
    Object.assign(next, { imageIn: 1, lastHigh, lastLow })
  }
  return next
}

/**
 * Verifies a proof file.
 * @param machines the six machines of parts, as `zkmips machines NAME --json` writes them, by id
 * @param sets parameter sets by their number in files, from `parameters`
 * @param constants of Poseidon2: `fixtures/protocol/hashes.json`
 * @param note told of what happens, as in `fixtures/protocol/run.json`, and which part it is in
 * @returns what is stated
 * @throws where the proof is not valid
 */
export function verifyRun(bytes, machines, sets, constants, note = () => {}) {
  const file = readFile(bytes, sets, constants, machines)
  const { params, hash, exitCode, contextTag, keysRoot, entry, keys, nonce, parts } = file
  const E = extension(params.degree)
  const name = nameOf(hash, params, machines, entry, keys)
  const locals = localElements(file.locals)
  const heads = parts.map(({ machine, id, bytes: part }) => readHead(part, { hash, params, machine }, keys[id]))
  const start = {
    ...{ chain: hash.row([...new TextEncoder().encode('zkmips parts')]), counts: [0, 0, 0, 0, 0, 0], fractions: 0 },
    ...{ pc: entry, nextPc: entry + 1, halted: 0, exitCode: 0, imageIn: 0, lastHigh: 0, lastLow: 0 },
  }
  const states = [start]
  parts.forEach((part, i) => {
    states.push(stateAfter({ params, hash, machines }, locals, states.at(-1), part, heads[i]))
  })
  const end = states.at(-1)
  if (end.halted !== 1 || end.imageIn !== 1 || end.exitCode > 1 || end.exitCode !== exitCode) refuse('no end')

  const t = new Transcript(hash, 'zkmips run 4', (...event) => note('run', ...event))
  t.elements(params.numbers)
  t.digests([name, keysRoot, end.chain])
  t.elements([...end.counts, exitCode, ...locals, ...pairs(contextTag)])
  t.work(params.crossShard, nonce, 'cross-shard challenges')
  const challenges = { alpha: t.drawExt(E.degree), beta: t.drawExt(E.degree) }

  const sums = parts.map(({ machine, id }, i) => {
    const context = { hash, params, machine, note: (...event) => note(i, ...event) }
    return verifyPart(context, keys[id], heads[i], { challenges, contextTag })
  })
  if (!E.isZero(sums.reduce(E.add, E.zero))) refuse('execution.sum')
  return { program: digestText(name), exitCode, locals: file.locals, contextTag, states: states.slice(1), sums }
}
