/**
 * Options that several commands have, and how their values are read. What a value must be is said in the error, as the option's
 * reader knows it.
 * @module
 */
import { LOCAL_KEYS, LOCAL_PREIMAGE_BYTES } from '@zkmips/isa/syscalls'
import { parseHex } from '@zkmips/package/hex'
import { DEFAULT_PREIMAGE_TIMEOUT, type InputOptions } from '@zkmips/package/input'
import { type Command, InvalidArgumentError, Option } from 'commander'

/** The options of `InputOptions`, as commander parses them. */
export type ParsedInputOptions = InputOptions & { readonly json?: true }

const PREIMAGE_TIMEOUT = '--preimage-timeout <seconds>'

/** Adds the input file and the options that say what its guest reads. */
export function takesRunInput(command: Command): Command {
  return command
    .argument('<file>', 'a big-endian MIPS32 ELF, or a block trace written by zkmips block capture')
    .addOption(localOption('--local <key=hex>', 'a local preimage: key 1 to 5 and 32 bytes; can be repeated'))
    .addOption(goOption())
    .option('--input <file>', 'the input of the program: local key 3 is its keccak256; claims what the program prints')
    .option('--preimage-dir <dir>', 'a directory with one preimage per file')
    .option('--preimages <file>', 'a JSON object from keccak256 or sha256 hashes to data, in hex')
    .addOption(
      new Option(PREIMAGE_TIMEOUT, 'how long the preimage server may take to answer')
        .argParser(wholeNumber(1, 86_400))
        .default(DEFAULT_PREIMAGE_TIMEOUT),
    )
    .usage('[options] <file> [-- <preimage server> <its arguments>]')
}

/** What a command line is made of: the part of zkmips, and after the first `--` the preimage server with its arguments. */
export interface CommandLine {
  readonly own: readonly string[]
  readonly server?: readonly string[]
}

/** Done before anything else is read, so that the server's options are its own. */
export function splitCommandLine(argv: readonly string[]): CommandLine {
  const at = argv.indexOf('--')
  return at < 0 ? { own: argv } : { own: argv.slice(0, at), server: argv.slice(at + 1) }
}

/** Makes the server an option of the command that is about to run. @throws CommanderError where it takes none */
export function giveServer(command: Command, server: readonly string[] | undefined): void {
  if (server === undefined) return
  if (!command.options.some(option => option.flags === PREIMAGE_TIMEOUT)) {
    command.error('a preimage server after -- is of no use here, because this command does not run a program')
  }
  if (server.length === 0)
    command.error('nothing follows --; write -- followed by the preimage server and its arguments')
  command.setOptionValue('server' satisfies keyof InputOptions, server)
}

export const goOption = (): Option => new Option('--go', 'patch a Go program so that its runtime needs only one thread')

export const jsonOption = (): Option =>
  new Option('--json', 'print the result as JSON on stdout, and progress as JSON lines on stderr')

export const provingKeyOption = (): Option =>
  new Option(
    '--proving-key <file>',
    "the Groth16 key of a ceremony, .zkey (default: everybody's for development, with which a proof proves nothing)",
  )

export const localOption = (flags: string, what: string): Option =>
  new Option(flags, what).argParser(addLocal).default(new Map(), 'the ones in the block trace')

function addLocal(text: string, previous: ReadonlyMap<number, Uint8Array>): ReadonlyMap<number, Uint8Array> {
  const [, key, hex] = /^(\d+)=(.*)$/.exec(text) ?? []
  if (key === undefined || hex === undefined) {
    throw new InvalidArgumentError(`Write KEY=HEX, for example 2=0x followed by ${2 * LOCAL_PREIMAGE_BYTES} digits.`)
  }
  const number = Number(key)
  if (!(LOCAL_KEYS as readonly number[]).includes(number)) {
    throw new InvalidArgumentError(`The local keys are ${LOCAL_KEYS.join(', ')}; there is no key ${key}.`)
  }
  if (previous.has(number)) throw new InvalidArgumentError(`Local key ${number} is given twice; give it once.`)
  const data = parseHex(hex, LOCAL_PREIMAGE_BYTES)
  if (!data) {
    throw new InvalidArgumentError(
      `A local preimage has ${LOCAL_PREIMAGE_BYTES} bytes: ${2 * LOCAL_PREIMAGE_BYTES} hex digits.`,
    )
  }
  return new Map([...previous, [number, data]])
}

