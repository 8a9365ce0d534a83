/**
 * The regions that a guest marks in its run, as a tree: how often each ran, and how many steps it took. Marks that do not fit
 * together end no run: they are listed.
 * @module
 */
export interface Region {
  readonly name: string
  /** Regions around it. */
  readonly depth: number
  readonly times: number
  /** Between its marks, those not counted; regions within it are. */
  readonly steps: number
}

export interface RegionReport {
  /** Each after the one it is in, in the order in which they first started. */
  readonly regions: readonly Region[]
  /** What does not fit, a sentence each. */
  readonly problems: readonly string[]
}

interface Node {
  readonly name: string
  readonly depth: number
  readonly children: Map<string, Node>
  times: number
  steps: number
}

interface Open {
  readonly node: Node
  readonly since: number
}

const MAX_DEPTH = 100
const MAX_PROBLEMS = 10

export class Regions {
  readonly #root = new Map<string, Node>()
  readonly #open: Open[] = []
  /** Regions beyond the depth that is kept. */
  #tooDeep = 0
  readonly #problems: string[] = []
  #problemsLeftOut = 0

  /** Takes a mark: `CollectingHost` calls it. @param step before the mark's own */
  readonly mark = (edge: 'start' | 'end', name: string, step: number): void => {
    if (edge === 'start') this.#start(name, step)
    else this.#end(name, step)
  }

  /** @param step at which the run ended */
  report(step: number): RegionReport {
    const problems = [...this.#problems]
    if (this.#problemsLeftOut > 0) problems.push(`and ${this.#problemsLeftOut} more`)
    const regions = [...list(this.#root)]
    // Regions that are open when the run ends count up to there: an exit inside of one is common.
    const open = new Map(this.#open.map(({ node, since }) => [node, step - since - 1]))
    for (const { node } of this.#open) problems.push(`region ${node.name} has no end`)
    return {
      regions: regions.map(node => ({
        ...{ name: node.name, depth: node.depth, times: node.times },
        steps: node.steps + (open.get(node) ?? 0),
      })),
      problems,
    }
  }

  #start(name: string, step: number): void {
    if (this.#open.length === MAX_DEPTH) {
      if (this.#tooDeep++ === 0)
        this.#problem(`step ${step}: more than ${MAX_DEPTH} regions are open; deeper ones are not recorded`)
      return
    }
    const depth = this.#open.length
    const siblings = this.#open.at(-1)?.node.children ?? this.#root
    const node = siblings.get(name) ?? { name, depth, children: new Map(), times: 0, steps: 0 }
    siblings.set(name, node)
    node.times++
    this.#open.push({ node, since: step })
  }

  #end(name: string, step: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--
      return
    }
    const at = this.#open.findLastIndex(({ node }) => node.name === name)
    if (at < 0) {
      this.#problem(`step ${step}: region ${name} ends but has not started`)
      return
    }
    for (const { node } of this.#open.slice(at + 1))
      this.#problem(`step ${step}: region ${node.name} is still open where ${name} ends`)
    for (const { node, since } of this.#open.splice(at)) node.steps += step - since - 1
  }

  #problem(text: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(text)
    else this.#problemsLeftOut++
  }
}

function* list(nodes: ReadonlyMap<string, Node>): Generator<Node> {
  for (const node of nodes.values()) {
    yield node
    yield* list(node.children)
  }
}
