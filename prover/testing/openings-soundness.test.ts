/**
 * Every part of an opening, changed, must be refused with a typed error that names the check.
 */
import { type Ext, extensionField } from '@zkmips/field/extension'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter } from '../bytes.ts'
import { hasherOf } from '../hasher.ts'
import { type ProofParameters, testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2 } from '../parameters.ts'
import { decodeOpeningProof, encodeOpeningProof } from '../protocol/opening-codec.ts'
import type { Cap, OpeningProof, VerifierRound } from '../protocol/opening-proof.ts'
import { commit } from '../prover/commit.ts'
import { LowDegreeError, open } from '../prover/openings.ts'
import { verifyOpening } from '../verifier/verify.ts'
import { domainPoint } from './domain-point.ts'
import { type MatrixSpec, type Opened, proveInstance, randomInstance, transcriptFor, verify } from './openings.ts'
import { refusal } from './refusals.ts'

/** Readonly types opened up: the tests below write into copies. */
type Writable<T> = T extends Uint32Array ? T : { -readonly [K in keyof T]: Writable<T[K]> }

const SPECS: MatrixSpec[][] = [
  [
    [9, 3, 2],
    [6, 2, 1],
  ],
  [
    [8, 2, 2],
    [4, 1, 2],
  ],
]
// Enough queries that no mutation of a word slips through by luck, and real work before them.
const strict = (params: ProofParameters): ProofParameters => ({
  ...params,
  queries: 40,
  grinding: { ...params.grinding, batching: 10, folding: 8, query: 10 },
})

const SETS = [testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5]
const honest = new Map<string, Opened>()
beforeAll(async () => {
  for (const params of SETS) {
    const kernels = await wasmKernels({ degree: params.extensionDegree, maxBytes: 2 ** 29 })
    honest.set(params.name, proveInstance(kernels, randomInstance(strict(params), SPECS)))
  }
})

interface Draft {
  rounds: Writable<VerifierRound[]>
  proof: Writable<OpeningProof>
}

function mutated(set: string, change: (draft: Draft) => void): string {
  const { instance, rounds, proof } = honest.get(set)!
  const draft = structuredClone({ rounds, proof }) as unknown as Draft
  change(draft)
  return refusal(() => verify({ instance, ...(draft as { rounds: VerifierRound[]; proof: OpeningProof }) }))
}

const plusOne = (v: Ext): number[] => v.map((c, k) => (k === 0 ? other(c) : c))
const other = (element: number): number => (element + 1) % P

