/**
 * The file that `zkmips l1 page` writes: style and script inside, and a policy by which the browser runs this script only, and asks nothing but nodes.
 * @module
 */
import { createHash } from 'node:crypto'
import { STYLE } from '../dispute/page-style.ts'

const OWN_STYLE = `
form { display: grid; grid-template-columns: max-content minmax(0, 40rem); gap: .4rem 1rem; align-items: center } form button { grid-column: 2; justify-self: start }
input, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 3px; padding: .2rem .5rem } button { cursor: pointer }
[hidden] { display: none !important } #error { border-left: 3px solid var(--bad); padding-left: .8rem; color: var(--bad); overflow-wrap: anywhere }
.claims { overflow-wrap: anywhere } .final [data-label='game'] { color: var(--good) } .fallen [data-label='game'] { color: var(--bad) } .about { padding-left: 1rem }
`

/** @param script whole, of one file @param builtIn what the page reads if its own address names nothing else; JSON */
export function claimsPage(script: string, builtIn: object): string {
  // What would end the element, or begin a comment in it.
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page cannot stand in HTML')
  const style = `${STYLE}${OWN_STYLE}`
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(style)}'`,
    'connect-src http: https:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Claims on L1</title>
<style>${style}</style>
</head>
<body data-built-in="${attribute(JSON.stringify(builtIn))}">
<h1>Claims on L1</h1>
<form id="source">
<label for="rpc">L1 node</label><input id="rpc" spellcheck="false" placeholder="http://localhost:8545">
<label for="address">chain of claims</label><input id="address" spellcheck="false" placeholder="0x…, &quot;stateChain&quot; in the deployment file">
<button>Show</button>
</form>
<noscript><p>This page reads L1 by a script, which this browser does not run.</p></noscript>
<div id="error" role="alert" hidden></div>
<div id="seen" role="status"></div>
<div id="chain"></div>
<div id="claims"></div>
<script>${script}</script>
</body>
</html>
`
}

const digestOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const attribute = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
