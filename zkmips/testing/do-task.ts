/**
 * For tests: a process that finds a job in one file and leaves its result in another, job after job.
 *
 *   node do-task.ts SETUP [JOB RESULT]…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { decodeMessage, encodeMessage } from '../message.ts'
import { type JobSetup, ProofTasks, type TaskCall } from '../tasks.ts'

const [setup, ...files] = process.argv.slice(2)
const read = (file: string): unknown => decodeMessage(readFileSync(file))
const tasks = await ProofTasks.create(read(setup!) as JobSetup)
for (let i = 0; i < files.length; i += 2) {
  writeFileSync(files[i + 1]!, encodeMessage(tasks.do(read(files[i]!) as TaskCall)))
}
