/**
 * What goes to a terminal. Names in an ELF or a trace, messages of a server, file names: anybody may have written them, and a
 * terminal obeys what it reads. So whatever is shown passes here, in `format.ts`, `answer.ts`, `lines.ts` and `progress.ts`; what
 * `zkmips run` passes on of the guest's own output does not.
 * @module
 */

/**
 * Characters that a terminal acts on, or that make text look like another: controls, format characters such as those that turn the
 * direction of writing, separators of lines, halves of surrogate pairs.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(character: string): string {
  const code = character.codePointAt(0)!
  const digits = code.toString(16)
  return SHORT[character] ?? (code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`)
}

/** Text for a part of one line: what is unsafe, ends of lines included, is shown as `\n`, `\x1b` or `\u{202e}`. */
export const visible = (text: string): string => text.replace(UNSAFE, escaped)

/** Text of several lines, which stay lines; so do tabs. */
export const visibleLines = (text: string): string =>
  text.replace(UNSAFE, character => (character === '\n' || character === '\t' ? character : escaped(character)))

/** A value as JSON that is safe to look at, and means the same. */
export const jsonText = (value: object, indent?: number): string =>
  // What JSON.stringify leaves of these are characters of strings; the ends of lines that it makes are no part of the value.
  JSON.stringify(value, undefined, indent).replace(UNSAFE, character =>
    character === '\n'
      ? character
      : character.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
