/**
 * The commands of the debugger: what people type, what is done, what is said. Reading lines and writing text is
 * `commands/debug.ts`.
 * @module
 */

import { effectText, type StepEffect } from '@zkmips/emulator/inspect/effects'
import { HI, LO } from '@zkmips/emulator/machine/state'
import { REGISTER_NAMES } from '@zkmips/isa/disassemble'
import { usageError } from '../errors.ts'
import { count, plural } from '../output/format.ts'
import { visible } from '../output/visible.ts'
import { backtrace } from './backtrace.ts'
import type { Breakpoint, Debugger } from './debugger.ts'
import { instructionAt, instructionText } from './listing.ts'
import { hex, type Names } from './names.ts'

export interface DebugContext {
  readonly debugger: Debugger
  readonly names: Names
  /** A line of text. */
  readonly say: (line: string) => void
}

interface DebugCommand {
  /** The first is the full one. */
  readonly names: readonly string[]
  readonly usage: string
  readonly about: string
  readonly run: (context: DebugContext, args: readonly string[]) => Promise<void> | void
}

/** Effects shown of `step n`. */
const SHOWN_STEPS = 50

export const COMMANDS: readonly DebugCommand[] = [
  {
    names: ['step', 's'],
    usage: 'step [n]',
    about: 'execute one step, or n, and show what they did',
    run: async (context, [times]) => {
      const wanted = wholeNumber(times, 1)
      let shown = 0
      const reason = await context.debugger.step(wanted, effect => {
        if (shown++ < SHOWN_STEPS) context.say(effectLine(effect, context.names))
      })
      if (shown > SHOWN_STEPS) context.say(`… and ${plural(shown - SHOWN_STEPS, 'step')} more`)
      stopped(context, reason)
    },
  },
  {
    names: ['next', 'n'],
    usage: 'next [n]',
    about: 'like step, but step over calls',
    run: async (context, [times]) => {
      let reason: string | undefined
      for (let left = wholeNumber(times, 1); left > 0 && !reason && !hasExited(context); left--) {
        reason = await context.debugger.next()
      }
      stopped(context, reason)
    },
  },
  {
    names: ['finish', 'f'],
    usage: 'finish',
    about: 'run until this function returns',
    run: async context => stopped(context, await context.debugger.finish()),
  },
  {
    names: ['continue', 'c'],
    usage: 'continue',
    about: 'run to a breakpoint, a watchpoint or the end; ctrl-C stops it',
    run: async context => stopped(context, await context.debugger.resume()),
  },
  {
    names: ['back'],
    usage: 'back [n]',
    about: 'go back one step, or n',
    run: (context, [times]) => {
      const { firstStep, machine } = context.debugger
      if (machine.state.step === firstStep) context.say('this is the first state; there is no earlier one')
      return goTo(context, Math.max(firstStep, machine.state.step - wholeNumber(times, 1)))
    },
  },
  {
    names: ['goto', 'g'],
    usage: 'goto <step>',
    about: 'go to that step, forwards or backwards, ignoring breakpoints',
    run: (context, [step]) => goTo(context, wholeNumber(step)),
  },
  {
    names: ['break', 'b'],
    usage: 'break [place]',
    about: 'stop at a place: a function, a function+0x10, or an address; without one, list all',
    run: (context, [place]) => {
      if (place === undefined) return listBreakpoints(context)
      const address = placeOf(context, place)
      if ((address & 3) !== 0)
        throw usageError(`${hex(address)} is not the address of an instruction: it is not a multiple of 4`)
      context.say(breakpointText(context.debugger.addBreakpoint('break', address), context))
    },
  },
  {
    names: ['watch', 'w'],
    usage: 'watch <place>',
    about: 'stop when the word at a place changes',
    run: (context, args) => {
      const address = placeOf(context, needed(args, 'the address of a word'))
      context.say(breakpointText(context.debugger.addBreakpoint('watch', (address & ~3) >>> 0), context))
    },
  },
  {
    names: ['delete'],
    usage: 'delete [n]',
    about: 'remove a breakpoint or watchpoint, or all',
    run: (context, [id]) => {
      const ids = id === undefined ? context.debugger.breakpoints.map(({ id }) => id) : [wholeNumber(id)]
      for (const each of ids) {
        if (!context.debugger.removeBreakpoint(each))
          throw usageError(`there is no breakpoint ${each}; break lists them`)
      }
    },
  },
  {
    names: ['registers', 'regs', 'r'],
    usage: 'registers',
    about: 'all registers',
    run: showRegisters,
  },
  {
    names: ['memory', 'x'],
    usage: 'memory <place> [n]',
    about: 'n words of memory (16)',
    run: showMemory,
  },
  {
    names: ['disassemble', 'd'],
    usage: 'disassemble [place] [n]',
    about: 'n instructions (10), around the next one or at a place',
    run: showCode,
  },
  {
    names: ['backtrace', 'bt'],
    usage: 'backtrace',
    about: 'show the calls that led here',
    run: showBacktrace,
  },
  {
    names: ['where'],
    usage: 'where',
    about: 'show the step and the next instruction',
    run: context => stopped(context, undefined),
  },
  {
    names: ['help', 'h'],
    usage: 'help',
    about: 'this list',
    run: ({ say }) => {
      const width = Math.max(...COMMANDS.map(({ usage }) => usage.length))
      for (const { names, usage, about } of COMMANDS) {
        const short = names.length > 1 ? ` (${names.slice(1).join(', ')})` : ''
        say(`${usage.padEnd(width)}  ${about}${short}`)
      }
      say('a place is an address (0x…), a function or variable, a register ($sp), and + an offset: main+0x10, $sp+4')
      say('an empty line repeats the last command; quit (q) exits')
    },
  },
]

