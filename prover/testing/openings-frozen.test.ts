/**
 * Fiat–Shamir: lies that are chosen after the challenge that should have caught them. With the challenges frozen they are
 * accepted, which shows that the lie is a good one; with challenges derived from what was absorbed they are refused.
 */
import { type Ext, extensionField } from '@zkmips/field/extension'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import type { Transcript } from '@zkmips/field/transcript'
import { beforeAll, expect, it } from 'vitest'
import { ProofError } from '../errors.ts'
import { hasherOf } from '../hasher.ts'
import { testOnlyBlake3 } from '../parameters.ts'
import type { OpeningProof, VerifierRound } from '../protocol/opening-proof.ts'
import { verifyOpening } from '../verifier/verify.ts'
import { domainPoint } from './domain-point.ts'
import { type Opened, proveInstance, randomInstance, transcriptFor, verify } from './openings.ts'

const params = testOnlyBlake3
const { add, equals, fromBase, mul, ONE, sub, ZERO } = extensionField(params.extensionDegree)
let opened: Opened
beforeAll(async () => {
  const kernels = await wasmKernels({ maxBytes: 2 ** 28 })
  opened = proveInstance(kernels, randomInstance(params, [[[8, 3, 1]]]))
})

interface Challenges {
  readonly exts: Ext[]
  readonly indices: number[]
}

/** A transcript that notes its challenges. */
function recording(transcript: Transcript, log: Challenges): Transcript {
  return new Proxy(transcript, {
    get(target, name) {
      if (name === 'challengeExt') return () => note(log.exts, target.challengeExt())
      if (name === 'challengeIndex') return (bits: number) => note(log.indices, target.challengeIndex(bits))
      const member = Reflect.get(target, name, target) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

function note<T>(list: T[], value: T): T {
  list.push(value)
  return value
}

/** A transcript that ignores what it absorbs and replays challenges. */
function frozen({ exts, indices }: Challenges): Transcript {
  const [e, i] = [exts.values(), indices.values()]
  const nothing = () => {}
  return {
    hasher: hasherOf(params),
    absorbConstants: nothing,
    absorbElements: nothing,
    absorbExt: nothing,
    absorbCap: nothing,
    checkGrind: () => true,
    challengeExt: () => e.next().value,
    challengeIndex: () => i.next().value,
  } as unknown as Transcript
}

function challengesOf({ rounds, proof }: Opened): Challenges {
  const log: Challenges = { exts: [], indices: [] }
  verifyOpening(hasherOf(params), params, rounds, proof, recording(transcriptFor(params, rounds), log))
  return log
}

function expectOnlyFrozen(rounds: readonly VerifierRound[], proof: OpeningProof): void {
  const replay = () => verifyOpening(hasherOf(params), params, rounds, proof, frozen(challengesOf(opened)))
  expect(replay).not.toThrow()
  expect(() => verify({ instance: opened.instance, rounds, proof })).toThrow(ProofError)
}

it('opened values chosen after λ', () => {
  const [lambda] = challengesOf(opened).exts
  const [round] = opened.rounds
  const claim = round!.matrices[0]!
  const [y0, y1, y2] = claim.values[0]!
  // (y0 + λ) + λ·(y1 − 1) + … = y0 + λ·y1 + …
  const values = [[add(y0!, lambda!), sub(y1!, ONE), y2!]]
  expectOnlyFrozen([{ cap: round!.cap, matrices: [{ ...claim, values }] }], opened.proof)
})

it('a final polynomial chosen after the queries', () => {
  const { indices } = challengesOf(opened)
  const { finalPolynomial } = opened.proof
  const logSize = Math.log2(finalPolynomial.length) + params.logBlowup
  // Add the polynomial that vanishes at the points that are queried, if they are few enough.
  const points = [...new Set(indices.map(i => i % 2 ** logSize))].slice(0, finalPolynomial.length - 1)
  const onlyThese = indices.filter(i => points.includes(i % 2 ** logSize))
  let vanishing: Ext[] = [ONE]
  for (const i of points) {
    const x = fromBase(domainPoint(logSize, i))
    vanishing = [...vanishing, ZERO].map((_, d) => sub(vanishing[d - 1] ?? ZERO, mul(x, vanishing[d] ?? ZERO)))
  }
  const lie = finalPolynomial.map((c, d) => add(c, vanishing[d] ?? ZERO))
  expect(lie.some((c, d) => !equals(c, finalPolynomial[d]!))).toBe(true)
  // Frozen, with as many queries as the polynomial has room for zeros.
  const few = { ...params, queries: onlyThese.length }
  const queries = opened.proof.queries.filter((_, q) => onlyThese.includes(indices[q]!))
  const proof = { ...opened.proof, finalPolynomial: lie, queries }
  const replayed = { exts: challengesOf(opened).exts, indices: onlyThese }
  expect(() => verifyOpening(hasherOf(params), few, opened.rounds, proof, frozen(replayed))).not.toThrow()
  const derived = transcriptFor(params, opened.rounds)
  expect(() => verifyOpening(hasherOf(params), few, opened.rounds, proof, derived)).toThrow(ProofError)
})