describe.each(SETS)('mutations, $name', ({ name: set, extensionDegree }) => {
  const { fromBase, ONE } = extensionField(extensionDegree)

  it('the unchanged proof is accepted', () => {
    expect(mutated(set, () => {})).toBe('accepted')
  })

  it.each<[string, string[], (d: Draft) => void]>([
    // Whatever is absorbed before a proof of work most likely breaks the work first.
    [
      'an opened value',
      ['pcs.grinding.batching', 'pcs.fri.batch', 'pcs.grinding.folding'],
      d => (d.rounds[0]!.matrices[0]!.values[1]![2] = plusOne(d.rounds[0]!.matrices[0]!.values[1]![2]!)),
    ],
    [
      'an opened value of the smallest matrix',
      ['pcs.grinding.batching', 'pcs.grinding.folding'],
      d => (d.rounds[1]!.matrices[1]!.values[0]![0] = plusOne(d.rounds[1]!.matrices[1]!.values[0]![0]!)),
    ],
    [
      'a point',
      ['pcs.grinding.batching', 'pcs.grinding.folding'],
      d => (d.rounds[0]!.matrices[1]!.points[0] = plusOne(d.rounds[0]!.matrices[1]!.points[0]!)),
    ],
    [
      'two points of a matrix swapped',
      ['pcs.grinding.batching', 'pcs.grinding.folding'],
      d => d.rounds[0]!.matrices[0]!.points.reverse(),
    ],
    ['two matrices swapped', ['pcs.shape'], d => d.rounds[0]!.matrices.reverse()],
    ['two rounds swapped', ['pcs.shape'], d => d.rounds.reverse()],
    [
      'a smaller height',
      ['pcs.grinding.batching', 'pcs.grinding.folding'],
      d => (d.rounds[0]!.matrices[1]!.logHeight -= 1),
    ],
    ['a larger height', ['pcs.shape'], d => (d.rounds[0]!.matrices[0]!.logHeight += 1)],
    ['a height beyond the limit', ['pcs.limits'], d => (d.rounds[0]!.matrices[0]!.logHeight = 21)],
    ['a height that is no integer', ['pcs.limits'], d => (d.rounds[0]!.matrices[0]!.logHeight = 8.5)],
    ['a width', ['pcs.shape'], d => (d.rounds[0]!.matrices[0]!.width = 4)],
    ['a matrix without points', ['pcs.shape'], d => (d.rounds[0]!.matrices[0]!.points = [])],
    ['a missing list of values', ['pcs.shape'], d => d.rounds[0]!.matrices[0]!.values.pop()],
    ['a missing value', ['pcs.shape'], d => d.rounds[0]!.matrices[0]!.values[0]!.pop()],
    [
      'a value that is not canonical',
      ['pcs.element'],
      d => (d.rounds[0]!.matrices[0]!.values[0]![0] = [...fromBase(P)]),
    ],
    [
      'a point on the domain',
      ['pcs.point'],
      d => (d.rounds[0]!.matrices[0]!.points[0] = [...fromBase(domainPoint(10, 7))]),
    ],
    ['a point that is not canonical', ['pcs.point'], d => (d.rounds[0]!.matrices[0]!.points[0] = [...fromBase(P + 1)])],
    ['no rounds', ['pcs.shape'], d => (d.rounds = [])],
    ['a round without matrices', ['pcs.shape'], d => (d.rounds[0]!.matrices = [])],
    [
      'a word of a cap',
      ['pcs.grinding.batching', 'pcs.grinding.folding', 'pcs.merkle.rows'],
      d => (d.rounds[1]!.cap[0]![0] = other(d.rounds[1]!.cap[0]![0]!)),
    ],
    ['the batching nonce', ['pcs.grinding.batching'], d => (d.proof.batchingNonce = other(d.proof.batchingNonce))],
    ['a batching nonce that is not canonical', ['pcs.element'], d => (d.proof.batchingNonce += P)],
    [
      'a layer cap',
      ['pcs.grinding.folding'],
      d => (d.proof.layerCaps[0]![0]![3] = other(d.proof.layerCaps[0]![0]![3]!)),
    ],
    [
      'the last layer cap',
      ['pcs.grinding.folding', 'pcs.grinding.query'],
      d => (d.proof.layerCaps.at(-1)![0]![3] = other(d.proof.layerCaps.at(-1)![0]![3]!)),
    ],
    ['a layer too few', ['pcs.shape'], d => d.proof.layerCaps.pop()],
    ['a layer too many', ['pcs.shape'], d => d.proof.layerCaps.push(d.proof.layerCaps[0]!)],
    ['a folding nonce', ['pcs.grinding.folding'], d => (d.proof.foldingNonces[1] = other(d.proof.foldingNonces[1]!))],
    ['a folding nonce too many', ['pcs.shape'], d => d.proof.foldingNonces.push(0)],
    [
      'a coefficient of the final polynomial',
      ['pcs.grinding.query'],
      d => (d.proof.finalPolynomial[3] = plusOne(d.proof.finalPolynomial[3]!)),
    ],
    ['a final polynomial of higher degree', ['pcs.shape'], d => d.proof.finalPolynomial.push([...ONE])],
    ['a final polynomial that is cut', ['pcs.shape'], d => d.proof.finalPolynomial.pop()],
    ['a coefficient that is not canonical', ['pcs.element'], d => (d.proof.finalPolynomial[0] = [...ONE.slice(1), P])],
    ['the query nonce', ['pcs.grinding.query'], d => (d.proof.queryNonce = other(d.proof.queryNonce))],
    ['a query too few', ['pcs.shape'], d => d.proof.queries.pop()],
    ['a query too many', ['pcs.shape'], d => d.proof.queries.push(d.proof.queries[0]!)],
    [
      'two queries swapped (another index)',
      ['pcs.merkle.rows'],
      d => ([d.proof.queries[0], d.proof.queries[1]] = [d.proof.queries[1]!, d.proof.queries[0]!]),
    ],
    [
      'an opened element',
      ['pcs.merkle.rows'],
      d => (d.proof.queries[5]!.rounds[0]!.rows[1]![0] = other(d.proof.queries[5]!.rounds[0]!.rows[1]![0]!)),
    ],
    ['an opened element that is not canonical', ['pcs.shape'], d => (d.proof.queries[5]!.rounds[0]!.rows[1]![0]! += P)],
    ['a row too long', ['pcs.shape'], d => (d.proof.queries[0]!.rounds[0]!.rows[0] = new Uint32Array(4))],
    ['a row too few', ['pcs.shape'], d => d.proof.queries[0]!.rounds[0]!.rows.pop()],
    ['rows of two rounds swapped', ['pcs.shape'], d => d.proof.queries[0]!.rounds.reverse()],
    ['a round too few in a query', ['pcs.shape'], d => d.proof.queries[0]!.rounds.pop()],
    [
      'a sibling',
      ['pcs.merkle.rows'],
      d => (d.proof.queries[3]!.rounds[1]!.path[2]![0] = other(d.proof.queries[3]!.rounds[1]!.path[2]![0]!)),
    ],
    ['a path too short', ['pcs.shape'], d => d.proof.queries[3]!.rounds[1]!.path.pop()],
    [
      'a value of a layer',
      ['pcs.merkle.layer'],
      d => (d.proof.queries[0]!.layers[0]!.rows[0]![9] = other(d.proof.queries[0]!.layers[0]!.rows[0]![9]!)),
    ],
    [
      'a sibling of a layer',
      ['pcs.merkle.layer'],
      d => (d.proof.queries[0]!.layers[1]!.path[0]![1] = other(d.proof.queries[0]!.layers[1]!.path[0]![1]!)),
    ],
    ['a layer too few in a query', ['pcs.shape'], d => d.proof.queries[0]!.layers.pop()],
    ['two layers swapped', ['pcs.shape'], d => d.proof.queries[0]!.layers.reverse()],
  ])('%s', (_, codes, change) => {
    expect(codes).toContain(mutated(set, change))
  })

  it.each<[string, string, (cap: Writable<Cap>) => unknown]>([
    ['shorter', 'pcs.shape', cap => cap.pop()],
    ['longer', 'pcs.shape', cap => cap.push(cap[0]!)],
    ['of what is not digests', 'pcs.element', cap => (cap[0] = new Uint32Array(7))],
  ])('a cap that is %s, while the transcript has absorbed the right one', (_, code, change) => {
    const { instance, rounds, proof } = honest.get(set)!
    const { params } = instance
    const others = structuredClone(rounds) as unknown as Writable<VerifierRound[]>
    change(others[1]!.cap)
    const transcript = transcriptFor(params, rounds)
    expect(refusal(() => verifyOpening(hasherOf(params), params, others, proof, transcript))).toBe(code)
  })

  it('any single word of the encoded proof', () => {
    const { instance, rounds, proof } = honest.get(set)!
    const writer = new ByteWriter()
    encodeOpeningProof(writer, proof)
    const bytes = writer.finish()
    const random = new Random(7)
    for (let trial = 0; trial < 150; trial++) {
      const copy = bytes.slice()
      copy[4 * random.below(bytes.length / 4) + random.below(4)]! ^= 1 << random.below(8)
      const code = refusal(() => {
        const reader = new ByteReader(copy)
        const decoded = decodeOpeningProof(
          reader,
          instance.params,
          rounds.map(r => r.matrices),
        )
        reader.end()
        verify({ instance, rounds, proof: decoded })
      })
      expect(code).not.toBe('accepted')
    }
  })
})