/** A reader of whole numbers in a range, both ends included. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`)
    }
    return value
  }
}

/** A number of bytes: 6G, 512M, with or without "iB"; powers of 1024. */
export function memorySize(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([MG])(?:i?B)?$/i.exec(text) ?? []
  const size = Math.floor(Number(number) * (unit?.toUpperCase() === 'G' ? 2 ** 30 : 2 ** 20))
  if (!(size > 0)) throw new InvalidArgumentError('Write an amount of memory as 6G or 800M.')
  return size
}

/** A reader of exactly so many bytes in hex. */
export function hexOf(length: number): (text: string) => Uint8Array {
  return text => {
    const data = parseHex(text, length)
    if (!data) throw new InvalidArgumentError(`Expected ${length} bytes: ${2 * length} hex digits.`)
    return data
  }
}

/** A reader of exactly so many bytes in hex, which stay text. */
export function hexText(length: number): (text: string) => `0x${string}` {
  return text => {
    if (!parseHex(text, length)) {
      throw new InvalidArgumentError(`Expected ${length} bytes: ${2 * length} hex digits.`)
    }
    return `0x${text.replace(/^0x/i, '').toLowerCase()}`
  }
}

/** Adds where the contracts of disputes are. */
export const takesDeployment = (command: Command): Command =>
  command
    .requiredOption('--deployment <file>', 'the deployment file, written by zkmips l1 deploy')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of an L1 node')

/** The game type that a claim is of. */
export const typeOption = (): Option =>
  new Option('--type <n>', 'the game type').argParser(wholeNumber(0, 2 ** 32 - 1)).default(0)

export function limitOption(flags: string, what: string, initial?: number, min = 1, max = 1_000_000): Option {
  const option = new Option(flags, what).argParser(wholeNumber(min, max))
  return initial === undefined ? option : option.default(initial)
}

/** A reader of an amount of ether, in wei. */
export function etherAmount(text: string): bigint {
  const [, whole, rest = ''] = /^(\d{1,9})(?:\.(\d{1,18}))?$/.exec(text) ?? []
  if (whole === undefined) throw new InvalidArgumentError('Write an amount of ether, such as 0.25.')
  return BigInt(whole + rest.padEnd(18, '0'))
}

export const feeOption = (): Option =>
  new Option('--fee <ether>', 'escrow so much on top of the bond, for who proves the claim (default: none)').argParser(
    readFee,
  )

/** A claim is posted with less than 2^80 wei. */
function readFee(text: string): bigint {
  const fee = etherAmount(text)
  if (fee <= 1_000_000n * 10n ** 18n) return fee
  throw new InvalidArgumentError('A fee is at most 1000000 ether.')
}

export const accountOption = (flags: string, what: string): Option => new Option(flags, what).argParser(hexText(20))

/** The option may be given several times; its value is the list. */
export function repeated<T>(option: Option, read: (text: string) => T): Option {
  return option.argParser((text: string, before: readonly T[] | undefined) => [...(before ?? []), read(text)])
}

/** Of what proves. */
export const workersOption = (): Option =>
  new Option('--workers <n>', 'number of proving processes; one per core, as far as there is memory').argParser(
    wholeNumber(1, 1024),
  )

export const memoryOption = (): Option =>
  new Option('--max-memory <size>', 'memory for all processes together, such as 6G or 800M')
    .argParser(memorySize)
    .default(undefined, '7/8 of what the machine or container has')

export const engineOption = (what = 'what computes'): Option =>
  new Option('--engine <name>', what).choices(['wasm', 'native'])

export const noResumeOption = (): Option =>
  new Option(
    '--no-resume',
    'start from the beginning, and keep nothing from which a command that was killed could go on',
  )