/**
 * @param line a command and its arguments
 * @throws CliError for a command that does not exist or cannot be done; whatever the host throws
 */
export async function runCommand(context: DebugContext, line: string): Promise<void> {
  const [name, ...args] = line.trim().split(/\s+/)
  const command = COMMANDS.find(({ names }) => names.includes(name!))
  if (!command) throw usageError(`there is no command ${name}; help lists them`)
  const most = command.usage.split(' ').length - 1
  if (args.length > most) throw usageError(`too many arguments for ${name}: ${command.usage}`)
  await command.run(context, args)
}

/** Says where the run stands and why. */
export function stopped({ debugger: { machine }, names, say }: DebugContext, reason: string | undefined): void {
  const { state, exitReason } = machine
  if (reason) say(reason)
  if (state.exited) {
    say(`${exitReason?.message ?? 'the program has ended'}, after ${count(state.step)} steps`)
    return
  }
  const place = names.place(state.pc)
  const slot = state.nextPC === (state.pc + 4) >>> 0 ? '' : ', in a delay slot'
  say(`step ${state.step}${place === undefined ? '' : `, ${place}`}${slot}`)
  say(codeLine(state.pc, state.memory.load(state.pc), names, '=>'))
}

const hasExited = ({ debugger: { machine } }: DebugContext): boolean => machine.state.exited

async function goTo(context: DebugContext, step: number): Promise<void> {
  const { firstStep } = context.debugger
  if (step < firstStep) throw usageError(`the snapshot is of step ${firstStep}, after step ${step}`)
  const reason = await context.debugger.goTo(step)
  stopped(context, reason)
  const { state } = context.debugger.machine
  if (!reason && state.step !== step) throw usageError(`there is no step ${step}: the run ends after ${state.step}`)
}

function effectLine(effect: StepEffect, names: Names): string {
  const place = names.place(effect.pc) ?? hex(effect.pc)
  return `${String(effect.step).padStart(9)}  ${place}  ${effect.instruction}  ${effectText(effect)}`.trimEnd()
}

function codeLine(address: number, word: number, names: Names, mark: string): string {
  const text = instructionText(instructionAt(address, word, names))
  return `${mark.padEnd(2)} ${digits(address)}  ${digits(word)}  ${text}`
}

const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

function listBreakpoints(context: DebugContext): void {
  const { breakpoints } = context.debugger
  if (breakpoints.length === 0) context.say('no breakpoints')
  for (const breakpoint of breakpoints) context.say(breakpointText(breakpoint, context))
}

function breakpointText({ id, kind, address }: Breakpoint, { names }: DebugContext): string {
  const label = names.label(address)
  const where = label === undefined ? hex(address) : `${hex(address)}, ${label}`
  return kind === 'break' ? `breakpoint ${id} at ${where}` : `watchpoint ${id} on the word at ${where}`
}

