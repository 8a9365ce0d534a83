#!/usr/bin/env node
/**
 * The entry point, on any Node. It runs the command in a child process and does nothing else, so that whatever happens to the
 * child (no memory, a module that does not load, a crash of Node) ends in an exit code of docs/cli.md and leaves nothing partial
 * behind. Node ends with 1 of itself in many such cases, and 1 says that a claim is false: so the child adds ANSWERED to the code
 * that it means, and any other code of the child is no answer.
 *
 * The sources are TypeScript and need Node 24, which strips types; on an older one the child is the Node that npm installed.
 * @module
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const REQUIRED = 24
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** SIGUSR1 starts Node's inspector, which is of use in the child only. */
const PASSED_ON = [
  ...['SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGVTALRM', 'SIGXCPU', 'SIGIO', 'SIGPWR', 'SIGSTKFLT'],
  ...['SIGBREAK', 'SIGCONT'],
]
/** By these Node ends itself where it cannot go on. */
const CRASHES = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS', 'SIGFPE', 'SIGSYS']

let exitCode = 70
process.on('exit', () => {
  process.exitCode = exitCode
})
// Only now: a module that does not load is one more end that is no verdict.
const { answerOf, BUG, LIMITS, removePartial, say, UNAVAILABLE } = await import('./exit-protocol.mjs')
const { moduleCache } = await import('./module-cache.mjs')

function end(code, error, message) {
  exitCode = code
  say(error, code, message)
  process.exit()
}

/** Built packages are JavaScript and run on this Node. */
const isBuilt = existsSync(new URL('./main.js', import.meta.url))
const node = isBuilt || Number(process.versions.node.split('.')[0]) >= REQUIRED ? process.execPath : installedNode()
if (node === undefined) {
  const what = `zkmips needs Node ${REQUIRED} or newer and this is ${process.versions.node}`
  end(UNAVAILABLE, 'OLD_NODE', `${what}: run "npm ci" once, or install Node ${REQUIRED}`)
}

function installedNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return undefined
  }
}

const args = process.argv.slice(2)
// Descriptors that the user gave and names, as the shell does for >(…): they would not reach the child by themselves.
const named = args.flatMap(arg => /^(?:.*=)?\/(?:dev|proc\/self)\/fd\/(\d{1,4})$/.exec(arg)?.[1] ?? []).map(Number)
const given = new Set(named.filter(descriptor => !isOwn(descriptor)))

/** Opened by Node itself: an event queue, or a pipe of which it has both ends. */
function isOwn(descriptor) {
  const nameOf = of => {
    try {
      return readlinkSync(`/proc/self/fd/${of}`)
    } catch {
      return undefined
    }
  }
  if (!existsSync('/proc/self/fd')) return false
  const name = nameOf(descriptor)
  if (name === undefined || name.startsWith('anon_inode:')) return true
  const others = readdirSync('/proc/self/fd').filter(of => of > 2 && !named.includes(Number(of)))
  return name.startsWith('pipe:') && others.some(of => nameOf(of) === name)
}

let line = 3
while (given.has(line)) line++
const stdio = ['inherit', 'inherit', 'inherit']
for (const descriptor of given) stdio[descriptor] = 'inherit'
stdio[line] = 'pipe'

const child = start()
child.on('error', error => {
  if (child.pid === undefined) notStarted(error)
})
if (child.pid !== undefined) supervise()

function start() {
  try {
    return spawn(node, [...process.execArgv, fileURLToPath(new URL('./command.mjs', import.meta.url)), ...args], {
      stdio: Array.from(stdio, what => what ?? 'ignore'),
      env: { ...process.env, ...moduleCache(), ZKMIPS_LINE: [line, ...given].join(' ') },
    })
  } catch (error) {
    return notStarted(error)
  }
}

function notStarted(error) {
  end(UNAVAILABLE, 'NOT_STARTED', `Node cannot be started as ${node}: ${LIMITS[error.code] ?? error.message}`)
}

function supervise() {
  /** Files that are not complete yet: they go with the child that was writing them. */
  const partial = new Set()
  /** The child does something on ctrl-C, and counts what it is told. */
  let takesInterrupts = false
  const pipe = child.stdio[line]
  pipe.on('error', () => {})
  const lines = createInterface(pipe).on('error', () => {})
  lines.on('line', text => {
    const message = JSON.parse(text)
    if (message.partial !== undefined) partial.add(message.partial)
    if (message.whole !== undefined) partial.delete(message.whole)
    if (message.takesInterrupts !== undefined) takesInterrupts = message.takesInterrupts
  })
  for (const signal of [...INTERRUPTS, ...PASSED_ON].filter(name => name in constants.signals)) {
    process.on(signal, () => {
      // A terminal sends its signals to the child as well. Told by the line, the child can see that it is the same one; a child that
      // takes none ends at the first.
      if (takesInterrupts && INTERRUPTS.includes(signal)) pipe.write(`${signal}\n`)
      else child.kill(signal)
    })
  }
  if ('SIGTSTP' in constants.signals) {
    // The system decides, as for the child: where no shell could continue a process, it does not stop.
    const stop = () => {
      child.kill('SIGTSTP')
      process.off('SIGTSTP', stop)
      process.kill(process.pid, 'SIGTSTP')
      setImmediate(() => process.on('SIGTSTP', stop))
    }
    process.on('SIGTSTP', stop)
  }
  child.on('close', (code, signal) => {
    for (const file of partial) removePartial(file)
    if (signal !== null) return endBySignal(signal)
    const answer = answerOf(code)
    if (answer !== undefined) {
      exitCode = answer
      return
    }
    const remedy = 'please report it with the command and what is said above'
    end(BUG, 'NO_ANSWER', `zkmips ended without an answer (exit code ${code} of Node); ${remedy}`)
  })
}

function endBySignal(signal) {
  if (CRASHES.includes(signal)) {
    const cause = 'most often because memory ran out, or file descriptors'
    const remedy = 'use fewer --workers or --shard-cycles if you prove, or raise ulimit -v and ulimit -n'
    end(UNAVAILABLE, 'CRASHED', `Node crashed (${signal}), ${cause}: ${remedy}`)
  }
  exitCode = 128 + constants.signals[signal]
  if (signal === 'SIGKILL') say('KILLED', exitCode, 'killed, perhaps by the system because memory ran out')
  // What started this process, a shell for example, is to see the same end.
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // Where the signal does not end this process, it is said by the exit code.
  setTimeout(() => process.exit(), 1000)
}
