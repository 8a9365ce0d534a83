/** `zkmips machines` in a process of its own. */
import type { MachineData } from '@zkmips/air/describe'
import { describe, expect, it } from 'vitest'
import { pinnedNode, zkmips } from './testing/spawn.ts'

describe('zkmips machines', () => {
  it('lists all machines, and shows or writes one', async () => {
    const list = await zkmips(['machines', '--json'], pinnedNode)
    const { machines } = JSON.parse(list.stdout) as { machines: { name: string; digest: string }[] }
    expect(machines.map(m => m.name)).toContain('recursion-5-2-1')
    const memory = machines.find(m => m.name === 'zkmips-memory')!
    const { code, stdout } = await zkmips(['machines', 'zkmips-memory', '--json'], pinnedNode)
    const data = JSON.parse(stdout) as MachineData
    expect([code, data.name, data.digest]).toEqual([0, memory.name, memory.digest])
    expect(data.chips.map(c => c.name)).toEqual(['bytes', 'initialImage', 'registers', 'memory'])
    expect((await zkmips(['machines', 'zkmips-memory'], pinnedNode)).stdout).toMatch(/^memory +always +2\^4 to 2\^22 /m)
  })

  it('says which machines there are when it is asked for another', async () => {
    const { code, stderr } = await zkmips(['machines', 'memory'], pinnedNode)
    expect(code).toBe(64)
    expect(stderr).toContain('there is no machine memory; there are zkmips-execution, zkmips-memory,')
  })
})