function showRegisters({ debugger: { machine }, names, say }: DebugContext): void {
  const { state } = machine
  const { registers, pc, nextPC, heap, step } = state
  for (let row = 0; row < 8; row++) {
    const cells = [0, 8, 16, 24].map(column => {
      const index = row + column
      return `${REGISTER_NAMES[index]!.padEnd(4)} ${digits(registers[index]!)}`
    })
    say(cells.join('   '))
  }
  say(`hi   ${digits(registers[HI]!)}   lo   ${digits(registers[LO]!)}   pc   ${digits(pc)}   next ${digits(nextPC)}`)
  say(`heap ${digits(heap)}   step ${count(step)}${place(names.place(pc))}`)
}

const place = (name: string | undefined): string => (name === undefined ? '' : `   in ${name}`)

function showMemory({ debugger: { machine }, names, say }: DebugContext, [at, words]: readonly string[]): void {
  const { memory, registers } = machine.state
  const start = (placeIn(registers, names, needed(at === undefined ? [] : [at], 'an address')) & ~3) >>> 0
  const end = start + 4 * wholeNumber(words, 16)
  for (let row = start; row < end; row += 16) {
    const bytes = memory.readBytes(row, Math.min(16, end - row))
    const cells = Array.from({ length: bytes.length / 4 }, (_, i) => digits(memory.load((row + 4 * i) >>> 0)))
    const text = String.fromCharCode(...bytes.map(byte => (byte >= 0x20 && byte < 0x7f ? byte : 0x2e)))
    say(`${digits(row)}  ${cells.join(' ').padEnd(35)}  ${text}`)
  }
}

function showCode(context: DebugContext, [at, instructions]: readonly string[]): void {
  const { debugger: self, names, say } = context
  const { pc, memory } = self.machine.state
  const lines = wholeNumber(instructions, 10)
  const start = at === undefined ? pc - 4 * Math.min(4, lines >>> 1) : placeOf(context, at) & ~3
  const stops = new Set(self.breakpoints.filter(({ kind }) => kind === 'break').map(({ address }) => address))
  for (let i = 0; i < lines; i++) {
    const address = (start + 4 * i) >>> 0
    const place = names.place(address)
    if (place !== undefined && !place.includes('+0x')) say(`${place}:`)
    say(codeLine(address, memory.load(address), names, address === pc ? '=>' : stops.has(address) ? '*' : ''))
  }
}

function showBacktrace({ debugger: { machine }, names, say }: DebugContext): void {
  for (const [i, { pc, sp }] of backtrace(machine.state, names).entries()) {
    say(`#${i}  ${digits(pc)}  sp ${digits(sp)}  ${names.place(pc) ?? '(no symbol)'}`)
  }
}

/** @throws CliError */
const placeOf = ({ debugger: { machine }, names }: DebugContext, text: string): number =>
  placeIn(machine.state.registers, names, text)

/** An address, a name, or a register with an offset. @throws CliError */
function placeIn(registers: Uint32Array, names: Names, text: string): number {
  if (!text.startsWith('$')) return names.address(text)
  const [, register, sign, offset] = /^\$(\w+)(?:([+-])(0x[0-9a-f]+|\d+))?$/i.exec(text) ?? []
  const index = REGISTER_NAMES.indexOf(register ?? '')
  if (index < 0) throw usageError(`${text} is not a register; write $sp, $a0 or $sp+4`)
  const distance = Number(offset ?? 0)
  return (registers[index]! + (sign === '-' ? -distance : distance)) >>> 0
}

function needed([text]: readonly string[], what: string): string {
  if (text === undefined) throw usageError(`${what} is missing`)
  return text
}

/** @throws CliError */
function wholeNumber(text: string | undefined, otherwise?: number): number {
  if (text === undefined && otherwise !== undefined) return otherwise
  const value = Number((text ?? '').replaceAll(',', ''))
  if (text !== undefined && /^[\d,]+$/.test(text) && Number.isSafeInteger(value)) return value
  throw usageError(text === undefined ? 'a number is missing' : `${text} is not a whole number`)
}

/** What may complete a line: commands, then places. */
export function completions(names: Names, line: string): [string[], string] {
  const word = /\S*$/.exec(line)![0]
  if (word === line) return [COMMANDS.map(({ names: [name] }) => name!).filter(name => name.startsWith(word)), word]
  // The terminal shows them as they are.
  return [names.startingWith(word).filter(name => name === visible(name)), word]
}
