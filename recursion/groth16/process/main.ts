/**
 * A process that does one thing with Groth16 keys and ends. Everything that is under the GPL (snarkjs, ffjavascript) is loaded here and nowhere else
 * (docs/decisions/0021-groth16-apart.md); what it is asked and what it answers are plain data and files.
 * @module
 */
import type { Logger } from 'snarkjs'
import type { GrothTask, GrothTasks } from '../task.ts'

const lines: string[] = []
const keep = (message: string): void => {
  lines.push(message)
}
/** What snarkjs says, to be repeated where it fails. */
const logger: Logger = { debug() {}, info() {}, warn: keep, error: keep }

type Handlers = {
  readonly [T in keyof GrothTasks]: (input: GrothTasks[T]['input']) => Promise<GrothTasks[T]['output']>
}

const handlers: Handlers = {
  developmentKey: async ({ r1cs, zkey, threads }) => {
    const { writeDevelopmentKey } = await import('./development-key.ts')
    return writeDevelopmentKey(r1cs, zkey, threads)
  },
  verifyPowers: async ({ ptau }) => {
    const { powersOfTau } = await import('snarkjs')
    if (!(await powersOfTau.verify(ptau, logger))) {
      fail(`${ptau}: the powers of τ are not the result of contributions, so nobody can trust them`)
    }
  },
  initialKey: async ({ r1cs, ptau, zkey }) => {
    const { zKey } = await import('snarkjs')
    if ((await zKey.newZKey(r1cs, ptau, zkey, logger)) === -1) fail('no key can be made from these powers of τ')
  },
  contribute: async ({ from, to, name, entropy }) => {
    const { zKey } = await import('snarkjs')
    const hash = await zKey.contribute(from, to, name, entropy, logger)
    return { hash: Buffer.from(hash).toString('hex') }
  },
  verifyKey: async ({ r1cs, ptau, zkey }) => {
    const { zKey } = await import('snarkjs')
    if (!(await zKey.verifyFromR1cs(r1cs, ptau, zkey, logger)))
      fail(`${zkey}: the key does not follow from circuit, powers of τ and contributions`)
  },
  verificationKey: async ({ zkey }) => {
    const { zKey } = await import('snarkjs')
    return (await zKey.exportVerificationKey(zkey)) as GrothTasks['verificationKey']['output']
  },
  prove: async ({ zkey, wtns }) => {
    const { groth16 } = await import('snarkjs')
    return groth16.prove(zkey, wtns, logger)
  },
}

function fail(message: string): never {
  throw new Error([message, ...lines].join('; '))
}

process.on('message', async (task: GrothTask) => {
  const answer = await handlers[task.name](task.input as never).then(
    output => ({ output }),
    (error: NodeJS.ErrnoException) => ({ error: { message: error.message, code: error.code } }),
  )
  // The threads of snarkjs would keep the process.
  process.send!({ ...answer, peakBytes: process.resourceUsage().maxRSS * 1024 }, () => process.exit(0))
})
process.on('disconnect', () => process.exit(1))
