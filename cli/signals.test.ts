/** Signals to the entry point, and its death: what the command's own process makes of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { scratch } from './testing/scratch.ts'
import { bin, fixture, pinnedNode, start, startZkmips, systemNode } from './testing/spawn.ts'

const { directory } = scratch('signals')
const long = fixture('elf/bench-pointers.elf')
/** One that turns its event loop, and one that computes without a pause. */
const turning = ['run', long, '--engine', 'reference', '--proof-at', '=1000', '--proof-fmt', join(directory, 'step-%d')]
const computing = ['search', long, '--when', 'heap > 0xfffffff0', '--last']

const children = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** R running, S sleeping, T stopped, …; undefined where there is no such process, or a dead one. */
function stateOf(pid: number): string | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined
  const state = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  return state === 'Z' ? undefined : state
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20)
}

async function startedChild(pid: number): Promise<number> {
  await until(() => children(pid).length > 0)
  const child = children(pid)[0]!
  // It has loaded, and listens: Node's own threads, and the guardian.
  await until(() => readFileSync(`/proc/${child}/maps`, 'utf8').includes('node') && threadsOf(child) > threadsOf(pid))
  return child
}

const threadsOf = (pid: number): number => readdirSync(`/proc/${pid}/task`).length

describe.skipIf(!existsSync('/proc/self/task'))('the entry point', () => {
  it.each([
    ['SIGTERM', systemNode],
    ['SIGQUIT', pinnedNode],
    ['SIGUSR2', systemNode],
    ['SIGALRM', pinnedNode],
  ] as const)('passes on %s, and dies of it as the command does', { timeout: 60_000 }, async (signal, node) => {
    const running = startZkmips(turning, node)
    const child = await startedChild(running.pid)
    running.kill(signal)
    expect(await running.done).toMatchObject({ signal, code: null })
    expect(stateOf(child)).toBeUndefined()
  })

  it('stops and goes on with the command', { timeout: 60_000 }, async () => {
    // A process group of its own in this session, as a shell gives each job: only those can be stopped, with or without a terminal.
    const running = start('perl', ['-e', 'setpgrp; exec @ARGV', pinnedNode, bin, ...turning])
    const entry = running.pid
    await until(() => children(entry).length > 0)
    const child = await startedChild(entry)
    process.kill(entry, 'SIGTSTP')
    await until(() => stateOf(child) === 'T' && stateOf(entry) === 'T')
    process.kill(entry, 'SIGCONT')
    await until(() => stateOf(child) !== 'T')
    process.kill(entry, 'SIGINT')
    await until(() => stateOf(child) === undefined && stateOf(entry) === undefined)
    await running.done
  })

  it.each([
    ['one that computes', computing],
    ['one that turns', turning],
    ['one that cleans up', ['prove', long, '-o', join(directory, 'x.proof'), '--shard-cycles', '4095']],
  ])('when it is killed ends the command with it: %s', { timeout: 60_000 }, async (_, args) => {
    const running = startZkmips(args, systemNode)
    const child = await startedChild(running.pid)
    running.kill('SIGKILL')
    expect(await running.done).toMatchObject({ signal: 'SIGKILL' })
    await until(() => stateOf(child) === undefined)
    expect(readdirSync(directory).filter(name => name.startsWith('x.proof'))).toEqual([])
  })

  it('when it is killed with what the command said unread, ends the command', { timeout: 60_000 }, async () => {
    const running = startZkmips(['prove', long, '-o', join(directory, 'z.proof'), '--shard-cycles', '4095'], systemNode)
    const child = await startedChild(running.pid)
    running.kill('SIGSTOP')
    // Said to the entry point before it is made.
    await until(() => readdirSync(directory).some(name => name.startsWith('z.proof')))
    running.kill('SIGKILL')
    expect(await running.done).toMatchObject({ signal: 'SIGKILL' })
    await until(() => stateOf(child) === undefined)
    expect(readdirSync(directory).filter(name => name.startsWith('z.proof'))).toEqual([])
  })

  it('says what killed the command, and leaves nothing partial', { timeout: 60_000 }, async () => {
    const running = startZkmips(['prove', long, '-o', join(directory, 'y.proof')], systemNode)
    const child = await startedChild(running.pid)
    await until(() => readdirSync(directory).some(name => name.startsWith('y.proof')))
    process.kill(child, 'SIGKILL')
    expect(await running.done).toMatchObject({ signal: 'SIGKILL', stderr: expect.stringContaining('zkmips: killed') })
    // It was killed before the first part was finished; the folder that was made for parts goes, too.
    expect(readdirSync(directory).filter(name => name.startsWith('y.proof'))).toEqual([])
  })
})
