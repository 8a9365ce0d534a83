/**
 * The profiler against a second way to count (the function of every single step), on the shipped programs; and against stacks
 * that are known, on small programs that call, recurse, call at their end, and jump out of several frames at once.
 */
import { readFileSync } from 'node:fs'

import { encode } from '@zkmips/isa/encode'
import { REG_RA } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CollectingHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { loadElf } from '../program/elf.ts'
import { initialState, type ProgramImage } from '../program/image.ts'
import { type ElfSymbol, FunctionTable, readSymbols } from '../program/symbols.ts'
import { CODE_ADDRESS, exitWith, imageOf } from '../testing/programs.ts'
import { instructionClasses, type Profile, Profiler } from './profiler.ts'
import { speedscopeFile } from './speedscope.ts'

const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url)

const machineOf = (image: ProgramImage) => new Machine(initialState(image), new CollectingHost(new MemoryOracle()))

function profileOf(image: ProgramImage, functions: FunctionTable) {
  const profiler = new Profiler(machineOf(image), image, functions)
  profiler.run()
  return { profiler, profile: profiler.finish() }
}

/** Steps by function name, one step at a time. */
function selfSteps(image: ProgramImage, functions: FunctionTable): Map<string, number> {
  const machine = machineOf(image)
  const counts = new Map<string, number>()
  while (!machine.state.exited) {
    const name = functions.find(machine.state.pc)!.name
    counts.set(name, (counts.get(name) ?? 0) + 1)
    machine.step()
  }
  return counts
}

const bySelf = ({ functions }: Profile) =>
  new Map(functions.filter(({ self }) => self > 0).map(({ name, self }) => [name, self]))

describe('a profile of a shipped program', () => {
  it.each(['fibonacci', 'sort', 'sorting', 'digests', 'arithmetic', 'regions', 'secp256k1-check'])('%s', name => {
    const file = readFileSync(fixture(`elf/${name}.elf`))
    const image = loadElf(file)
    const functions = new FunctionTable(readSymbols(file))
    const { profiler, profile } = profileOf(image, functions)
    const counted = selfSteps(image, functions)
    expect(bySelf(profile)).toEqual(counted)
    expect(profile.functions.find(({ name }) => name === '__start')).toMatchObject({ total: profile.steps, calls: 1 })
    expect(profile.functions.find(({ name }) => name === 'guest_main')).toMatchObject({ calls: 1 })
    const classes = instructionClasses(profile).reduce((sum, { steps }) => sum + steps, 0)
    expect(classes).toBe(profile.steps)

    // The file says the same: own steps by the last frame, totals by any frame.
    const { shared, profiles } = speedscopeFile(name, profile.tree, func => profiler.name(func))
    const [{ samples, weights }] = profiles as [(typeof profiles)[0]]
    const self = new Map<string, number>()
    const total = new Map<string, number>()
    for (const [i, stack] of samples.entries()) {
      const names = stack.map(frame => shared.frames[frame]!.name)
      self.set(names.at(-1)!, (self.get(names.at(-1)!) ?? 0) + weights[i]!)
      for (const each of new Set(names)) total.set(each, (total.get(each) ?? 0) + weights[i]!)
    }
    expect(self).toEqual(counted)
    for (const { name: each, total: expected } of profile.functions) expect(total.get(each) ?? 0, each).toBe(expected)
  })
})

