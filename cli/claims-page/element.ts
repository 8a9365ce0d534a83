/**
 * How the page is made: of elements and text, never of markup. What L1 or a node says is text, whatever is in it.
 * @module
 */
import { visible } from '../output/visible.ts'

/** @param attributes by name; of constant names only, for some names have power @param children text is shown as it is, what cannot be seen in it escaped */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.map(child => (typeof child === 'string' ? visible(child) : child)))
  return made
}

/** Labels and values. */
export const definitions = (lines: readonly (readonly [label: string, value: string])[]): HTMLElement =>
  element('dl', {}, ...lines.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]))

/** An element that the file has. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no element ${id}`)
  return found as T
}
