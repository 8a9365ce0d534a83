/**
 * For tests: the prover agent on a test chain, with a maker that forges.
 * @module
 */
import { join } from 'node:path'
import { Prover, type ProverOptions } from '@zkmips/rollup/agents/prover/prover'
import type { SenderOptions } from '@zkmips/rollup/l1/sender'
import { agentBasics, newFolder } from '@zkmips/rollup/testing/agents'
import type { DisputeChain } from '@zkmips/rollup/testing/dispute-chain'
import type { Address } from 'viem'
import { type ForgingMaker, forgingMaker } from './forging-maker.ts'

export interface StartedProver {
  readonly maker: ForgingMaker
  readonly folder: string
  readonly address: Address
  readonly round: () => Promise<boolean>
  readonly prover: Prover
  readonly metrics: Awaited<ReturnType<typeof agentBasics>>['metrics']
}

export interface ProverStart extends Partial<Pick<ProverOptions, 'policy' | 'payee' | 'programs' | 'maxRow'>> {
  readonly folder?: string
  readonly maker?: ForgingMaker
  readonly signal?: AbortSignal
  readonly sender?: Partial<SenderOptions>
}

/** It proves all claims unless told otherwise, and sends from account 3. */
export async function startProver(
  on: DisputeChain,
  { folder = newFolder(), maker = forgingMaker(), signal, sender, ...own }: ProverStart = {},
): Promise<StartedProver> {
  const basics = await agentBasics(on, 'prover', {
    ...{ account: 3, folder },
    ...(signal ? { signal } : {}),
    ...(sender ? { sender } : {}),
  })
  const options = { programs: [on.subject.image], source: on.subject.preimages, policy: { prove: 'all' } as const }
  const prover = new Prover({ ...basics, ...options, maker, proofFolder: join(folder, 'proofs'), ...own })
  const round = async () => {
    const couldRead = await prover.round()
    await basics.sender.settled()
    return couldRead
  }
  return { maker, folder, prover, round, address: basics.sender.address, metrics: basics.metrics }
}
