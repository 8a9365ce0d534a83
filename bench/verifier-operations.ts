/**
 * What verifying one shard consists of, counted by the verifier itself over boxed values: what a circuit that verifies shards is
 * planned with. A table for people, then JSON.
 *
 *   npx tsx bench/verifier-operations.ts [program or block trace, default fixtures/blocks/erc20.json] [--log-cycles K, default 19] [--json FILE]
 *
 * Proves the second shard of the run under core-100-poseidon2 (the first one if there is no other).
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createKernels } from '@zkmips/circuits/compiled-chips'
import { executionMachine } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { shardTables } from '@zkmips/circuits/tables/shard'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { openInput } from '@zkmips/package/input'
import { hasherOf } from '@zkmips/prover/hasher'
import { core100Poseidon2 as params } from '@zkmips/prover/parameters'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { boxedContext, boxedKey, boxedProof } from '@zkmips/prover/testing/boxed-proof'
import { countingAlgebra } from '@zkmips/prover/testing/counting-algebra'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'log-cycles': { type: 'string', default: '19' }, json: { type: 'string' } },
})
const file = positionals[0] ?? fileURLToPath(new URL('../fixtures/blocks/erc20.json', import.meta.url))

const { image, locals, oracle } = await openInput(file)
const shardCycles = 2 ** Number(options['log-cycles']) - 1
const { shards } = splitIntoShards(image, new CollectingHost(oracle), { shardCycles })
const record = shards[1] ?? shards[0]!
const program = provableProgram(image)
const { kernels, evaluators } = await createKernels({ degree: params.extensionDegree })
const { vk, ...pk } = setupMachine(kernels, params, executionMachine, program.preprocessed)
const context = {
  globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
  contextTag: new Uint8Array(32),
}
const proof = proveShard(
  { ...pk, vk },
  evaluators,
  shardTables(program, record, traceShard(image, record), locals),
  context,
)

const shape = checkShardStructure(params, hasherOf(params), executionMachine, vk, proof)
const { algebra, counts } = countingAlgebra(params.extensionDegree)
assertShard(algebra, params, executionMachine, boxedKey(vk), shape, boxedProof(proof), boxedContext(context))

const tables = shape.present.length
console.log(`${record.cycles} cycles, ${tables} tables, ${params.queries} queries, degree ${params.extensionDegree}`)
for (const [name, count] of Object.entries(counts)) {
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  console.log(`${words.padEnd(28)}${count.toLocaleString('en').padStart(12)}`)
}
const json = JSON.stringify({ parameters: params.name, cycles: record.cycles, tables, queries: params.queries, counts })
console.log(json)
if (options.json) writeFileSync(options.json, `${json}\n`)
