// Hashes and the transcript, from ../hashes.md. Digests are lists of eight words.
import { blake3 } from '@noble/hashes/blake3.js'
import { add, mul, P } from './field.mjs'
import { poseidon } from './poseidon.mjs'

const bytesOf = words => {
  const view = new DataView(new ArrayBuffer(4 * words.length))
  words.forEach((w, i) => {
    view.setUint32(4 * i, w, true)
  })
  return new Uint8Array(view.buffer)
}
const wordsOf = bytes =>
  Array.from({ length: bytes.length / 4 }, (_, i) =>
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(4 * i, true),
  )
const isWord = w => Number.isInteger(w) && w >= 0 && w < 2 ** 32
export const isElement = w => Number.isInteger(w) && w >= 0 && w < P
const padded = (list, length, zero = 0) => [...list, ...new Array(length - list.length).fill(zero)]

const ofBlake3 = {
  number: 1,
  arity: 2,
  isDigest: d => d.every(isWord),
  row: elements => wordsOf(blake3(bytesOf(elements))),
  compress: (...digests) => wordsOf(blake3(bytesOf(digests.flat()))),
  sponge: () => {
    let [state, pending] = [new Array(8).fill(0), []]
    return {
      absorb: words => pending.push(...words),
      absorbDigests: digests => pending.push(...digests.flat()),
      squeeze: () => {
        const out = blake3(bytesOf([...state, ...pending]), { dkLen: 64 })
        ;[state, pending] = [wordsOf(out.slice(0, 32)), []]
        const view = new DataView(out.buffer, out.byteOffset)
        return [0, 1, 2, 3].map(k => Number(view.getBigUint64(32 + 8 * k, true) % BigInt(P)))
      },
    }
  },
}

/** @param constants `poseidon2` of ../../../fixtures/protocol/hashes.json */
export function poseidon2({ initial, internal, final, diagonal }) {
  const cube = x => mul(mul(x, x), x)
  const sum = list => list.reduce(add, 0)
  const external = s => {
    const mixed = s.map((x, i) => {
      const four = s.slice(i - (i % 4), i - (i % 4) + 4)
      return add(add(sum(four), x), mul(2, four[(i + 1) % 4]))
    })
    return mixed.map((x, i) => add(x, sum(mixed.filter((_, k) => k % 4 === i % 4))))
  }
  const full = (s, rounds) => rounds.reduce((t, c) => external(t.map((x, i) => cube(add(x, c[i])))), s)
  const permute = input => {
    let s = full(external(input), initial)
    for (const c of internal) {
      const boxed = [cube(add(s[0], c)), ...s.slice(1)]
      const all = sum(boxed)
      s = boxed.map((x, i) => add(all, mul(diagonal[i], x)))
    }
    return full(s, final)
  }
  return {
    number: 2,
    arity: 2,
    permute,
    isDigest: d => d.every(isElement),
    row: elements => {
      let state = padded(padded([], 8).concat([elements.length]), 16)
      for (let at = 0; at === 0 || at < elements.length; at += 8) {
        state = permute([...padded(elements.slice(at, at + 8), 8), ...state.slice(8)])
      }
      return state.slice(0, 8)
    },
    compress: (left, right) => permute([...left, ...right]).slice(0, 8),
    sponge: () => {
      let [state, filled] = [new Array(16).fill(0), 0]
      const absorb = words => {
        for (const w of words) {
          if (filled === 8) [state, filled] = [permute(state), 0]
          state[filled++] = w
        }
      }
      return {
        absorb,
        absorbDigests: digests => absorb(digests.flat()),
        squeeze: () => {
          ;[state, filled] = [permute([...padded(state.slice(0, filled), 8), ...state.slice(8)]), 0]
          return state.slice(0, 8)
        },
      }
    },
  }
}

/** The hashes by their number in parameter sets. */
export const hashes = constants => ({ 1: ofBlake3, 2: poseidon2(constants), 3: poseidon() })

/** Two bytes to a word, the first one low. */
export const pairs = bytes =>
  Array.from({ length: Math.ceil(bytes.length / 2) }, (_, i) => bytes[2 * i] + 256 * (bytes[2 * i + 1] ?? 0))

/** One digest of 2^k. */
export const rootOf = (hash, cap) => {
  let layer = cap
  while (layer.length > 1) {
    const below = layer
    layer = Array.from({ length: below.length / 2 }, (_, i) => hash.compress(below[2 * i], below[2 * i + 1]))
  }
  return layer[0]
}

export class Transcript {
  #sponge
  #ready = []
  #note
  /** Words since the last squeeze. */
  #words = 0

  /** @param note is told of every item and every challenge */
  constructor(hash, label, note) {
    this.#sponge = hash.sponge()
    this.#note = note
    const bytes = new TextEncoder().encode(label)
    this.#absorb(1, 'label', bytes.length, pairs(bytes))
  }

  #absorb(kind, name, length, words) {
    this.#ready = []
    this.#take([kind * 2 ** 24 + length])
    const isAligned = (kind === 3 || kind === 5) && length > 0
    if (isAligned) this.#take(new Array((8 - (this.#words % 8)) % 8).fill(0))
    if (kind === 5) {
      this.#sponge.absorbDigests(words)
      this.#words += length
    } else this.#take(words)
    this.#note(name, length)
  }

  #take(words) {
    this.#sponge.absorb(words)
    this.#words += words.length
  }

  elements(list) {
    this.#absorb(2, 'elements', list.length, list)
  }

  ext(list) {
    const words = list.flat()
    this.#absorb(3, 'ext', words.length, words)
  }

  digests(list) {
    this.#absorb(5, 'digests', 8 * list.length, list)
  }

  bytes(bytes) {
    this.#absorb(6, 'bytes', bytes.length, pairs(bytes))
  }

  #squeeze() {
    this.#sponge.absorb([8 * 2 ** 24])
    this.#words = 0
    return this.#sponge.squeeze()
  }

  #challenge() {
    if (this.#ready.length === 0) this.#ready = [...this.#squeeze()]
    return this.#ready.shift()
  }

  drawExt(degree) {
    const e = Array.from({ length: degree }, () => this.#challenge())
    this.#note('challenge', e)
    return e
  }

  drawIndex(bits) {
    const index = this.#challenge() % 2 ** bits
    this.#note('index', index)
    return index
  }

  work(bits, nonce, what) {
    this.#squeeze()
    this.#ready = []
    this.#sponge.absorb([7 * 2 ** 24 + bits, nonce])
    const done = this.#challenge() % 2 ** bits === 0
    this.#note('work', bits, nonce)
    if (!done) throw new Error(`no proof of work: ${what}`)
  }
}