describe('a speedscope file', () => {
  it('keeps to the rules of its format', () => {
    const file = readFileSync(fixture('elf/sort.elf'))
    const { profiler, profile } = profileOf(loadElf(file), new FunctionTable(readSymbols(file)))
    const made = JSON.parse(JSON.stringify(speedscopeFile('sort', profile.tree, func => profiler.name(func))))
    expect(Object.keys(made).sort()).toEqual([
      '$schema',
      'activeProfileIndex',
      'exporter',
      'name',
      'profiles',
      'shared',
    ])
    expect(made.$schema).toBe('https://www.speedscope.app/file-format-schema.json')
    expect(made.profiles).toHaveLength(1)
    const [sampled] = made.profiles
    expect(Object.keys(sampled).sort()).toEqual([
      'endValue',
      'name',
      'samples',
      'startValue',
      'type',
      'unit',
      'weights',
    ])
    expect(sampled).toMatchObject({ type: 'sampled', unit: 'none', startValue: 0, endValue: profile.steps })
    expect(sampled.samples).toHaveLength(sampled.weights.length)
    expect(sampled.weights.reduce((a: number, b: number) => a + b)).toBe(sampled.endValue - sampled.startValue)
    expect(sampled.weights.every((weight: number) => Number.isInteger(weight) && weight > 0)).toBe(true)
    for (const { name, ...rest } of made.shared.frames) expect([typeof name, rest]).toEqual(['string', {}])
    const indexes = new Set(sampled.samples.flat())
    expect(Math.max(...(indexes as Set<number>))).toBe(made.shared.frames.length - 1)
    expect(sampled.samples.every((stack: number[]) => stack.length > 0)).toBe(true)
  })
})

const T0 = 8
const T1 = 9
const SP = 29
const NOP = 0

interface Part {
  readonly name: string
  readonly code: readonly number[]
}

/** Functions one after the other; code is made when the addresses are known. */
function program(parts: (address: (name: string) => number) => readonly Part[]) {
  const lengths = new Map(parts(() => CODE_ADDRESS).map(({ name, code }) => [name, 4 * code.length]))
  const addressOf = (wanted: string): number => {
    let at = CODE_ADDRESS
    for (const [name, length] of lengths) {
      if (name === wanted) return at
      at += length
    }
    throw new Error(wanted)
  }
  const all = parts(addressOf)
  const symbols = all.map(
    ({ name }): ElfSymbol => ({ name, address: addressOf(name), size: lengths.get(name)!, kind: 'function' }),
  )
  return { image: imageOf(all.flatMap(({ code }) => code)), functions: new FunctionTable(symbols) }
}

const call = (target: number): number[] => [encode('jal', { index: target >>> 2 }), NOP]
const jump = (target: number): number[] => [encode('j', { index: target >>> 2 }), NOP]
const back = [encode('jr', { rs: REG_RA }), NOP]
const push = [encode('addiu', { rt: SP, rs: SP, imm: 0xfff8 }), encode('sw', { rt: REG_RA, rs: SP, imm: 0 })]
const pop = [encode('lw', { rt: REG_RA, rs: SP, imm: 0 }), encode('addiu', { rt: SP, rs: SP, imm: 8 })]

/** Stacks with their steps: `main;leaf 4`. */
function stacks({ profiler, profile }: ReturnType<typeof profileOf>): string[] {
  const { shared, profiles } = speedscopeFile('', profile.tree, func => profiler.name(func))
  const [{ samples, weights }] = profiles as [(typeof profiles)[0]]
  return samples.map((stack, i) => `${stack.map(frame => shared.frames[frame]!.name).join(';')} ${weights[i]}`)
}

