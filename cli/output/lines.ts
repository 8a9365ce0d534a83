/**
 * Output of any length, line by line: as fast as the reader takes it, and no further when the reader has gone (`| head`).
 * @module
 */
import { once } from 'node:events'
import { visible } from './visible.ts'

const CHUNK = 1 << 16

export class LineWriter {
  readonly #stream: NodeJS.WritableStream
  #pending: string[] = []
  #length = 0
  /** The reader has gone: nothing more need be made. */
  closed = false

  constructor(stream: NodeJS.WritableStream = process.stdout) {
    this.#stream = stream
    stream.on('error', () => {
      this.closed = true
    })
  }

  /** Keeps a line, without its end, until `flush`. */
  write(line: string): void {
    const shown = visible(line)
    this.#pending.push(shown, '\n')
    this.#length += shown.length + 1
  }

  /** It is time to flush, so that a long output does not fill the memory. */
  get isFull(): boolean {
    return this.#length >= CHUNK
  }

  /** Hands over what is kept; resolves when the reader can take more. */
  async flush(): Promise<void> {
    if (this.#length === 0 || this.closed) return
    const text = this.#pending.join('')
    this.#pending = []
    this.#length = 0
    if (this.#stream.write(text)) return
    // Without a pause an error would not be seen, and a reader that has gone never drains.
    const gone = new AbortController()
    const look = (): void => gone.abort()
    this.#stream.once('error', look)
    await once(this.#stream, 'drain', { signal: gone.signal }).catch(() => {})
    this.#stream.off('error', look)
  }
}
