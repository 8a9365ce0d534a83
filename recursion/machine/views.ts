/**
 * The cells of a circuit as its rows see them: alone, as words of the extension, and as blocks of eight. Cells that are seen in more than one way are
 * tied together by rows of the pack chip, which `ties` lists when all views are known.
 * @module
 */

/** Stands for a 0 that no cell of the circuit holds. */
export const NO_CELL = -1
const RATE = 8

/** A row of the pack chip: eight cells, and those of their views that are linked. */
export interface Tie {
  readonly cells: readonly number[]
  /** A block's node, or −1. */
  readonly block: number
  /** Which of the cells are linked as elements. */
  readonly elements: readonly boolean[]
  /** Words by slot: their cell, or −1. */
  readonly words: readonly number[]
}

export class Views {
  readonly #degree: number
  readonly #size: number
  readonly #isConstant: (cell: number) => boolean
  /** The cell that a copy stands for. */
  readonly #alias: Int32Array
  /** How many views a cell is part of. */
  readonly #cover: Int32Array
  readonly #elements = new Set<number>()
  readonly #words = new Set<number>()
  readonly #blocks = new Map<number, readonly number[]>()
  readonly #scattered = new Map<string, number>()
  readonly #withKnownZeros = new Set<number>()

  constructor(degree: number, size: number, isConstant: (cell: number) => boolean) {
    this.#degree = degree
    this.#size = size
    this.#isConstant = isConstant
    this.#alias = Int32Array.from({ length: size }, (_, i) => i)
    this.#cover = new Int32Array(size)
  }

  /** Makes `cell` another name of an earlier one. */
  copy(cell: number, of: number): void {
    this.#alias[cell] = this.#alias[of]!
  }

  original(cell: number): number {
    return cell === NO_CELL ? NO_CELL : this.#alias[cell]!
  }

  /** Node on the word bus: 2·cell + 1; that of `NO_CELL` is a 0. */
  element(cell: number): number {
    if (cell === NO_CELL) return 2 * this.#size + 1
    const original = this.#alias[cell]!
    if (!this.#elements.has(original)) {
      this.#elements.add(original)
      this.#cover[original]!++
    }
    return 2 * original + 1
  }

  /** Node on the word bus: 2·first cell. */
  word(first: number): number {
    const cells = this.wordCells(first)
    const word = cells.every((c, i) => c === cells[0]! + i) ? cells[0]! : first
    this.#words.add(word)
    return 2 * word
  }

  wordCells(first: number): number[] {
    return Array.from({ length: this.#degree }, (_, i) => this.#alias[first + i]!)
  }

  /** Node on the block bus: of consecutive cells the first, of others a number from `size` on. */
  block(given: readonly number[]): number {
    const cells = given.map(c => this.original(c))
    let node = cells[0]!
    if (node === NO_CELL || cells.some((c, i) => c !== node + i)) {
      const key = cells.join()
      node = this.#scattered.get(key) ?? this.#size + this.#scattered.size
      this.#scattered.set(key, node)
    }
    if (!this.#blocks.has(node)) {
      this.#blocks.set(node, cells)
      for (const c of cells) if (c !== NO_CELL) this.#cover[c]!++
    }
    return node
  }

  /** A row says of this block that its `NO_CELL`s are 0. */
  zerosAreKnown(block: number): void {
    this.#withKnownZeros.add(block)
  }

  digest(first: number): number {
    return this.block(Array.from({ length: RATE }, (_, i) => first + i))
  }

  /** Words that have been seen, by first cell. */
  get words(): ReadonlySet<number> {
    return this.#words
  }

  /** Cells that have been seen alone. */
  get elements(): ReadonlySet<number> {
    return this.#elements
  }

  /** How many views a cell is part of, words in a block's place left out. */
  coverOf(cell: number): number {
    return this.#cover[this.#alias[cell]!]!
  }

  /** What ties the views together. Call it once: it adds views of the elements that it links. */
  ties(isDefined: (word: number) => boolean): Tie[] {
    const degree = this.#degree
    const slots = Math.floor(RATE / degree)
    const inBlocks = new Map<number, number[]>()
    const alone: number[] = []
    for (const word of this.#words) {
      const cells = this.wordCells(word)
      const isRun = cells.every((c, i) => c === word + i)
      const slot = Array.from({ length: slots }, (_, k) => k).find(k => isRun && this.#blocks.has(word - k * degree))
      if (slot === undefined || isDefined(word)) {
        alone.push(word)
        for (const c of cells) this.#cover[c]!++
        continue
      }
      const block = word - slot * degree
      const words = inBlocks.get(block) ?? Array.from({ length: slots }, () => -1)
      words[slot] = word
      inBlocks.set(block, words)
    }
    const isShared = (cell: number): boolean => cell === NO_CELL || this.#cover[cell]! > 1 || this.#isConstant(cell)
    const none = Array.from({ length: slots }, () => -1)
    const ties: Tie[] = []
    for (const word of alone) {
      if (isDefined(word)) continue
      const cells = this.wordCells(word)
      const elements = cells.map(isShared)
      if (!elements.includes(true)) continue
      const rest = Array.from({ length: RATE - degree }, () => NO_CELL)
      ties.push({
        cells: [...cells, ...rest],
        block: -1,
        elements: [...elements, ...rest.map(() => false)],
        words: none.with(0, word),
      })
    }
    for (const [block, cells] of this.#blocks) {
      const areZerosKnown = this.#withKnownZeros.has(block)
      const elements = cells.map(cell => !(cell === NO_CELL && areZerosKnown) && isShared(cell))
      const words = inBlocks.get(block)
      if (words || elements.includes(true)) ties.push({ cells, block, elements, words: words ?? none })
    }
    return ties
  }
}
