/**
 * The call stack of a run as it changes, and the tree of all call stacks there were, with the steps spent in each. Functions are
 * numbers; who calls these methods knows what they are and when they change.
 *
 * Steps are added up when the top of the stack changes, so that a step costs nothing.
 * @module
 */

/** Frames deeper than this count to the node at this depth: recursion may go deeper than any picture of it. */
const MAX_TREE_DEPTH = 1000
/** There are fewer functions than words of code. */
const MAX_FUNCTIONS = 2 ** 30

export interface TreeNode {
  readonly parent: number
  readonly func: number
  /** Steps spent in this very stack. */
  steps: number
}

interface Frame {
  readonly func: number
  readonly node: number
  /** Byte address. */
  readonly returnsTo: number
}

export class CallTree {
  /** The first nodes are the roots' own: a node's parent comes before it, or is -1. */
  readonly nodes: TreeNode[] = []
  readonly #children = new Map<number, number>()
  readonly #frames: Frame[] = []
  /** Step at which the top of the stack became what it is. */
  #since = 0
  // By function.
  readonly #self: number[] = []
  readonly #total: number[] = []
  readonly #calls: number[] = []
  /** Frames of the function on the stack, and the step at which the first of them came. */
  readonly #active: number[] = []
  readonly #enteredAt: number[] = []

  /** Functions have numbers below this. */
  get functionCount(): number {
    return this.#self.length
  }

  self(func: number): number {
    return this.#self[func] ?? 0
  }

  /** Steps with the function on the stack; a recursive one counts once. */
  total(func: number): number {
    return this.#total[func] ?? 0
  }

  calls(func: number): number {
    return this.#calls[func] ?? 0
  }

  /** The function at the top of the stack, or -1. */
  get top(): number {
    return this.#frames[this.#frames.length - 1]?.func ?? -1
  }

  enter(func: number, returnsTo: number, step: number): void {
    this.#settle(step)
    this.#push(func, returnsTo, step)
    this.#calls[func]!++
  }

  /** The frame that returns to an address, from the top; only the top one unless `anyFrame`. -1 where there is none. */
  frameReturningTo(address: number, anyFrame: boolean): number {
    const frames = this.#frames
    const lowest = anyFrame ? 0 : frames.length - 1
    for (let i = frames.length - 1; i >= lowest && i >= 0; i--) if (frames[i]!.returnsTo === address) return i
    return -1
  }

  /** The topmost frame of a function, or -1. */
  frameOf(func: number): number {
    if (!this.#active[func]) return -1
    return this.#frames.findLastIndex(frame => frame.func === func)
  }

  /** Takes away this frame and those above it. */
  leave(frame: number, step: number): void {
    this.#settle(step)
    while (this.#frames.length > frame) this.#pop(step)
  }

  leaveAll(step: number): void {
    this.leave(0, step)
  }

  /** The function at the top gives way to another one, which returns to where that one would have. */
  replaceTop(func: number, isCall: boolean, step: number): void {
    this.#settle(step)
    const returnsTo = this.#frames.length > 0 ? this.#pop(step).returnsTo : -1
    this.#push(func, returnsTo, step)
    if (isCall) this.#calls[func]!++
  }

  #settle(step: number): void {
    const top = this.#frames[this.#frames.length - 1]
    if (top !== undefined) {
      this.nodes[top.node]!.steps += step - this.#since
      this.#self[top.func]! += step - this.#since
    }
    this.#since = step
  }

  #push(func: number, returnsTo: number, step: number): void {
    while (this.#self.length <= func) for (const list of this.#byFunction) list.push(0)
    const parent = this.#frames[this.#frames.length - 1]?.node ?? -1
    const node = this.#frames.length < MAX_TREE_DEPTH ? this.#child(parent, func) : parent
    this.#frames.push({ func, node, returnsTo })
    if (this.#active[func]!++ === 0) this.#enteredAt[func] = step
  }

  #pop(step: number): Frame {
    const frame = this.#frames.pop()!
    if (--this.#active[frame.func]! === 0) this.#total[frame.func]! += step - this.#enteredAt[frame.func]!
    return frame
  }

  get #byFunction(): number[][] {
    return [this.#self, this.#total, this.#calls, this.#active, this.#enteredAt]
  }

  #child(parent: number, func: number): number {
    const key = (parent + 1) * MAX_FUNCTIONS + func
    const known = this.#children.get(key)
    if (known !== undefined) return known
    const added = this.nodes.push({ parent, func, steps: 0 }) - 1
    this.#children.set(key, added)
    return added
  }
}
