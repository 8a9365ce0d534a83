/**
 * How a chain of claims stands, in words, the same in the terminal and on the page. Nothing here is of Node.
 * @module
 */
import type { ChainStatus, VersionStatus } from '@zkmips/rollup/game/chain-status'
import type { FinalityRules } from '@zkmips/rollup/game/finality'
import { formatEther } from 'viem'
import { momentText, timeText } from '../dispute/time.ts'
import { plural } from '../output/format.ts'

/** Label and value of each. */
export type Lines = (readonly [label: string, value: string])[]

/** What is final and who acts, what is stopped, held back or contradicted, which proofs are taken. @param now unix seconds of L1 */
export const chainLines = (rules: FinalityRules, chain: ChainStatus, now: number): Lines => [
  ...agreedLines(rules, chain, now),
  ...whoLines(chain, now),
  ...paymentLines(chain, rules, now),
  ...versionLines(chain, now),
  [
    'finality',
    `${timeText(rules.proofDelay)} after a proof or an undisputed claim's time, ${timeText(rules.gameDelay)} after a disputed game`,
  ],
]

function agreedLines(
  { latest, needsBothEvidences, stoppedUntil }: FinalityRules,
  { inputs, rivals, contradictions }: ChainStatus,
  now: number,
): Lines {
  const behind = Number(inputs.lastBlock) - latest.blockNumber
  return [
    ['final', `block ${latest.blockNumber}, ${latest.root}`],
    [
      'inputs on L1',
      `up to block ${inputs.lastBlock}${behind > 0 ? `, ${plural(behind, 'block')} after the final one` : ''}`,
    ],
    [
      'queue',
      inputs.waiting === 0
        ? 'nothing waits'
        : inputs.waiting === 1
          ? 'one entry waits'
          : `${inputs.waiting} entries wait`,
    ],
    ['stopped', stoppedUntil > now ? `claims, finality and withdrawals until ${momentText(stoppedUntil, now)}` : 'no'],
    [
      'decided by',
      needsBothEvidences
        ? `a game and a proof that agree, because ${rivals > 0 ? 'two roots of one block are upheld' : 'proofs contradict each other'}`
        : 'a game or a proof',
    ],
    ...contradictions.map(({ first, second, foundAt, endsFrom }) => {
      const which = first === second ? `version ${first} contradict` : `versions ${first} and ${second} contradict`
      return [
        'contradiction',
        `proofs of ${which} each other, since ${momentText(foundAt, now)}; anybody retires them from ${momentText(endsFrom, now)} on`,
      ] as const
    }),
  ]
}

function whoLines({ owner, guardian, inputs, proposers }: ChainStatus, now: number): Lines {
  const { sequencer, sequencedAt, openFrom } = inputs
  const last = `last ${momentText(sequencedAt, now)}`
  const silent =
    openFrom <= now
      ? 'it is silent or too slow, and anybody may append empty blocks for what waits'
      : `anybody appends empty blocks for what waits from ${momentText(openFrom, now)} on`
  return [
    ['appends', sequencer === undefined ? 'everybody' : `${sequencer}, ${last}; ${silent}`],
    ['proposes', proposersText(proposers, now)],
    ['owner', owner],
    ['guardian', guardian],
  ]
}

function proposersText({ openFrom, listed }: ChainStatus['proposers'], now: number): string {
  if (openFrom === undefined) return 'everybody'
  if (openFrom <= now) return 'everybody, because the listed proposers are silent'
  const who = listed === undefined ? 'listed proposers (the node does not say which)' : listed.join(', ') || 'nobody'
  return `${who}; everybody from ${momentText(openFrom, now)} on, if none of theirs becomes final before`
}

function paymentLines({ payments }: ChainStatus, { stoppedUntil }: FinalityRules, now: number): Lines {
  const { bridge, balance, heldFrom, contestedGame, until } = payments
  if (bridge === undefined) return [['bridge', 'none']]
  const held =
    heldFrom === undefined
      ? stoppedUntil > now
        ? 'held back by the stop'
        : 'paid'
      : `held back from block ${heldFrom} on, ${contestedGame === undefined ? `until ${momentText(until!, now)}` : `because of the conflict about claim ${contestedGame}`}`
  return [
    ['bridge', `${bridge}, which holds ${formatEther(balance!)} ether`],
    ['withdrawals', held],
  ]
}

function versionLines({ versions }: ChainStatus, now: number): Lines {
  if (versions.length === 0) return [['proofs', 'none are taken: there is no version of the proof system']]
  return versions.map(version => [`proofs, version ${version.version}`, versionText(version, now)])
}

function versionText({ keyDigest, isDevelopment, usableFrom, isRetired }: VersionStatus, now: number): string {
  const state = isRetired ? 'retired' : usableFrom > now ? `usable from ${momentText(usableFrom, now)} on` : 'usable'
  return `${state}, under the Groth16 key ${keyDigest}${isDevelopment ? ', for DEVELOPMENT: its proofs prove nothing' : ''}`
}
