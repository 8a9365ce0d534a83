/**
 * `zkmips disasm`: the program's code as text, with the names of its functions.
 * @module
 */
import { initialMemory, type ProgramImage, type Segment } from '@zkmips/emulator/program/image'
import type { ElfSymbol } from '@zkmips/emulator/program/symbols'
import type { ProgramOptions } from '@zkmips/package/input'
import { type Command, Option } from 'commander'
import { CliError } from '../errors.ts'
import { EXIT_USAGE } from '../exit-codes.ts'
import { readRunInput } from '../input.ts'
import { type Instruction, instructionAt } from '../inside/listing.ts'
import { hex, type Names } from '../inside/names.ts'
import { readNames } from '../inside/program.ts'
import { goOption, jsonOption } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { count } from '../output/format.ts'
import { LineWriter } from '../output/lines.ts'
import { visible } from '../output/visible.ts'

interface DisasmOptions extends ProgramOptions {
  readonly json?: true
  readonly function?: string
  readonly range?: string
  readonly list?: true
  readonly rawNames?: true
}

/** Byte addresses, multiples of 4; `end` is not part of it. */
interface Range {
  readonly start: number
  readonly end: number
}

export function registerDisasm(program: Command): void {
  program
    .command('disasm')
    .argument('<file>', 'a big-endian MIPS32 ELF, or a block trace, whose program is the shipped block executor')
    .description("show a program's instructions, with the names of its functions")
    .addOption(new Option('--function <name>', 'only this function').conflicts(['range', 'list']))
    .addOption(new Option('--range <a..b>', 'only from a up to b: addresses (0x…) or functions').conflicts('list'))
    .option('--list', 'list the functions instead')
    .addOption(goOption())
    .option('--raw-names', 'show Rust symbols as they are in the file, not demangled')
    .addOption(jsonOption())
    .action(disasm)
}

async function disasm(file: string, options: DisasmOptions): Promise<void> {
  const input = await readRunInput(file, { ...options, local: new Map() })
  const names = readNames(input, options)
  if (options.list) return listFunctions(file, names, options.json === true)
  const ranges = chosenRanges(input.image, names, options)
  const instructions = instructionsOf(input.image, names, ranges)
  if (options.json) {
    printJson({ file, instructions: Array.from(instructions, instruction => jsonInstruction(instruction, names)) })
  } else await printListing(instructions, names)
}

function listFunctions(file: string, names: Names, json: boolean): void {
  const functions = Array.from({ length: names.functions.length }, (_, i) => names.functions.at(i))
  if (json) {
    printJson({ file, functions: functions.map(({ name, address, size }) => ({ name, address: hex(address), size })) })
    return
  }
  const line = ({ name, address, size }: ElfSymbol): string =>
    `${digits(address)}  ${(size === 0 ? '?' : count(size)).padStart(9)}  ${visible(name)}\n`
  if (names.isEmpty) process.stdout.write('the program does not have a symbol table\n')
  else process.stdout.write(`address       bytes  function\n${functions.map(line).join('')}`)
}

/** @throws CliError */
function chosenRanges(image: ProgramImage, names: Names, options: DisasmOptions): Range[] {
  if (options.range !== undefined) return [rangeOf(options.range, image, names)]
  if (options.function !== undefined) return [names.extent(names.function(options.function))]
  return image.segments
    .filter(({ executable, memSize }) => executable && memSize > 0)
    .map(segment => ({ start: segment.address & ~3, end: segmentEnd(segment) }))
}

const segmentEnd = ({ address, memSize }: Segment): number => address + memSize

/** @throws CliError */
function rangeOf(text: string, image: ProgramImage, names: Names): Range {
  const split = text.indexOf('..')
  if (split < 0) {
    throw new CliError('BAD_RANGE', EXIT_USAGE, `${text} is not a range; write two addresses: 0x10000..0x10100`)
  }
  const start = names.address(text.slice(0, split)) & ~3
  const end = names.address(text.slice(split + 2))
  if (end <= start) {
    throw new CliError(
      'BAD_RANGE',
      EXIT_USAGE,
      `the range ${text} is empty: it ends at ${hex(end)}, not after its start`,
    )
  }
  const inside = image.segments.some(segment => start < segmentEnd(segment) && segment.address < end)
  if (inside) return { start, end }
  const parts = image.segments
    .filter(({ memSize }) => memSize > 0)
    .map(segment => `${hex(segment.address)}..${hex(segmentEnd(segment))}`)
  throw new CliError('BAD_RANGE', EXIT_USAGE, `the program has nothing in ${text}; it has ${parts.join(', ')}`)
}

function* instructionsOf(image: ProgramImage, names: Names, ranges: readonly Range[]): Generator<Instruction> {
  const memory = initialMemory(image)
  for (const { start, end } of ranges) {
    for (const segment of image.segments) {
      const last = Math.min(end, segmentEnd(segment))
      for (let address = Math.max(start, segment.address & ~3); address < last; address += 4) {
        yield instructionAt(address, memory.load(address), names)
      }
    }
  }
}

async function printListing(instructions: Iterable<Instruction>, names: Names): Promise<void> {
  const out = new LineWriter()
  let before: string | undefined
  for (const { address, word, text, targetName } of instructions) {
    const found = names.functions.find(address)
    if (found && found.address === address) {
      if (before !== undefined) out.write('')
      out.write(`${found.name}:`)
    }
    before = found?.name ?? ''
    const [mnemonic, ...operands] = text.split(' ')
    const shown = operands.length === 0 ? mnemonic! : `${mnemonic!.padEnd(7)} ${operands.join(' ')}`
    const target = targetName === undefined ? '' : `${' '.repeat(Math.max(1, 26 - shown.length))}; ${targetName}`
    out.write(`  ${digits(address)}  ${digits(word)}  ${shown}${target}`)
    if (!out.isFull) continue
    await out.flush()
    if (out.closed) return
  }
  await out.flush()
}

const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

const jsonInstruction = ({ address, word, text, target, targetName }: Instruction, names: Names) => ({
  address: hex(address),
  word: hex(word),
  instruction: text,
  place: names.place(address) ?? null,
  ...(target === undefined ? {} : { target: hex(target), targetName: targetName ?? null }),
})
