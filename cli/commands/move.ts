/**
 * `zkmips move`: compiles a Move package, and runs a function of it in the Move executor.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { loadMoveExecutor, MOVE_EXECUTOR_FILE } from '@zkmips/package/shipped'
import { type Command, Option } from 'commander'
import { usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { parseAddress, parseArgument, parseType } from '../move/arguments.ts'
import { compilePackage, type MovePackage } from '../move/compile.ts'
import { executeCall } from '../move/execute.ts'
import { MAX_MEMORY, type MoveCall, type MoveResult, packageDigest } from '../move/request.ts'
import { jsonOption, memorySize, wholeNumber } from '../options.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { bytes, count, facts, plural } from '../output/format.ts'

interface BuildOptions {
  readonly json?: true
}

interface RunOptions extends BuildOptions {
  readonly function: string
  readonly typeArgs: readonly string[]
  readonly args: readonly string[]
  readonly gas: number
  readonly memory: number
  readonly output?: string
}

export function registerMove(program: Command): void {
  const move = program.command('move').description('compile Move packages and run their functions')
  move
    .command('build')
    .argument('<package>', 'the folder of a Move package: Move.toml and sources/')
    .description('compile a package and show its modules and its digest')
    .addOption(jsonOption())
    .action(build)
  move
    .command('run')
    .argument('<package>', 'the folder of a Move package: Move.toml and sources/')
    .description('run a function of a package in the Move executor, without a proof')
    .requiredOption(
      '--function <module::name>',
      'a public or entry function; 0x42::module::name where modules share a name',
    )
    .option('--type-args <types...>', 'such as u64, vector<u8>, 0x1::string::String', [])
    .option('--args <values...>', "such as 5, 5u8, true, @0x42, '\"text\"', 'x\"00ff\"', '[1, 2]', 'some(5)', none", [])
    .addOption(
      new Option('--gas <gas>', 'instructions at most').argParser(wholeNumber(0, 2 ** 32 - 1)).default(10_000_000),
    )
    .addOption(
      new Option('--memory <size>', `for values, at most ${bytes(MAX_MEMORY)}`)
        .argParser(memorySize)
        .default(64 * 2 ** 20, '64M'),
    )
    .option('-o, --output <file>', 'the preimages of the run, for zkmips prove --preimages')
    .addOption(jsonOption())
    .action(run)
}

async function build(folder: string, options: BuildOptions): Promise<void> {
  const compiled = await compilePackage(folder)
  const digest = bytesToHex(packageDigest(compiled.modules.map(module => module.bytes)))
  const modules = compiled.modules.map(({ address, name, bytes }) => ({
    name: `${short(address)}::${name}`,
    bytes: bytes.length,
  }))
  if (options.json) return printJson({ package: folder, digest, modules, warnings: compiled.warnings })
  warn(compiled)
  const lines = modules.map(module => `${count(module.bytes).padStart(7)}  ${module.name}\n`)
  printText(`${facts([['package', digest]])}\n  bytes  module\n${lines.join('')}`)
}

async function run(folder: string, options: RunOptions): Promise<void> {
  const { gas, memory } = options
  if (memory > MAX_MEMORY)
    throw usageError(`--memory is at most ${bytes(MAX_MEMORY)}; values of a run may not take more`)
  const types = options.typeArgs.map(parseType)
  const values = options.args.map(parseArgument)
  const compiled = await compilePackage(folder)
  const call: MoveCall = { ...target(options.function, compiled), types, arguments: values }
  const executor = await loadMoveExecutor()
  const modules = compiled.modules.map(module => module.bytes)
  const ran = executeCall(executor, modules, call, { gas, memory })
  const claim = `--local 2=${bytesToHex(ran.outcomeHash)} --local 3=${bytesToHex(ran.requestHash)}`
  if (options.output !== undefined) {
    const file = await OutputFile.open(options.output)
    const preimages = [ran.request, ...modules].map(data => [bytesToHex(keccak_256(data)), bytesToHex(data)])
    await file.finish(new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(preimages))}\n`))
  }
  const { request, outcome, result, steps } = ran
  if (options.json) {
    return printJson({
      function: options.function,
      result: jsonResult(result, compiled),
      package: bytesToHex(packageDigest(modules)),
      request: { hash: bytesToHex(ran.requestHash), bytes: bytesToHex(request) },
      outcome: { hash: bytesToHex(ran.outcomeHash), bytes: bytesToHex(outcome) },
      steps,
    })
  }
  warn(compiled)
  printText(
    facts([
      ...resultFacts(result, compiled),
      ['package', bytesToHex(packageDigest(modules))],
      ['request', bytesToHex(ran.requestHash)],
      ['outcome', bytesToHex(ran.outcomeHash)],
      ['steps', count(steps)],
      ...(options.output === undefined
        ? []
        : [['to prove', `npx zkmips prove ${MOVE_EXECUTOR_FILE} --preimages ${options.output} ${claim}`] as const]),
    ]),
  )
}

function warn({ warnings }: MovePackage): void {
  if (warnings !== '') for (const line of warnings.split('\n')) note(line)
}

const short = (address: Uint8Array): string => `0x${bytesToHex(address).replace(/^0+(?=.)/, '')}`

/** @throws CliError where the package has no such module, or several */
function target(text: string, { modules }: MovePackage): Pick<MoveCall, 'address' | 'module' | 'function'> {
  const [, address, module, name] = /^(?:(0x[0-9a-fA-F]+)::)?(\w+)::(\w+)$/.exec(text) ?? []
  if (module === undefined || name === undefined) throw usageError(`--function ${text}: write module::name`)
  const wanted = address === undefined ? undefined : bytesToHex(parseAddress(address))
  const found = modules.filter(
    known => known.name === module && (wanted === undefined || bytesToHex(known.address) === wanted),
  )
  if (found.length === 1) return { address: found[0]!.address, module, function: name }
  const names = (found.length > 0 ? found : modules).map(known => `${short(known.address)}::${known.name}`).join(', ')
  throw usageError(
    `--function ${text}: ${found.length > 1 ? 'several modules are called so' : 'there is no such module'}; there are ${names}`,
  )
}

