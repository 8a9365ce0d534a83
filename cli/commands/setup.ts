/**
 * `zkmips setup`: Groth16 keys for wrapped proofs, and the contract that has one. Each command makes one file or none, so whatever ended it, the same command is
 * given again.
 * @module
 */
import type { CeremonyStep } from '@zkmips/package/setup'
import { type Command, Option } from 'commander'
import { about, CliError, usageError } from '../errors.ts'
import { EXIT_BAD_INPUT } from '../exit-codes.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption } from '../options.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { bytes, count, duration, facts } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { readVerificationKey } from '../verifying/groth16-key.ts'

interface SetupOptions {
  readonly output: string
  readonly ptau: string
  readonly r1cs?: string
  readonly json?: true
}

const output = (what: string): [string, string] => ['-o, --output <file>', what]
const r1csOption = (): Option =>
  new Option('--r1cs <file>', 'the circuit, from zkmips setup circuit (default: that of this release, made anew)')
const ptauOption = (): Option =>
  new Option('--ptau <file>', 'powers of tau of a public ceremony, prepared for phase 2: snarkjs calls them .ptau')

export function registerSetup(program: Command): void {
  const setup = program
    .command('setup')
    .description('Groth16 keys for wrapped proofs: for development, and from a ceremony')
  setup
    .command('new', { isDefault: true })
    .description(
      "make everybody's key for development; with --ptau, begin a ceremony (what zkmips setup does by itself)",
    )
    // So that a command with a mistake in its name is not taken for an argument of this one.
    .allowExcessArguments()
    .addOption(ptauOption())
    .option(...output('with --ptau: the first key, which needs contributions still'))
    .addOption(r1csOption())
    .addOption(jsonOption())
    .action((options: Partial<SetupOptions>, { args: [other] }: Command) => {
      if (other !== undefined) {
        const names = setup.commands.map(command => command.name()).join(', ')
        throw usageError(`there is no command zkmips setup ${other}; there are ${names}`)
      }
      return options.ptau === undefined ? development(options) : begin(options)
    })
  setup
    .command('contribute')
    .description("add a participant's secret to a key; it is made here, and forgotten")
    .argument('<key>', 'the key of the participant before, .zkey')
    .requiredOption(...output('the key for the participant after'))
    .option('--name <name>', 'of the participant, which everybody will see', '')
    .addOption(jsonOption())
    .action(contribute)
  setup
    .command('check')
    .description(
      'check the key that a ceremony ended with: circuit, powers of tau, every contribution; write its verification key',
    )
    .argument('<key>', 'the last key, .zkey')
    .addOption(ptauOption().makeOptionMandatory())
    .option(...output('the verification key, JSON'))
    .addOption(r1csOption())
    .addOption(jsonOption())
    .action(check)
  setup
    .command('circuit')
    .description('write the circuit that keys are made of, for tools of your own: .r1cs')
    .requiredOption(...output('the circuit, 0.8 GB'))
    .addOption(jsonOption())
    .action(circuit)
  setup
    .command('contract')
    .description('write what the contract that verifies wrapped proofs is deployed with: creation code, ABI, sources')
    .option('--key <file>', 'the verification key, from zkmips setup check')
    .option(
      '--development',
      "everybody's key for development, with which the contract proves nothing; it is refused on chains that are not for development",
    )
    .requiredOption(...output('JSON'))
    .addOption(jsonOption())
    .action(contract)
}

/** What a step says when it begins. */
const STEPS: Readonly<Record<CeremonyStep, string>> = {
  powers: 'verify the transcript of the powers of tau (once for a file; an hour or more for a large one)',
  key: 'make the first key (can take hours)',
  contribution: 'apply the contribution to all points of the key',
  verify: 'verify the key against circuit, powers of tau and contributions (can take hours)',
  export: 'export the verification key',
}
const WRITE_CIRCUIT = 'write down the circuit (15 s, 1 GiB)'
const MEMORY =
  'snarkjs does this in a process of its own, which takes some times the size of the key in memory: 16 GiB are enough for the circuit of this release'

