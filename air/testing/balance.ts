/**
 * The multiset balance of messages that LogUp proves, over filled tables.
 *
 * Balances are kept per 62-bit linear fingerprint of a message with fixed keys: good for finding mistakes, worthless
 * against somebody who looks for collisions.
 * @module
 */
import { add, mul, P } from '@zkmips/field/koalabear'
import type { Interaction, Scope } from '../chip.ts'
import type { Machine } from '../machine.ts'
import { forEachMessage } from '../messages.ts'
import { BASE_ALGEBRA, evaluatePublic } from '../public-messages.ts'
import type { Table } from '../table.ts'

/** One proof's worth of tables: those of one machine, in its order, `undefined` for an absent chip. */
export interface MachineTables {
  readonly machine: Machine
  readonly tables: readonly (Table | undefined)[]
  readonly publicValues: ArrayLike<number>
}

/** Where a message was seen. `chip` is '(public)' for the verifier's own messages. */
export interface MessageUse {
  readonly chip: string
  readonly label: string
  readonly row: number
  /** Signed, in (−p/2, p/2). */
  readonly multiplicity: number
}

export interface Unbalanced {
  readonly message: readonly number[]
  readonly bus: string
  /** The message's fields by the names of its bus. */
  readonly fields: Readonly<Record<string, number>>
  /** Σ multiplicities, signed. */
  readonly balance: number
  /** The first uses, in order of tables. */
  readonly uses: readonly MessageUse[]
}

/** Finds the messages of a scope whose multiplicities do not add up to zero modulo p over all the given proofs. */
export function unbalancedMessages(proofs: readonly MachineTables[], scope: Scope, limit = 20): Unbalanced[] {
  const ledger = new Ledger()
  visit(proofs, scope, (_chip, _interaction, _row, multiplicity, message) => ledger.add(message, multiplicity))
  const open = ledger.open(limit)
  if (open.size === 0) return []
  const found = new Map<number, { interaction: Interaction; message: number[]; uses: MessageUse[] }>()
  visit(proofs, scope, (chip, interaction, row, multiplicity, message) => {
    const slot = ledger.find(message)
    if (!open.has(slot)) return
    let entry = found.get(slot)
    if (!entry) {
      entry = { interaction, message: [...message], uses: [] }
      found.set(slot, entry)
    }
    if (entry.uses.length < 8)
      entry.uses.push({ chip, label: interaction.label, row, multiplicity: signed(multiplicity) })
  })
  return [...found].map(([slot, { interaction, message, uses }]) => {
    const bus = interaction.buses.find(b => b.id === message[0])
    return {
      message,
      bus: bus?.name ?? `(no bus has number ${message[0]})`,
      fields: Object.fromEntries(
        (bus?.fields ?? message.slice(1).map((_, j) => `[${j}]`)).map((f, j) => [f, message[j + 1] ?? 0]),
      ),
      balance: signed(open.get(slot)!),
      uses,
    }
  })
}

type Visit = (chip: string, interaction: Interaction, row: number, multiplicity: number, message: Uint32Array) => void

function visit(proofs: readonly MachineTables[], scope: Scope, callback: Visit): void {
  for (const { machine, tables, publicValues } of proofs) {
    machine.chips.forEach(({ chip }, k) => {
      const table = tables[k]
      if (!table) return
      forEachMessage(chip, table, (i, row, m, message) => callback(chip.name, i, row, m, message), {
        publicValues,
        select: i => i.scope === scope,
      })
    })
    for (const i of machine.publicMessages) {
      if (i.scope !== scope) continue
      const multiplicity = evaluatePublic(i.multiplicity, BASE_ALGEBRA, publicValues)
      const message = Uint32Array.from(i.message, e => evaluatePublic(e, BASE_ALGEBRA, publicValues))
      if (multiplicity !== 0) callback('(public)', i, 0, multiplicity, message)
    }
  }
}

const signed = (x: number): number => (x > P / 2 ? x - P : x)

/** Sums of multiplicities by fingerprint, in an open-addressing table. */
class Ledger {
  private mask = (1 << 12) - 1
  private count = 0
  private high = new Uint32Array(1 << 12)
  private low = new Uint32Array(1 << 12)
  private used = new Uint8Array(1 << 12)
  private sums = new Uint32Array(1 << 12)

  add(message: ArrayLike<number>, multiplicity: number): void {
    if (this.count * 2 > this.mask) this.grow()
    const slot = this.find(message)
    if (!this.used[slot]) this.claim(slot, fingerprint(message, HIGH_KEY), fingerprint(message, LOW_KEY))
    this.sums[slot] = add(this.sums[slot]!, multiplicity)
  }

  /** The slot where the message is, or would be. */
  find(message: ArrayLike<number>): number {
    return this.locate(fingerprint(message, HIGH_KEY), fingerprint(message, LOW_KEY))
  }

  /** Slots with a non-zero sum, at most `limit` of them. */
  open(limit: number): Map<number, number> {
    const out = new Map<number, number>()
    for (let slot = 0; slot <= this.mask && out.size < limit; slot++) {
      if (this.used[slot] && this.sums[slot] !== 0) out.set(slot, this.sums[slot]!)
    }
    return out
  }

  private locate(high: number, low: number): number {
    let slot = low & this.mask
    while (this.used[slot] && (this.high[slot] !== high || this.low[slot] !== low)) slot = (slot + 1) & this.mask
    return slot
  }

  private claim(slot: number, high: number, low: number): void {
    this.used[slot] = 1
    this.high[slot] = high
    this.low[slot] = low
    this.count++
  }

  private grow(): void {
    const { high, low, used, sums } = this
    const size = (this.mask + 1) * 2
    this.mask = size - 1
    this.count = 0
    this.high = new Uint32Array(size)
    this.low = new Uint32Array(size)
    this.used = new Uint8Array(size)
    this.sums = new Uint32Array(size)
    for (let old = 0; old < used.length; old++) {
      if (!used[old]) continue
      const slot = this.locate(high[old]!, low[old]!)
      this.claim(slot, high[old]!, low[old]!)
      this.sums[slot] = sums[old]!
    }
  }
}

const HIGH_KEY = 1_326_448_651

const LOW_KEY = 918_273_641

/** Σ messageⱼ·key^(j+1): a trailing zero adds nothing, as in LogUp. */
function fingerprint(message: ArrayLike<number>, key: number): number {
  let h = 0
  for (let j = message.length - 1; j >= 0; j--) h = mul(add(h, message[j]!), key)
  return h
}
