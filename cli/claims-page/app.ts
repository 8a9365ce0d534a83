/**
 * The script of the page of claims (`zkmips l1 page`). It reads L1 from the node that it is given, shows what it finds, and looks again every 12 seconds. It sends
 * nothing but these questions, and believes nothing: whatever comes from L1 or the node is shown as text.
 * @module
 */
import { byId, element } from './element.ts'
import { Reader } from './read.ts'
import { show } from './show.ts'
import { askedFor, type BuiltIn, hashOf, sourceOf } from './source.ts'

/** Milliseconds: a slot of Ethereum. */
const INTERVAL = 12_000

const builtIn = JSON.parse(document.body.dataset.builtIn ?? '{}') as BuiltIn
const inputs = { rpc: byId<HTMLInputElement>('rpc'), chain: byId<HTMLInputElement>('address') }

/** What is being watched; another one takes its place when the address of the page changes. */
let watched: Reader | undefined

function begin(): void {
  const asked = askedFor(location.hash, builtIn)
  inputs.rpc.value = asked.rpc
  inputs.chain.value = asked.chain
  for (const id of ['seen', 'chain', 'claims']) byId(id).replaceChildren()
  watched = undefined
  try {
    watched = new Reader(sourceOf(asked, builtIn))
    byId('seen').replaceChildren(element('p', {}, `Asking ${asked.rpc} …`))
    complain(undefined)
    watch(watched)
  } catch (error) {
    complain(error)
  }
}

async function watch(reader: Reader): Promise<void> {
  while (watched === reader) {
    // Nobody looks, so nobody asks.
    if (!document.hidden) await lookOnce(reader)
    await new Promise<void>(resolve => {
      const look = (): void => {
        clearTimeout(timer)
        document.removeEventListener('visibilitychange', look)
        resolve()
      }
      const timer = setTimeout(look, INTERVAL)
      document.addEventListener('visibilitychange', look)
    })
  }
}

async function lookOnce(reader: Reader): Promise<void> {
  try {
    const seen = await reader.look()
    if (watched !== reader) return
    const focused = document.activeElement?.getAttribute('data-game')
    show(seen, reader.source.rpc)
    // The button that was pressed last is a new one now.
    if (focused != null) document.querySelector<HTMLElement>(`[data-game="${CSS.escape(focused)}"]`)?.focus()
    complain(undefined)
  } catch (error) {
    if (watched === reader) complain(error)
  }
}

function complain(error: unknown): void {
  const place = byId('error')
  place.hidden = error === undefined
  const text = error instanceof Error ? error.message : String(error)
  place.replaceChildren(
    ...(error === undefined ? [] : [element('p', {}, `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)]),
  )
}

byId('source').addEventListener('submit', event => {
  event.preventDefault()
  const hash = hashOf({ rpc: inputs.rpc.value.trim(), chain: inputs.chain.value.trim() })
  if (hash === location.hash) begin()
  else location.hash = hash
})
addEventListener('hashchange', begin)
begin()
