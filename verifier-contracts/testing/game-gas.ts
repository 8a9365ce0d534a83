/** What transactions cost on chain, as `docs/contracts.md` shows it. forge measures it (`GameGas.t.sol`, `ChainGas.t.sol`, `CanonicalTransactionChainGas.t.sol`). */

/** What is measured, each with a file in gas/ and a table in the document. */
export const GAS_GROUPS = ['game', 'chain', 'inputs'] as const

/** Gas as decimal digits, by what the transaction does. */
export type MeasuredGas = Readonly<Record<string, string>>

/** The table in Markdown. */
export const gasTable = (gas: MeasuredGas): string =>
  [
    '| transaction | gas |',
    '|---|---:|',
    ...Object.entries(gas).map(([name, used]) => `| ${name} | ${Number(used).toLocaleString('en')} |`),
  ].join('\n')