function stepsOf(json: boolean) {
  const progress = new Progress(process.stderr, progressMode(json))
  return {
    say: (phase: string, text: string) => progress.note({ phase, text, facts: { message: text } }),
    onStep: (step: CeremonyStep) => progress.note({ phase: step, text: STEPS[step], facts: { message: STEPS[step] } }),
  }
}

async function development({ json, ...options }: Partial<SetupOptions>): Promise<void> {
  for (const name of ['output', 'r1cs'] as const) {
    if (options[name] !== undefined) throw usageError(`--${name} applies to a ceremony: add --ptau, or leave it out`)
  }
  const { releaseConstraints, releaseDevelopmentKey, requirePackages } = await import('@zkmips/package/setup')
  requirePackages()
  const { say } = stepsOf(json === true)
  const started = performance.now()
  const key = await interruptible(
    async () => {
      say('circuit', WRITE_CIRCUIT)
      const constraints = releaseConstraints()
      return releaseDevelopmentKey(constraints, warning =>
        say('key', `${warning}; some minutes, 3 GiB of memory, 1.4 GB in the cache`),
      )
    },
    () => {},
  )
  const seconds = (performance.now() - started) / 1000
  const { zkey, digest, verificationKey } = key
  if (json) return printJson({ provingKey: zkey, keyDigest: digest, developmentKey: true, verificationKey, seconds })
  printText(
    facts([
      ['proving key', zkey],
      ['verification key', `${digest}, as everybody's`],
      ['for', 'DEVELOPMENT only: its secrets are public, and whoever wants to forges proofs that it accepts'],
      ['time', duration(seconds)],
    ]),
  )
}

async function begin({ json, ...options }: Partial<SetupOptions>): Promise<void> {
  const { ptau, r1cs } = options
  if (options.output === undefined) throw usageError('the first key of a ceremony is written to a file: add -o FILE')
  const { beginCeremony, inspectPtau, inspectR1cs, requirePackages, withR1cs } = await import('@zkmips/package/setup')
  requirePackages()
  const { say, onStep } = stepsOf(json === true)
  const file = await OutputFile.open(options.output, ptau, r1cs)
  const made = await interruptible(
    async () => {
      // Before the circuit is made.
      inspectPtau(ptau!)
      if (r1cs === undefined) say('circuit', WRITE_CIRCUIT)
      return withR1cs(r1cs, async path => {
        const circuit = inspectR1cs(path)
        await saysIfForeign(circuit)
        say('memory', MEMORY)
        await file.finishBy(zkey => beginCeremony({ r1cs: path, ptau: ptau!, zkey }, { onStep }))
        return circuit
      })
    },
    () => file.discard(),
  ).finally(() => file.discard())
  const { constraints, power } = made
  if (json) return printJson({ output: file.path, constraints, power, contributors: [] })
  printText(
    facts([
      ['key', `${file.path}, for ${count(constraints)} constraints`],
      ['contributions', 'none: anybody can forge proofs that it accepts'],
      ['next', `zkmips setup contribute ${file.path} -o NEXT.zkey --name NAME, by people who do not trust each other`],
    ]),
  )
}

async function contribute(
  from: string,
  { json, output, name }: SetupOptions & { readonly name: string },
): Promise<void> {
  // A length of one byte, in snarkjs's format.
  if (Buffer.byteLength(name) > 64) throw usageError('--name has more than 64 bytes; choose a shorter one')
  const setup = await import('@zkmips/package/setup')
  setup.requirePackages()
  const { say, onStep } = stepsOf(json === true)
  const file = await OutputFile.open(output, from)
  const hash = await interruptible(
    async () => {
      setup.inspectZkey(from)
      say('memory', MEMORY)
      return file.finishBy(to => setup.contribute({ from, to }, { name }, { onStep }))
    },
    () => file.discard(),
  ).finally(() => file.discard())
  if (json) return printJson({ output: file.path, name, contributionHash: hash })
  printText(
    facts([
      ['key', file.path],
      ['contribution', `${hash}: publish this, so that everybody sees that yours is in the key`],
      ['secret', 'was made at random, never written down, and is gone with the process'],
    ]),
  )
}

