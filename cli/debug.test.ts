/** `zkmips debug` in a process of its own: by --commands, from a pipe, and interrupted. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT_INTERRUPTED, EXIT_OK, EXIT_USAGE } from './exit-codes.ts'
import { fixture, pinnedNode, root, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-debug-'))
afterAll(() => rmSync(directory, { recursive: true }))

const fibonacci = fixture('elf/fibonacci.elf')
const regions = fixture('elf/regions.elf')

/** What each command says, without the prompt. */
async function debug(file: string, commands: readonly string[], ...options: string[]) {
  const { code, stdout, stderr } = await zkmips(
    ['debug', file, '--commands', commands.join(';'), ...options],
    pinnedNode,
  )
  const [start, ...answers] = stdout.split(/^\(zkmips\) .*\n/m)
  expect(answers).toHaveLength(commands.length)
  return { code, stderr, start: start!, answers }
}

/** The step and place that an answer ends with. */
const place = (answer: string): string => /^step (.*)$/m.exec(answer)?.[1] ?? answer

describe('zkmips debug', () => {
  it('begins at the first step, and steps', async () => {
    const { code, start, answers } = await debug(fibonacci, ['step', 's 2', 'back', 'where', 'back 100'])
    expect(code).toBe(EXIT_OK)
    expect(start).toBe('step 0, __start\n=> 00010000  27bdffe0  addiu sp,sp,-32\n')
    expect(answers[0]).toContain('0  __start  addiu sp,sp,-32  sp=7fffcfe0\n')
    expect(answers[0]).toContain('=> 00010004  0c004020  jal 0x10080 <guest_main>\n')
    expect(answers.map(place)).toEqual([
      ...[
        '1, __start+0x4',
        '3, guest_main',
        '2, __start+0x8, in a delay slot',
        '2, __start+0x8, in a delay slot',
        '0, __start',
      ],
    ])
  })

  it('stops at breakpoints, at each again, and not at those that were deleted', async () => {
    const commands = ['b guest_main+0x1c', 'b', 'c', 'c', 'goto 3', 'c', 'delete 1', 'c', 'b']
    const { answers } = await debug(fibonacci, commands)
    expect(answers[0]).toBe('breakpoint 1 at 0x0001009c, guest_main+0x1c\n')
    expect(answers[1]).toBe(answers[0])
    expect(answers[2]).toContain('breakpoint 1\nstep 9, guest_main+0x1c\n')
    expect(place(answers[3]!)).toBe('16, guest_main+0x1c')
    expect(place(answers[4]!)).toBe('3, guest_main')
    expect(place(answers[5]!)).toBe('9, guest_main+0x1c')
    expect(answers[7]).toBe('the program exited with code 0, after 3,751 steps\n')
    expect(answers[8]).toBe('no breakpoints\n')
  })

  it('stops when a word changes: the store is the step before', async () => {
    const { answers } = await debug(regions, ['b guest_keccak_permute', 'c', 'delete', 'watch $a0', 'c', 'back', 's'])
    const [, at, was, is] = /watchpoint 2: \[(0x\w+)\] was (0x\w+), is (0x\w+)/.exec(answers[4]!)!
    expect(was).not.toBe(is)
    expect(answers[6]).toContain(`[${at!.slice(2)}]=${is!.slice(2)}`)
    expect(answers[6]).toContain('watchpoint 2')
  })

  // The run has been at its end: what is between is not skipped on the way there again.
  it('stops at breakpoints that come after the place it has gone back to', async () => {
    const commands = ['c', 'goto 100', 'b guest_keccak_permute', 'c', 'goto 900000', 'c', 'goto 1001000', 'c']
    const { answers } = await debug(regions, commands)
    const traced = await zkmips(['trace', regions, '--pc', 'guest_keccak_permute', '--json'], pinnedNode)
    const steps = traced.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).step as number)
    expect(place(answers[3]!)).toBe(`${steps[0]}, guest_keccak_permute`)
    expect(place(answers[5]!)).toBe(`${steps.find(step => step > 900000)}, guest_keccak_permute`)
    expect(answers[7]).toContain('the program exited with code 0')
  })

  it('goes over calls, and out of functions, to the step where the trace says they return', async () => {
    const { answers } = await debug(regions, [
      'b guest_keccak_permute',
      'c',
      'delete',
      'bt',
      'finish',
      'b guest::keccak::keccak256',
      'c',
      'delete',
      'next 8',
      'n',
    ])
    const frames = answers[3]!.trimEnd().split('\n')
    expect(frames.map(frame => frame.split('  ').at(-1)!.replace(/\+.*/, ''))).toEqual([
      ...['guest_keccak_permute', 'guest::keccak::keccak256', 'guest_main', '__start'],
    ])
    // Where the permutation was called from.
    expect(place(answers[4]!)).toContain(frames[1]!.split('  ').at(-1)!)
    for (const answer of [answers[8]!, answers[9]!]) expect(place(answer)).toContain('guest::keccak::keccak256+')
  })

  it('shows registers, memory and code', async () => {
    const { answers } = await debug(fibonacci, [
      'goto 9',
      'registers',
      'x $sp 2',
      'memory guest_main 4',
      'd',
      'd __start 2',
    ])
    expect(answers[1]).toContain('a2   3b9aca07')
    expect(answers[1]).toContain('ra   0001000c')
    expect(answers[1]).toContain('pc   0001009c   next 000100a0')
    expect(answers[2]).toMatch(/^7fffcfe0 {2}00000000 00000000 +\.{8}\n$/)
    expect(answers[3]).toMatch(/^00010080 {2}3c063b9a 240401f4 24030001 00002825 {2}<\.;\.\$/)
    expect(answers[4]).toContain('=> 0001009c')
    expect(answers[4]!.trimEnd().split('\n')).toHaveLength(10)
    expect(answers[5]).toBe(
      '__start:\n   00010000  27bdffe0  addiu sp,sp,-32\n   00010004  0c004020  jal 0x10080 <guest_main>\n',
    )
  })

  it('shows what the guest says, once, also when steps are made again', async () => {
    const { answers } = await debug(fixture('elf/digests.elf'), ['c', 'goto 10', 'c'])
    expect(answers[0]).toMatch(/^stdout\| [0-9a-f]{8}\\n\n/)
    expect(answers[2]).toMatch(/^the program exited/)
    const block = await debug(fixture('blocks/transfer.json'), ['c', 'goto 10', 'c'])
    expect(block.answers[0]).toMatch(/^hint\| 0x03/)
    expect(block.answers[2]).not.toContain('hint|')
  })

  it('says what is wrong with a command, and goes on', async () => {
    const wrong: [command: string, says: string][] = [
      ['frobnicate', 'there is no command frobnicate; help lists them'],
      ['break gest_mian', 'did you mean guest_main?'],
      ['break 0x10001', 'not a multiple of 4'],
      ['break $sq', '$sq is not a register'],
      ['watch', 'the address of a word is missing'],
      ['memory 0xzz', '0xzz is not an address'],
      ['goto', 'a number is missing'],
      ['goto soon', 'soon is not a whole number'],
      ['step 1 2', 'too many arguments for step'],
      ['delete 7', 'there is no breakpoint 7'],
      ['goto 999999', 'there is no step 999999: the run ends after 3751'],
    ]
    const { code, answers, stderr } = await debug(fibonacci, [...wrong.map(([command]) => command), 'back 3751', 's'])
    for (const [i, [, says]] of wrong.entries()) expect(answers[i]).toContain(says)
    expect(place(answers.at(-1)!)).toBe('1, __start+0x4')
    expect(code).toBe(EXIT_USAGE)
    expect(stderr).toBe('')
  })

  it('keeps the state where a preimage is missing', async () => {
    // Without its preimages the executor asks in vain for the payload.
    const executor = fixture('elf/block-executor.elf')
    const locals = [1, 2, 3, 4, 5].flatMap(key => ['--local', `${key}=${'11'.repeat(32)}`])
    const { answers } = await debug(executor, ['c', 'where', 'back', 'c', 'where'], ...locals)
    expect(answers[0]).toContain('is missing; add it to the preimages of this run')
    expect(answers[1]).toMatch(/^step \d+, /)
    expect(answers[1]).toContain('syscall')
    expect(answers[4]).toBe(answers[1])
  })

  it('says that there is nothing before the first state', async () => {
    const { stdout } = await zkmips(['debug', fixture('elf/fibonacci.elf'), '--commands', 'back'], pinnedNode)
    expect(stdout).toContain('this is the first state')
  })

  it('lists its commands', async () => {
    const { answers } = await debug(fibonacci, ['help'])
    for (const word of ['step [n]', 'continue', 'backtrace', 'goto <step>', 'quit']) expect(answers[0]).toContain(word)
  })
})