describe('call stacks', () => {
  it('follow calls and returns, the delay slot with the caller', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [...call(at('outer')), ...call(at('leaf')), ...exitWith()] },
      { name: 'outer', code: [...push, ...call(at('leaf')), ...pop, ...back] },
      { name: 'leaf', code: back },
    ])
    const result = profileOf(image, functions)
    expect(stacks(result)).toEqual(['main 7', 'main;outer 8', 'main;outer;leaf 2', 'main;leaf 2'])
    expect(result.profile.functions.map(({ name, self, total, calls }) => [name, self, total, calls])).toEqual([
      ['outer', 8, 10, 1],
      ['main', 7, 19, 1],
      ['leaf', 4, 4, 2],
    ])
  })

  it('count a recursive function once in its total', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [encode('addiu', { rt: T0, rs: 0, imm: 3 }), ...call(at('down')), ...exitWith()] },
      {
        name: 'down',
        code: [
          ...push,
          encode('beq', { rs: T0, rt: 0, imm: 4 }),
          encode('addiu', { rt: T0, rs: T0, imm: 0xffff }),
          ...call(at('down')),
          NOP,
          ...pop,
          ...back,
        ],
      },
    ])
    const { profile } = profileOf(image, functions)
    const down = profile.functions.find(({ name }) => name === 'down')!
    expect(down.calls).toBe(4)
    expect(down.total).toBe(down.self)
    expect(down.total).toBe(profile.steps - 6)
  })

  it('replace a function that ends with a jump to another one', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [...call(at('first')), ...exitWith()] },
      { name: 'first', code: jump(at('second')) },
      { name: 'second', code: back },
    ])
    const result = profileOf(image, functions)
    expect(stacks(result)).toEqual(['main 5', 'main;first 2', 'main;second 2'])
  })

  it('unwind where a function far below goes on in the middle, as after longjmp', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [...call(at('a')), ...exitWith()] },
      { name: 'a', code: [...push, ...call(at('b')), NOP, ...pop, ...back] },
      { name: 'b', code: call(at('c')) },
      // Back into a, past where b would have returned to.
      {
        name: 'c',
        code: [
          encode('lui', { rt: T1, imm: at('a') >>> 16 }),
          encode('ori', { rt: T1, rs: T1, imm: (at('a') + 20) & 0xffff }),
          encode('jr', { rs: T1 }),
          NOP,
        ],
      },
    ])
    const result = profileOf(image, functions)
    expect(stacks(result)).toEqual(['main 5', 'main;a 8', 'main;a;b 2', 'main;a;b;c 4'])
  })

  it('return past several frames at once', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [...call(at('a')), ...exitWith()] },
      { name: 'a', code: [...push, ...call(at('b')), ...pop, ...back] },
      { name: 'b', code: call(at('c')) },
      // c takes the return address that a has saved: it returns for a and b as well.
      { name: 'c', code: [...pop, ...back] },
    ])
    const result = profileOf(image, functions)
    expect(stacks(result)).toEqual(['main 5', 'main;a 4', 'main;a;b 2', 'main;a;b;c 4'])
  })

  it('do not take a bal to the next instruction but one for a call', () => {
    const { image, functions } = program(() => [
      {
        name: 'main',
        code: [encode('bgezal', { rs: 0, imm: 1 }), NOP, encode('bltzal', { rs: 0, imm: 5 }), NOP, ...exitWith()],
      },
    ])
    expect(stacks(profileOf(image, functions))).toEqual(['main 7'])
  })

  it('know functions by the address that was called where there are no symbols', () => {
    const { image } = program(at => [
      { name: 'main', code: [...call(at('leaf')), ...call(at('leaf')), ...exitWith()] },
      { name: 'leaf', code: back },
    ])
    const leaf = `0x${(CODE_ADDRESS + 28).toString(16).padStart(8, '0')}`
    expect(stacks(profileOf(image, new FunctionTable([])))).toEqual(['0x00010000 7', `0x00010000;${leaf} 4`])
  })

  it('are kept to a bounded depth, and the steps below it are not lost', () => {
    const { image, functions } = program(at => [
      { name: 'main', code: [encode('addiu', { rt: T0, rs: 0, imm: 5000 }), ...call(at('down')), ...exitWith()] },
      {
        name: 'down',
        code: [
          encode('bne', { rs: T0, rt: 0, imm: 4 }),
          encode('addiu', { rt: T0, rs: T0, imm: 0xffff }),
          ...exitWith(),
          ...call(at('down')),
        ],
      },
    ])
    const { profile } = profileOf(image, functions)
    expect(profile.functions.find(({ name }) => name === 'down')).toMatchObject({
      calls: 5001,
      self: profile.steps - 3,
    })
    expect(profile.tree.nodes.length).toBeLessThanOrEqual(1000)
    expect(profile.tree.nodes.reduce((sum, { steps }) => sum + steps, 0)).toBe(profile.steps)
  })
})