type Facts = readonly (readonly [label: string, value: string])[]

function resultFacts(result: MoveResult, compiled: MovePackage): Facts {
  switch (result.kind) {
    case 'returned':
      return [
        ['result', `returned ${plural(result.values.length, 'value')}`],
        ...result.values.map((value, i) => [`value ${i + 1}`, `0x${bytesToHex(value)}`] as const),
        ...result.after.map((value, i) => [`&mut ${i + 1}`, `0x${bytesToHex(value)}`] as const),
        ['gas', count(result.gas)],
      ]
    case 'ended':
      return [
        ['result', result.reason === 'abort' ? `aborted with code ${result.code}` : `ended: ${result.reason}`],
        ['at', result.place],
      ]
    case 'refused':
      return [
        ['result', `refused: ${moduleAt(result.module, compiled)} is ${result.reason}`],
        ['at', result.place],
      ]
    case 'no-call':
      return [
        ['result', `no call: ${result.reason}`],
        ['argument', String(result.index + 1)],
      ]
  }
}

function jsonResult(result: MoveResult, compiled: MovePackage): object {
  switch (result.kind) {
    case 'returned':
      return { ...result, values: result.values.map(bytesToHex), after: result.after.map(bytesToHex) }
    case 'ended':
      return { ...result, code: String(result.code) }
    case 'refused':
      return { ...result, module: moduleAt(result.module, compiled) }
    case 'no-call':
      return result
  }
}

function moduleAt(index: number, { modules }: MovePackage): string {
  const module = modules[index]
  return module === undefined ? 'the package' : `${short(module.address)}::${module.name}`
}
