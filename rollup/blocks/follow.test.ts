// Following a made-up chain: what is said about new blocks, reorganisations, and a node that fails.
import { describe, expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { type FollowEvent, Follower, type FollowOptions, type FollowSource, type Verdict } from './follow.ts'

class Trouble extends Error {
  readonly code: 'passing' | 'lasting' | 'fatal'
  constructor(code: Trouble['code']) {
    super(`${code} trouble`)
    this.code = code
  }
}

const hashOf = (text: string): Hex => `0x${Buffer.from(text).toString('hex')}`

/** A chain of names: block n is called `names[n]`. */
class MadeUpNode implements FollowSource {
  names: string[]
  executed: string[] = []
  different = new Set<string>()
  /** What the next calls throw. */
  errors: Error[] = []
  failing = new Map<string, Trouble['code']>()
  onExecute: () => void = () => {}

  constructor(names: string) {
    this.names = names.split('')
  }

  async head(): Promise<bigint> {
    const error = this.errors.shift()
    if (error) throw error
    return BigInt(this.names.length - 1)
  }

  async block(number: bigint) {
    const name = this.names[Number(number)]
    return name === undefined
      ? undefined
      : { hash: hashOf(name), parentHash: hashOf(this.names[Number(number) - 1] ?? '') }
  }

  async execute(first: bigint, last: bigint): Promise<Verdict> {
    const names = this.names.slice(Number(first), Number(last) + 1)
    this.executed.push(names.join(''))
    for (const name of names) if (this.failing.has(name)) throw new Trouble(this.failing.get(name)!)
    const hash = hashOf(names.at(-1)!)
    const wrong = names.some(name => this.different.has(name))
    this.onExecute()
    if (wrong) return { verdict: 'different', hash, message: 'gasUsed differs', differences: [] }
    return { verdict: 'equal', hash, transactions: 0, gasUsed: 0n, steps: 1 }
  }

  kindOf(error: unknown) {
    return error instanceof Trouble ? error.code : 'bug'
  }
}

const said = (event: FollowEvent): string => {
  switch (event.kind) {
    case 'blocks':
      return `${event.first}${event.last > event.first ? `..${event.last}` : ''} ${event.verdict}`
    case 'reorganisation':
      return `gone ${event.first}..${event.last}, after ${event.ancestor?.number}`
    case 'waiting':
      return `waiting for ${event.next}`
    case 'trouble':
      return `trouble, ${event.wait} ms`
  }
}

/** Follows until `steps` are through: each is done when the chain waits for a block. */
async function followed(node: MadeUpNode, options: FollowOptions, ...steps: (() => void)[]): Promise<string[]> {
  const stop = new AbortController()
  const follower = new Follower(node, { poll: 1, retryDelay: 1, signal: stop.signal, ...options })
  const lines: string[] = []
  for await (const event of follower.events()) {
    lines.push(said(event))
    if (event.kind !== 'waiting') continue
    const step = steps.shift()
    if (step) step()
    else stop.abort()
  }
  return lines
}

describe('following a chain', () => {
  it('executes each block once, from the first asked for on', async () => {
    const node = new MadeUpNode('abc')
    const lines = await followed(node, { from: 1n }, () => node.names.push('d', 'e'))
    expect(lines).toEqual(['1 equal', '2 equal', 'waiting for 3', '3 equal', '4 equal', 'waiting for 5'])
    expect(node.executed).toEqual(['b', 'c', 'd', 'e'])
  })

  it('begins with the last block, and ends after the one asked for', async () => {
    expect(await followed(new MadeUpNode('abc'), {})).toEqual(['2 equal', 'waiting for 3'])
    expect(await followed(new MadeUpNode('abcde'), { from: 1n, to: 3n })).toEqual(['1 equal', '2 equal', '3 equal'])
  })

  it('goes on where it was', async () => {
    const history = [{ number: 1n, hash: hashOf('b') }]
    expect(await followed(new MadeUpNode('abc'), { from: 0n, history })).toEqual(['2 equal', 'waiting for 3'])
    const other = [{ number: 1n, hash: hashOf('x') }]
    expect(await followed(new MadeUpNode('abc'), { history: other })).toEqual([
      'gone 1..1, after undefined',
      '1 equal',
      '2 equal',
      'waiting for 3',
    ])
  })

  it('goes back to the common ancestor', async () => {
    const node = new MadeUpNode('abcde')
    const lines = await followed(
      node,
      { from: 1n },
      () => node.names.splice(2, 3, 'x', 'y', 'z', 'w'),
      // Shorter than before: the blocks that are gone have no others in their places yet.
      () => node.names.splice(3, 9, 'q'),
    )
    expect(lines.slice(4)).toEqual([
      'waiting for 5',
      'gone 2..4, after 1',
      '2 equal',
      '3 equal',
      '4 equal',
      '5 equal',
      'waiting for 6',
      'gone 3..5, after 2',
      '3 equal',
      'waiting for 4',
    ])
  })

  it('takes a node that lags for nothing else', async () => {
    const node = new MadeUpNode('abcde')
    const lines = await followed(node, { from: 3n }, () => {
      node.names.length = 2
      setTimeout(() => node.names.push('c', 'd', 'e', 'f'), 20)
    })
    expect(lines).toEqual(['3 equal', '4 equal', 'waiting for 5', '5 equal', 'waiting for 6'])
  })

  it('says which blocks differ, and goes on', async () => {
    const node = new MadeUpNode('abcd')
    node.different.add('c')
    expect(await followed(node, { from: 1n })).toEqual(['1 equal', '2 different', '3 equal', 'waiting for 4'])
  })

  it('executes spans, and finds the block that differs in one', async () => {
    const node = new MadeUpNode('abcdefgh')
    node.different.add('d')
    expect(await followed(node, { from: 1n, span: 3 })).toEqual([
      '1 equal',
      '2 equal',
      '3 different',
      '4..6 equal',
      '7 equal',
      'waiting for 8',
    ])
    expect(node.executed).toEqual(['bcd', 'b', 'c', 'd', 'efg', 'h'])
  })

  it('asks a node that does not answer again, for as long as it takes', async () => {
    const node = new MadeUpNode('ab')
    node.errors = Array.from({ length: 7 }, () => new Trouble('passing'))
    const lines = await followed(node, { from: 1n, attempts: 2 })
    expect(lines).toEqual([...[1, 2, 4, 8, 16, 32, 64].map(ms => `trouble, ${ms} ms`), '1 equal', 'waiting for 2'])
  })

  it('leaves a block unchecked that cannot be executed', async () => {
    const node = new MadeUpNode('abc')
    node.failing.set('b', 'lasting')
    const lines = await followed(node, { from: 1n, attempts: 3, span: 2 })
    expect(lines).toEqual(['trouble, 1 ms', 'trouble, 2 ms', '1 unchecked', '2 equal', 'waiting for 3'])
  })

  it('says nothing of a block that was replaced while it was executed', async () => {
    const node = new MadeUpNode('abc')
    node.onExecute = () => {
      node.names[2] = 'x'
      node.onExecute = () => {}
    }
    const lines = await followed(node, { from: 2n })
    expect(lines).toEqual(['2 equal', 'gone 2..2, after undefined', '2 equal', 'waiting for 3'])
  })

  it('waits, longer and longer, for a node whose chain changes whenever a block was executed', async () => {
    const node = new MadeUpNode('abc')
    let executions = 0
    const execute = node.execute.bind(node)
    // Another block each time that it is asked.
    node.execute = async (first, last) => {
      node.names[2] = String(++executions)
      return { ...(await execute(first, last)), hash: hashOf('lie') }
    }
    const stop = new AbortController()
    const follower = new Follower(node, { from: 2n, poll: 1, retryDelay: 1, signal: stop.signal })
    const lines: string[] = []
    for await (const event of follower.events()) {
      lines.push(said(event))
      if (lines.length === 4) stop.abort()
    }
    expect(lines).toEqual([1, 2, 4, 8].map(ms => `trouble, ${ms} ms`))
  })

  it('begins with block 1 where there is none but the genesis', async () => {
    const node = new MadeUpNode('a')
    const lines = await followed(node, {}, () => node.names.push('b'))
    expect(lines).toEqual(['waiting for 1', '1 equal', 'waiting for 2'])
  })

  it('is not led in circles by a node that contradicts itself', async () => {
    const node = new MadeUpNode('abcd')
    const block = node.block.bind(node)
    node.block = async number => {
      const found = await block(number)
      return found && number === 2n ? { ...found, hash: hashOf('lie') } : found
    }
    const lines = await followed(node, { from: 1n, attempts: 2, to: 2n })
    expect(lines).toEqual(['1 equal', 'trouble, 1 ms', '2 unchecked'])
  })

  it('ends where the options fit no block', async () => {
    const node = new MadeUpNode('abc')
    node.failing.set('b', 'fatal')
    await expect(followed(node, { from: 1n })).rejects.toThrow('fatal trouble')
    // Later, the node may have said it for once.
    node.failing.set('c', 'fatal').delete('b')
    const later = followed(node, { from: 1n, attempts: 3, retryDelay: 30 })
    setTimeout(() => node.failing.clear(), 10)
    expect(await later).toEqual(['1 equal', 'trouble, 30 ms', '2 equal', 'waiting for 3'])
  })

  it('does not hide a bug', async () => {
    const node = new MadeUpNode('ab')
    node.errors = [new TypeError('x is not a function')]
    await expect(followed(node, { from: 1n })).rejects.toThrow('x is not a function')
  })
})
