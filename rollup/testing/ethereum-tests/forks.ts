/** The names of Ethereum's tests for forks, to the block executor's configuration of a chain. */
import type { BlobSchedule, EthereumConfig, Fork, ForkActivation } from '../../blocks/chain-config.ts'
import { BLOB_SCHEDULES, DEPOSIT_CONTRACT } from '../../blocks/networks.ts'
import type { BlobScheduleJson, FixtureConfig } from './fixtures.ts'

type Blobs = Omit<BlobSchedule, 'time'>

/** What executes a fork of the tests, and the blob schedule where a file does not give one. */
const FORKS: Readonly<Record<string, { readonly fork: Fork; readonly blobs?: Blobs }>> = {
  Shanghai: { fork: 'shanghai' },
  Cancun: { fork: 'cancun', blobs: BLOB_SCHEDULES.cancun },
  Prague: { fork: 'prague', blobs: BLOB_SCHEDULES.prague },
  Osaka: { fork: 'osaka', blobs: BLOB_SCHEDULES.prague },
  BPO1: { fork: 'osaka', blobs: BLOB_SCHEDULES.bpo1 },
  BPO2: { fork: 'osaka', blobs: BLOB_SCHEDULES.bpo2 },
  BPO3: { fork: 'osaka' },
  BPO4: { fork: 'osaka' },
  BPO5: { fork: 'osaka' },
  Amsterdam: { fork: 'amsterdam', blobs: BLOB_SCHEDULES.bpo2 },
}

/** Forks before the first that the block executor executes, and names that older files use. */
const EARLIER = [
  'Frontier',
  'Homestead',
  'EIP150',
  'TangerineWhistle',
  'EIP158',
  'SpuriousDragon',
  'Byzantium',
  'Constantinople',
  'ConstantinopleFix',
  'Istanbul',
  'MuirGlacier',
  'Berlin',
  'London',
  'ArrowGlacier',
  'GrayGlacier',
  'Merge',
  'Paris',
]

const TRANSITION_TIME = 15_000n

/**
 * @returns undefined where all of the network is from before Shanghai
 * @throws Error for a network that is not known
 */
export function configOfNetwork(network: string, config: FixtureConfig = {}): EthereumConfig | undefined {
  const names = /^(\w+?)To(\w+)AtTime15k$/.exec(network)?.slice(1) ?? [network]
  const forks: ForkActivation[] = []
  const blobs: BlobSchedule[] = []
  names.forEach((name, i) => {
    const known = FORKS[name]
    if (known === undefined) {
      if (EARLIER.includes(name) || /^\w+At\d+k?$/.test(name)) return
      throw new Error(`the network ${network} is not known to this runner`)
    }
    const time = i === 0 ? 0n : TRANSITION_TIME
    if (forks.at(-1)?.name !== known.fork) forks.push({ time, name: known.fork })
    const given = config.blobSchedule?.[name]
    const schedule = given ? blobsOf(given) : known.blobs
    if (schedule && known.fork !== 'shanghai') blobs.push({ time, ...schedule })
  })
  if (forks.length === 0) return undefined
  return {
    rules: 'ethereum',
    chainId: BigInt(config.chainid ?? 1),
    forks,
    blobs,
    depositContract: DEPOSIT_CONTRACT,
    keepsEmpty: false,
  }
}

const blobsOf = ({ target, max, baseFeeUpdateFraction }: BlobScheduleJson): Blobs => ({
  target: BigInt(target),
  max: BigInt(max),
  baseFeeUpdateFraction: BigInt(baseFeeUpdateFraction),
})
