// Measures what the transactions of a dispute game cost and writes verifier-contracts/gas/game.json and the table of
// docs/contracts.md.
//
//   npx tsx scripts/measure-game-gas.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forge } from '@zkmips/verifier-contracts/artifacts'
import { gameGasTable } from '@zkmips/verifier-contracts/testing/game-gas'

const path = (name: string) => join(import.meta.dirname, '..', name)

await forge('test', '--match-contract', 'GameGasTest')
const measured = JSON.parse(readFileSync(path('verifier-contracts/cache/gas/game.json'), 'utf8'))
writeFileSync(path('verifier-contracts/gas/game.json'), `${JSON.stringify(measured, null, 2)}\n`)
const document = path('docs/contracts.md')
const section = /(?<=<!-- game gas -->\n).*(?=<!-- end of game gas -->)/s
writeFileSync(document, readFileSync(document, 'utf8').replace(section, `${gameGasTable(measured)}\n`))
