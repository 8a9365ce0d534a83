// Measures what the transactions of disputes, of the chain of claims and of the transaction chain cost, and writes verifier-contracts/gas/
// game.json, chain.json, inputs.json, and the tables of docs/contracts.md.
//
//   npx tsx scripts/measure-game-gas.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forge } from '@zkmips/verifier-contracts/artifacts'
import { GAS_GROUPS, gasTable } from '@zkmips/verifier-contracts/testing/game-gas'

const path = (name: string) => join(import.meta.dirname, '..', name)

await forge(['test', '--match-contract', 'GasTest'])
const document = path('docs/contracts.md')
for (const group of GAS_GROUPS) {
  const measured = JSON.parse(readFileSync(path(`verifier-contracts/cache/gas/${group}.json`), 'utf8'))
  writeFileSync(path(`verifier-contracts/gas/${group}.json`), `${JSON.stringify(measured, null, 2)}\n`)
  const section = new RegExp(`(?<=<!-- ${group} gas -->\\n).*(?=<!-- end of ${group} gas -->)`, 's')
  writeFileSync(document, readFileSync(document, 'utf8').replace(section, `${gasTable(measured)}\n`))
}
