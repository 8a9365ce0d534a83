//! The chain's configuration: what local key 5 is the digest of.
//!
//! RLP of [version = 2, rules, chain id, forks, blobs, parameters]. `rules` is 0 for Ethereum's, 1 for a rollup's. `forks` lists
//! [time, name] by ascending time, in the order of the forks; `blobs` lists [time, target, max, base fee update fraction] by
//! ascending time (EIP-7840, EIP-7892). `parameters` are
//!
//! - Ethereum's: [deposit contract, keeps empty]
//! - a rollup's: [keeps empty, gas limit ceiling, blocks of a claim, bytes of a payload and its pieces, pieces of a payload, queue
//!   entries of a block, their gas, prices of precompiled contracts: a list of [address, factor]]
//!
//! Ethereum's state has no empty accounts (EIP-161) and no slots of zero. Anvil's development chains keep
//! empty accounts that the EVM has read and zero slots that a transaction has committed ("keeps empty"), and make no requests; such a chain is executed by its own rules, or its headers could not be
//! computed.

use alloc::vec::Vec;

use alloy_eips::eip7840::BLOB_BASE_COST;
use alloy_eips::{eip4844, eip7594, eip7840::BlobParams};
use alloy_primitives::{Address, B256};
use alloy_rlp::{Decodable, Error, Header, Result};
use guest::abort;
use revm::primitives::hardfork::SpecId;

use crate::reader::{Piece, read as read_piece};

const VERSION: u64 = 2;
/// Products of blob gas with these stay in 64 bits.
const MAX_BLOBS: u64 = 4096;
/// Products of a precompiled contract's gas with it stay in 64 bits.
const MAX_PRICE_FACTOR: u64 = 1_000_000;
/// A transaction's most gas (EIP-7825): an entry with more could never run.
const MAX_QUEUE_GAS: u64 = 1 << 24;
/// Of any block.
pub const MIN_GAS_LIMIT: u64 = 5000;

pub struct Config {
    pub chain_id: u64,
    /// Activation times.
    forks: Vec<(u64, SpecId)>,
    blobs: Vec<(u64, BlobParams)>,
    pub keeps_empty: bool,
    pub rules: Rules,
}

pub enum Rules {
    Ethereum { deposit_contract: Address },
    Rollup(Bounds),
}

/// What bounds a rollup's blocks, so that the most expensive claim fits the machine.
pub struct Bounds {
    pub gas_limit: u64,
    pub blocks: u64,
    pub payload_bytes: u64,
    pub pieces: u64,
    pub queue_entries: u64,
    pub queue_gas: u64,
    /// What the gas of precompiled contracts is multiplied by, by ascending address; 0 switches one off.
    pub prices: Vec<(Address, u64)>,
}

/// The least gas limit of a rollup's block, whatever its payload asks for. Every entry of the queue fits, so that nobody is censored by
/// small blocks, and those entries, whose gas nobody pays for in L2, are no reason for the base fee to rise.
fn least_gas_limit(queue_gas: u64) -> u64 {
    MIN_GAS_LIMIT.max(2 * queue_gas)
}

impl Bounds {
    /// The allowed gas limit nearest to one that is asked for.
    pub fn nearest_gas_limit(&self, asked: u64) -> u64 {
        asked.clamp(least_gas_limit(self.queue_gas), self.gas_limit)
    }
}

impl Config {
    /// How many blocks a claim may have.
    pub fn max_blocks(&self) -> u64 {
        match &self.rules {
            Rules::Ethereum { .. } => u64::MAX,
            Rules::Rollup(bounds) => bounds.blocks,
        }
    }

    /// The hardfork of a block. None before the first one that is listed: the chain has no such block.
    pub fn spec_at(&self, time: u64) -> Option<SpecId> {
        self.forks.iter().rev().find(|(start, _)| *start <= time).map(|(_, spec)| *spec)
    }

    /// The blob parameters of a block, where there are blobs.
    pub fn blobs_at(&self, time: u64, spec: SpecId) -> Option<BlobParams> {
        let (_, mut params) = *self.blobs.iter().rev().find(|(start, _)| *start <= time)?;
        if !spec.is_enabled_in(SpecId::CANCUN) {
            return None;
        }
        if spec.is_enabled_in(SpecId::OSAKA) {
            params.max_blobs_per_tx = params.max_blob_count.min(eip7594::MAX_BLOBS_PER_TX_FUSAKA);
            params.blob_base_cost = BLOB_BASE_COST;
        }
        Some(params)
    }
}

/// Reads the configuration. Ends the run if it is not one that this program knows.
pub fn read(digest: &B256) -> Config {
    let bytes = read_piece(Piece::ChainConfig, digest);
    decode(&bytes).unwrap_or_else(|_| abort("the chain configuration is malformed or of another version"))
}

