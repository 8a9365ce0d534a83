// The forge tests on the code that is deployed, which takes solc many minutes; contracts.test.ts runs them on code of its shorter way.
import { describe, expect, it } from 'vitest'
import { forgeTests } from './artifacts.ts'

describe.each(Object.entries(await forgeTests('default')))('%s', (_, { test_results: results }) => {
  it.each(Object.entries(results))('%s', (_, { status, reason }) => {
    expect(reason ?? '').toBe('')
    expect(status).toBe('Success')
  })
})
