/** What `zkmips wrap`, `aggregate` and `prove --wrap` refuse before any work, as real commands. That they make proofs: wrap.long.test.ts. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgedWrap, inARow } from '@zkmips/zkmips/testing/forged-wrap'
import { beforeAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory } = scratch('wrap')
const path = (name: string): string => join(directory, name)
const echo = fixture('elf/echo-claim.elf')
const local = (key: number, value: number): string[] => ['--local', `${key}=0x${value.toString(16).padStart(64, '0')}`]

beforeAll(async () => {
  const args = ['prove', echo, '-o', path('blake3.proof'), ...local(1, 7), ...local(2, 7), '--workers', '1']
  await zkmips(args, pinnedNode)
  writeFileSync(path('wrapped.proof'), forgedWrap(inARow(new Uint32Array(8), 1)))
  writeFileSync(path('bytes'), 'no proof')
})

it.each<[string, () => string[], number, RegExp]>([
  [
    'a proof under Blake3',
    () => ['wrap', path('blake3.proof')],
    codes.EXIT_BAD_INPUT,
    /blake3.*prove it again with --hash poseidon2/,
  ],
  [
    'a wrapped proof',
    () => ['wrap', path('wrapped.proof')],
    codes.EXIT_PROOF_INVALID,
    /is wrapped already.*\[format\.wrapped\]/,
  ],
  ['one proof to aggregate', () => ['aggregate', path('blake3.proof')], codes.EXIT_USAGE, /two proofs or more/],
  [
    'the proof itself as output',
    () => ['wrap', path('bytes'), '-o', path('bytes')],
    codes.EXIT_OUTPUT,
    /the command reads/,
  ],
  [
    'the second of two proofs as output',
    () => ['aggregate', path('blake3.proof'), path('bytes'), '-o', path('bytes')],
    codes.EXIT_OUTPUT,
    /bytes: this is a file that the command reads/,
  ],
  [
    'the Groth16 key as output',
    () => ['wrap', path('blake3.proof'), '--proving-key', path('bytes'), '-o', path('bytes')],
    codes.EXIT_OUTPUT,
    /bytes: this is a file that the command reads/,
  ],
  [
    'the same of a run',
    () => ['prove', echo, '--wrap', '--proving-key', path('bytes'), '-o', path('bytes')],
    codes.EXIT_OUTPUT,
    /bytes: this is a file that the command reads/,
  ],
  [
    'no Groth16 key, naming it alone',
    () => ['wrap', path('blake3.proof'), '--proving-key', path('bytes')],
    codes.EXIT_BAD_INPUT,
    /^zkmips: [^:]*bytes: this is no Groth16 key/m,
  ],
  [
    'less memory than a worker takes',
    () => ['wrap', path('blake3.proof'), '--max-memory', '1G'],
    codes.EXIT_USAGE,
    /takes 2,560 MiB, and 1,024 MiB are allowed for 1: allow more/,
  ],
  ['Blake3 with --wrap', () => ['prove', echo, '--wrap', '--hash', 'blake3'], codes.EXIT_USAGE, /leave out --hash/],
  [
    'short shards with --wrap',
    () => ['prove', echo, '--wrap', '--shard-cycles', '255'],
    codes.EXIT_BAD_INPUT,
    /from 65535 to/,
  ],
])('refuses %s', async (_, args, code, message) => {
  const given = args()
  const refused = await zkmips(given.includes('-o') ? given : [...given, '-o', path('out.proof')], pinnedNode)
  expect(refused.stderr).toMatch(message)
  expect(refused.stderr).not.toMatch(/^\s+at /m)
  expect(refused.code).toBe(code)
})
