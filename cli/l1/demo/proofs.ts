/**
 * The proofs of the demonstration: the ones that come with zkmips, or made when they are asked for.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BLOCK_EXECUTOR_ON_L1 } from '@zkmips/package/name-on-l1'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import type { ProofMaker, ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
import { bytesToHex, concatHex, type Hex, hexToBytes, keccak256 } from 'viem'
import { inputError } from '../../errors.ts'

/** Beside the repository's other fixtures, and in the package. */
const FILE = join(import.meta.dirname, '../../../fixtures/l1-demo/proofs.json')

/** Proofs (256 bytes) by what they state. */
type Shipped = Readonly<Record<Hex, Hex>>

const readShipped = async (): Promise<Shipped> => JSON.parse(await readFile(FILE, 'utf8'))

/** Names what is proved: to whom it is bound, and the local keys of each run. */
const statementOf = (contextTag: Uint8Array, runs: readonly Pick<ProvableRun, 'locals'>[]): Hex =>
  keccak256(
    concatHex([
      bytesToHex(contextTag),
      ...runs.flatMap(({ locals }) => [...locals.values()].map(word => bytesToHex(word))),
    ]),
  )

/** A maker that takes the proofs of the block executor that come with zkmips. */
export async function shippedProofs(): Promise<ProofMaker> {
  const shipped = await readShipped()
  return {
    keyDigest: `0x${DEVELOPMENT_KEY.digest}`,
    nameOf: async () => BLOCK_EXECUTOR_ON_L1 as Hex,
    prove: async (runs, { contextTag }) => {
      const proof = shipped[statementOf(contextTag, runs)]
      if (proof !== undefined) return hexToBytes(proof)
      const why = 'the proofs that come with zkmips are of other contracts or blocks than these'
      throw inputError('NO_SHIPPED_PROOF', `${why}; say --prove to have them made here`)
    },
  }
}

/** A maker that says how far it is. @param keep told of all proofs so far, in the form of those that ship, after each */
export function toldProofs(
  maker: ProofMaker,
  busy: (text: string) => void,
  keep: (proofs: string) => Promise<void>,
): ProofMaker {
  const made: Record<Hex, Hex> = {}
  return {
    ...maker,
    prove: async (runs, how) => {
      const proof = await maker.prove(runs, { ...how, onProgress: what => busy(`the prover ${what}`) })
      made[statementOf(how.contextTag, runs)] = bytesToHex(proof)
      await keep(`${JSON.stringify(made, null, 2)}\n`)
      return proof
    },
  }
}