async function check(zkey: string, { json, output, ptau, r1cs }: SetupOptions): Promise<void> {
  const setup = await import('@zkmips/package/setup')
  const { checkCeremony, inspectR1cs, withR1cs } = setup
  setup.requirePackages()
  const { say, onStep } = stepsOf(json === true)
  const file = output === undefined ? undefined : await OutputFile.open(output, zkey, ptau, r1cs)
  const key = await interruptible(
    async () => {
      // Before the circuit is made.
      setup.inspectZkey(zkey)
      setup.inspectPtau(ptau)
      if (r1cs === undefined) say('circuit', WRITE_CIRCUIT)
      const checked = await withR1cs(r1cs, async path => {
        await saysIfForeign(inspectR1cs(path))
        say('memory', MEMORY)
        return checkCeremony({ r1cs: path, ptau, zkey }, { onStep })
      })
      await file?.finish(`${JSON.stringify(checked.verificationKey, undefined, 2)}\n`)
      return checked
    },
    () => file?.discard(),
  ).finally(() => file?.discard())
  const { digest, contributors, verificationKey } = key
  const contributions = contributors.map(name => name || '(no name)')
  if (json) return printJson({ key: zkey, valid: true, keyDigest: digest, contributors, verificationKey })
  printText(
    facts([
      ['key', `${zkey} follows from circuit, powers of tau and ${count(contributors.length)} contributions`],
      ['contributors', contributions.join(', ')],
      ['verification key', `${digest}${file ? `, in ${file.path}` : ''}`],
      [
        'it is sound',
        'if one of these contributors, and one of those of the powers of tau, has forgotten their secret',
      ],
    ]),
  )
}

async function circuit({ json, output }: SetupOptions): Promise<void> {
  const { releaseConstraints, writeR1cs } = await import('@zkmips/package/setup')
  const { say } = stepsOf(json === true)
  const file = await OutputFile.open(output)
  try {
    say('circuit', WRITE_CIRCUIT)
    const constraints = releaseConstraints()
    const size = await file.finishBy(async path => writeR1cs(path, constraints))
    const { length } = constraints.constraints
    if (json) return printJson({ output: file.path, constraints: length, bytes: size })
    printText(facts([['circuit', `${file.path}, ${count(length)} constraints, ${bytes(size)}`]]))
  } finally {
    file.discard()
  }
}

interface ContractOptions {
  readonly key?: string
  readonly development?: true
  readonly output: string
  readonly json?: true
}

async function contract({ key: keyFile, development, output, json }: ContractOptions): Promise<void> {
  if ((keyFile === undefined) === (development === undefined)) {
    throw usageError('say which Groth16 key the contract has: --key FILE, or --development')
  }
  const { executionVerifierDeployment } = await import('@zkmips/package/execution-verifier')
  const { DEVELOPMENT_VERIFICATION_KEY } = await import('@zkmips/package/setup')
  const key = keyFile === undefined ? DEVELOPMENT_VERIFICATION_KEY : await readVerificationKey(keyFile)
  const deployment = await about(keyFile ?? '--development', () => executionVerifierDeployment(key))
  if (keyFile !== undefined && deployment.developmentKey) {
    const why = 'this is a key for development, with which the contract proves nothing'
    throw new CliError(
      'DEVELOPMENT_KEY',
      EXIT_BAD_INPUT,
      `${keyFile}: ${why}; say --development instead of --key if you want that`,
    )
  }
  const file = await OutputFile.open(output, keyFile)
  try {
    await file.finish(`${JSON.stringify(deployment, undefined, 2)}\n`)
  } finally {
    file.discard()
  }
  if (development) note('WARNING: this contract accepts proofs of anything: its key is for development')
  const { contract: name, keyDigest, creationCode, developmentKey } = deployment
  if (json) return printJson({ output: file.path, contract: name, keyDigest, developmentKey })
  printText(
    facts([
      ['contract', `${name}, in ${file.path}: creationCode is what the transaction that deploys it has`],
      ['creation code', bytes((creationCode.length - 2) / 2)],
      ['Groth16 key', keyDigest],
    ]),
  )
}

async function saysIfForeign(of: Parameters<typeof import('@zkmips/package/setup')['isOfRelease']>[0]): Promise<void> {
  const { isOfRelease } = await import('@zkmips/package/setup')
  if (!isOfRelease(of)) note('this is not the circuit of this release: a key of it verifies no proof of this release')
}
