/** Commands whose stdout or stderr cannot take what they write (a reader that has gone, a full disk), and that lack what Node needs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { BUG, CODES, UNAVAILABLE } from './exit-protocol.mjs'
import { fixture, pinnedNode, root, systemNode } from './testing/spawn.ts'

const block = fixture('blocks/transfer.json')
const commands: [string, string[]][] = [
  ['disasm', [block]],
  ['disasm', [block, '--list']],
  ['disasm', [block, '--json']],
  ['trace', [block, '--json']],
  ['run', [fixture('elf/fibonacci.elf'), '--proof-at', 'always', '--proof-fmt', '-']],
]

/** In a shell, as a user would; stderr and the exit code are those of zkmips. */
function inShell(args: readonly string[], redirection: string, { node = pinnedNode, before = '' } = {}) {
  const script = `set -o pipefail; ${before} "$0" "$@" ${redirection}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, node, join(root, 'cli', 'zkmips.mjs'), ...args])
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

describe('a reader that has gone', () => {
  it.each(commands)('ends %s %j without an error', { timeout: 60_000 }, (command, args) => {
    const { status, stderr } = inShell([command, ...args], '| head -n 1')
    expect(stderr).not.toMatch(/EPIPE|bug|^\s+at /m)
    expect(status).toBe(codes.EXIT_OK)
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each(commands)('is what %s %j says', { timeout: 60_000 }, (command, args) => {
    const { status, stderr } = inShell([command, ...args], '> /dev/full')
    if (!args.includes('--json')) expect(stderr).toContain('zkmips: stdout: the disk is full')
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect(status).toBe(codes.EXIT_OUTPUT)
  })
})

describe.each([...new Set([systemNode, pinnedNode])])('a stderr that takes nothing, under %s', node => {
  const fibonacci = ['run', fixture('elf/fibonacci.elf')]
  const noProof = ['verify', fixture('elf/fibonacci.elf')]
  it.each([
    // The answer of run goes to stderr. Of verify it is an error, and the exit code says it as well.
    [fibonacci, '2> /dev/full', codes.EXIT_OUTPUT],
    [noProof, '2> /dev/full', codes.EXIT_PROOF_INVALID],
    [fibonacci, '2>&1 | head -n 0', codes.EXIT_OK],
    [noProof, '2>&1 | head -n 0', codes.EXIT_PROOF_INVALID],
    [fibonacci, '2>&-', codes.EXIT_OK],
    [noProof, '2>&- >&-', codes.EXIT_PROOF_INVALID],
  ])('changes no verdict: %j %s', { timeout: 60_000 }, (args, redirection, code) => {
    if (redirection.includes('/dev/full') && !existsSync('/dev/full')) return
    expect(inShell(args, redirection, { node }).status).toBe(code)
  })

  it.each(['-v 500000', '-v 2000000', '-v 16000000', '-n 8', '-n 16', '-n 20', '-n 24', '-n 28'])(
    'too little of what ulimit %s gives is no verdict',
    { timeout: 60_000 },
    limit => {
      const args = ['load-elf', fixture('elf/fibonacci.elf')]
      const { status, stdout, stderr } = inShell(args, '', { node, before: `ulimit ${limit};` })
      if (status === codes.EXIT_OK) expect(stdout).toContain('prestate')
      // Node alone decides where it cannot even read the entry point.
      else if (status === 1) expect(stderr).toMatch(/EMFILE.*zkmips\.mjs/)
      // Or the system ends Node.
      else expect([codes.EXIT_UNAVAILABLE, null]).toContain(status)
    },
  )
})

it('the entry point knows all exit codes', () => {
  expect(CODES).toEqual(Object.values(codes))
  expect([codes.EXIT_UNAVAILABLE, codes.EXIT_BUG]).toEqual([UNAVAILABLE, BUG])
})
