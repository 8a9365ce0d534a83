/**
 * For tests: bad input, given to the real command under two Nodes, as text and as JSON.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { type Outcome, pinnedNode, systemNode, zkmips } from './spawn.ts'

export interface BadInput {
  readonly name: string
  readonly args: () => string[]
  readonly code: number
  /** What the sentence must contain. */
  readonly says: (string | RegExp | (() => string))[]
}

/** One sentence that says what is wrong and what to do, the documented exit code, no stack trace; the same as JSON. */
export function describeBadInput(cases: readonly BadInput[]): void {
  describe('bad input, as text, under the Node of the machine', () => {
    it.concurrent.for(cases)('$name', { timeout: 60_000 }, async (one, { expect }) => {
      const outcome = await zkmips(one.args(), systemNode)
      expect(outcome.stdout).toBe('')
      expectSentence(errorLine(outcome), one)
      expect(outcome.stderr).not.toMatch(/^\s+at /m)
      expect(outcome.code).toBe(one.code)
    })
  })

  describe('bad input, as JSON, under the pinned Node', () => {
    it.concurrent.for(cases)('$name', { timeout: 60_000 }, async (one, { expect }) => {
      const outcome = await zkmips([...one.args(), '--json'], pinnedNode)
      const { error } = JSON.parse(outcome.stdout) as { error: { code: string; exitCode: number; message: string } }
      expectSentence(error.message, one)
      expect(error.exitCode).toBe(one.code)
      expect(error.code).toMatch(/^[A-Za-z_.-]+$/)
      expect(outcome.code).toBe(one.code)
    })
  })
}

function expectSentence(message: string, { says }: BadInput): void {
  for (const part of says) expect(message).toMatch(typeof part === 'function' ? asPattern(part()) : asPattern(part))
  expect(message).not.toMatch(/^\s+at /m)
  expect(message).not.toContain('has a bug')
  expect(message).not.toContain('undefined')
}

const asPattern = (part: string | RegExp): RegExp =>
  typeof part === 'string' ? new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : part

/** The sentence is the last line: what ran before it may have shown its progress. */
function errorLine({ stderr }: Outcome): string {
  const lines = stderr.trimEnd().split('\n')
  expect(lines.at(-1)).toMatch(/^zkmips: /)
  return lines.at(-1)!
}
