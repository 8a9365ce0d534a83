#!/usr/bin/env node
// The compiler as forge calls it: npm's solc answers `--version` and compiles a standard-json request from its input.
//
// Forge names a file of an npm package by where it lies on this machine, and by different names. The compiler sees it by the name that it is imported by, so
// that its code is the same everywhere.
import { readFileSync } from 'node:fs'
import solc from 'solc'

const importName = name => name.replace(/^.*\/node_modules\//, '')
const renamed = (record, names) => Object.fromEntries(names(record).map(([from, to]) => [to, record[from]]))

function compile(request) {
  const { sources, settings } = request
  const given = Object.keys(sources)
  const toImport = record => Object.keys(record).map(name => [name, importName(name)])
  const toGiven = record => given.map(name => [importName(name), name]).filter(([name]) => name in record)
  const { remappings, outputSelection, ...others } = settings
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        ...request,
        sources: renamed(sources, toImport),
        settings: { ...others, outputSelection: renamed(outputSelection, toImport) },
      }),
    ),
  )
  for (const part of ['sources', 'contracts']) if (output[part]) output[part] = renamed(output[part], toGiven)
  return output
}

if (process.argv.includes('--version')) {
  const version = solc.version().replace('.Emscripten.clang', '.Linux.g++')
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${version}\n`)
} else {
  process.stdout.write(JSON.stringify(compile(JSON.parse(readFileSync(0, 'utf8')))))
}
