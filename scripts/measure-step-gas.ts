// Measures what each kind of step costs on chain and writes verifier-contracts/gas/steps.json and the tables of docs/contracts.md.
//
//   npx tsx scripts/measure-step-gas.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StepContract } from '@zkmips/verifier-contracts/testing/step-contract'
import { gasTables, measureLoads, measureSteps } from '@zkmips/verifier-contracts/testing/step-gas'

const path = (name: string) => join(import.meta.dirname, '..', name)

const contract = await StepContract.start()
try {
  const measured = { steps: await measureSteps(contract), loads: await measureLoads(contract) }
  writeFileSync(path('verifier-contracts/gas/steps.json'), `${JSON.stringify(measured, null, 2)}\n`)
  const document = path('docs/contracts.md')
  const section = /(?<=<!-- step gas -->\n).*(?=<!-- end of step gas -->)/s
  writeFileSync(document, readFileSync(document, 'utf8').replace(section, `${gasTables(measured)}\n`))
} finally {
  await contract.stop()
}