describe('the honest prover', () => {
  it('refuses to open a column that changed after the commitment', async () => {
    const kernels = await wasmKernels({ maxBytes: 2 ** 28 })
    const random = new Random(3)
    const column = kernels.arena.store(random.elements(256))
    const commitment = commit(kernels, testOnlyBlake3, [{ logHeight: 8, columns: [column] }])
    const rounds = [{ commitment, points: [[random.ext(4)]] }]
    const attempt = () => open(kernels, testOnlyBlake3, rounds, transcriptFor(testOnlyBlake3, [commitment]))
    expect(attempt).not.toThrow()
    kernels.arena.view(commitment.matrices[0]!.lde[0]!, 1)[0]! ^= 1
    expect(attempt).toThrow(LowDegreeError)
  })
})

describe('limits', () => {
  it('refuses more openings than the security figures assume', () => {
    const { instance, rounds, proof } = honest.get(testOnlyBlake3.name)!
    const params = { ...instance.params, limits: { ...instance.params.limits, maxOpenings: 14 } }
    // 3·2 + 2·1 + 2·2 + 1·2 = 14 openings.
    expect(refusal(() => verify({ instance: { ...instance, params }, rounds, proof }))).toBe('accepted')
    const fewer = { ...params, limits: { ...params.limits, maxOpenings: 13 } }
    expect(refusal(() => verify({ instance: { ...instance, params: fewer }, rounds, proof }))).toBe('pcs.limits')
  })

  it('refuses a proof made under the other hash', () => {
    const { instance, rounds, proof } = honest.get(testOnlyBlake3.name)!
    const params = { ...instance.params, hasher: 'poseidon2' as const }
    expect(hasherOf(params).name).toBe('poseidon2')
    const small = rounds.map(r => ({ ...r, cap: r.cap.map(() => new Uint32Array(8)) }))
    expect(refusal(() => verify({ instance: { ...instance, params }, rounds: small, proof }))).toMatch(/^pcs\./)
  })
})