describe('zkmips debug with commands from a pipe', () => {
  const start = (file: string) => {
    const child = spawn(pinnedNode, [join(root, 'cli/zkmips.mjs'), 'debug', file])
    let output = ''
    const listeners = new Set<() => void>()
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const listener of listeners) listener()
    })
    const says = (text: string): Promise<void> =>
      new Promise(resolve => {
        const look = (): void => {
          if (output.includes(text)) resolve()
        }
        listeners.add(look)
        look()
      })
    const done = new Promise<{ code: number | null; output: string }>(resolve => {
      child.on('close', code => resolve({ code, output }))
    })
    return { child, says, done }
  }

  it('does them one after the other, up to quit or the end', async () => {
    const { child, done } = start(fibonacci)
    child.stdin.end('step\n\nback\nquit\nstep\n')
    const { code, output } = await done
    expect(code).toBe(EXIT_OK)
    expect(output.match(/^\(zkmips\) .*$/gm)).toEqual(['(zkmips) step', '(zkmips) back', '(zkmips) quit'])
  })

  it('stops a long run where it is when it is interrupted', async () => {
    // guest_main jumps to itself.
    const endless = readFileSync(fibonacci)
    endless.writeUInt32BE(0x1000ffff, 0x1080)
    const file = join(directory, 'endless.elf')
    writeFileSync(file, endless)
    const { child, says, done } = start(file)
    child.stdin.write('break 0x0\ncontinue\n')
    await says('(zkmips) continue')
    child.kill('SIGINT')
    const { code, output } = await done
    expect(output).toMatch(/interrupted\nstep \d+, /)
    expect(code).toBe(EXIT_INTERRUPTED)
  })
})

describe('zkmips debug and trace of a run that is taken up again', () => {
  it('begin at the step of the snapshot', async () => {
    const { code } = await zkmips(
      ['run', regions, '--snapshot-dir', directory, '--snapshot-every', '900000'],
      pinnedNode,
    )
    expect(code).toBe(EXIT_OK)
    const name = readdirSync(directory)
      .filter(each => each.endsWith('.snapshot'))
      .sort()
      .at(-1)!
    const snapshot = join(directory, name)
    const { start: first, answers } = await debug(regions, ['back', 'goto 899999', 's'], '--resume', snapshot)
    expect(place(first)).toMatch(/^900000, /)
    expect(place(answers[0]!)).toMatch(/^900000, /)
    expect(answers[1]).toContain('the snapshot is of step 900000, after step 899999')
    expect(place(answers[2]!)).toMatch(/^900001, /)
    const whole = await zkmips(['trace', regions, '--from', '900000', '--limit', '5'], pinnedNode)
    const resumed = await zkmips(['trace', regions, '--resume', snapshot, '--limit', '5'], pinnedNode)
    expect(resumed.stdout).toBe(whole.stdout)
  })
})