const MALFORMED: Error = Error::Custom("configuration");

fn decode(mut bytes: &[u8]) -> Result<Config> {
    let fields = &mut list(&mut bytes)?;
    if u64::decode(fields)? != VERSION {
        return Err(MALFORMED);
    }
    let rules = u64::decode(fields)?;
    let chain_id = u64::decode(fields)?;
    let forks = decode_forks(&mut list(fields)?)?;
    let blobs = decode_blobs(&mut list(fields)?)?;
    let parameters = &mut list(fields)?;
    let (keeps_empty, rules) = match rules {
        0 => {
            let deposit_contract = Address::decode(parameters)?;
            (bool::decode(parameters)?, Rules::Ethereum { deposit_contract })
        }
        1 => (bool::decode(parameters)?, Rules::Rollup(decode_bounds(parameters)?)),
        _ => return Err(MALFORMED),
    };
    let is_total = matches!(rules, Rules::Ethereum { .. }) || forks[0].0 == 0 && blobs.is_empty();
    if !bytes.is_empty() || !fields.is_empty() || !parameters.is_empty() || !is_total {
        return Err(MALFORMED);
    }
    Ok(Config { chain_id, forks, blobs, keeps_empty, rules })
}

fn list<'a>(bytes: &mut &'a [u8]) -> Result<&'a [u8]> {
    Header::decode_bytes(bytes, true)
}

fn decode_forks(entries: &mut &[u8]) -> Result<Vec<(u64, SpecId)>> {
    let mut forks: Vec<(u64, SpecId)> = Vec::new();
    while !entries.is_empty() {
        let entry = &mut list(entries)?;
        let time = u64::decode(entry)?;
        let spec = match Header::decode_bytes(entry, false)? {
            b"shanghai" => SpecId::SHANGHAI,
            b"cancun" => SpecId::CANCUN,
            b"prague" => SpecId::PRAGUE,
            b"osaka" => SpecId::OSAKA,
            b"amsterdam" => SpecId::AMSTERDAM,
            _ => return Err(MALFORMED),
        };
        if !entry.is_empty() || forks.last().is_some_and(|last| last.0 >= time || last.1 >= spec) {
            return Err(MALFORMED);
        }
        forks.push((time, spec));
    }
    if forks.is_empty() { Err(MALFORMED) } else { Ok(forks) }
}

fn decode_blobs(entries: &mut &[u8]) -> Result<Vec<(u64, BlobParams)>> {
    let mut blobs: Vec<(u64, BlobParams)> = Vec::new();
    while !entries.is_empty() {
        let entry = &mut list(entries)?;
        let [time, target, max, fraction] = numbers(entry)?;
        let is_known = target <= max && (1..=MAX_BLOBS).contains(&max) && fraction > 0;
        if !entry.is_empty() || !is_known || blobs.last().is_some_and(|last| last.0 >= time) {
            return Err(MALFORMED);
        }
        let params = BlobParams {
            target_blob_count: target,
            max_blob_count: max,
            update_fraction: fraction.into(),
            min_blob_fee: eip4844::BLOB_TX_MIN_BLOB_GASPRICE,
            max_blobs_per_tx: max,
            blob_base_cost: 0,
        };
        blobs.push((time, params));
    }
    Ok(blobs)
}

fn decode_bounds(parameters: &mut &[u8]) -> Result<Bounds> {
    let [gas_limit, blocks, payload_bytes, pieces, queue_entries, queue_gas] = numbers(parameters)?;
    let mut prices: Vec<(Address, u64)> = Vec::new();
    let entries = &mut list(parameters)?;
    while !entries.is_empty() {
        let entry = &mut list(entries)?;
        let address = Address::decode(entry)?;
        let factor = u64::decode(entry)?;
        if !entry.is_empty() || factor > MAX_PRICE_FACTOR || prices.last().is_some_and(|last| last.0 >= address) {
            return Err(MALFORMED);
        }
        prices.push((address, factor));
    }
    let is_executable = blocks != 0 && queue_gas <= MAX_QUEUE_GAS && gas_limit >= least_gas_limit(queue_gas);
    if !is_executable {
        return Err(MALFORMED);
    }
    Ok(Bounds { gas_limit, blocks, payload_bytes, pieces, queue_entries, queue_gas, prices })
}

fn numbers<const N: usize>(fields: &mut &[u8]) -> Result<[u64; N]> {
    let mut numbers = [0; N];
    for number in &mut numbers {
        *number = u64::decode(fields)?;
    }
    Ok(numbers)
}
