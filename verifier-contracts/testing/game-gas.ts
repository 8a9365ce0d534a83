/** What the transactions of a game cost on chain, as `docs/contracts.md` shows it. forge measures it (`GameGas.t.sol`). */

/** Gas as decimal digits, by what the transaction does. */
export type GameGas = Readonly<Record<string, string>>

/** The table in Markdown. */
export const gameGasTable = (gas: GameGas): string =>
  [
    '| transaction | gas |',
    '|---|---:|',
    ...Object.entries(gas).map(([name, used]) => `| ${name} | ${Number(used).toLocaleString('en')} |`),
  ].join('\n')
