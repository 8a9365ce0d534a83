//! Queue entries: what L1 brings into blocks past the sequencer. An entry's hash is keccak256 of its bytes:
//!
//! - deposit: 0 ‖ index u64 ‖ from 20 ‖ is creation 1 ‖ to 20 ‖ mint 32 ‖ value 32 ‖ gas limit u64 ‖ data
//! - forced transaction: 1 ‖ index u64 ‖ gas limit u64 ‖ EIP-2718 bytes
//!
//! Indices count over all blocks of the chain, so that a deposit mints once. L1 makes entries itself: what is malformed, not
//! consecutive or above the bounds makes the claim false.

use alloc::vec::Vec;

use alloy_primitives::{Address, B256, Bytes, U256};

use crate::Invalid;
use crate::config::Bounds;
use crate::reader::{Piece, read as read_piece};

pub struct Deposit {
    /// The entry's hash.
    pub source: B256,
    pub from: Address,
    /// None for a creation.
    pub to: Option<Address>,
    pub mint: U256,
    pub value: U256,
    pub gas_limit: u64,
    pub data: Bytes,
}

pub enum Entry {
    Deposit(Deposit),
    /// Skipped where its own gas limit is above the declared one.
    Forced {
        gas_limit: u64,
        transaction: Vec<u8>,
    },
}

/// Reads the entries of a block. `next` is the index that the first must have, where it is known, and afterwards the next block's.
pub fn read(hashes: &[B256], bounds: &Bounds, next: &mut Option<u64>) -> Result<Vec<Entry>, Invalid> {
    if hashes.len() as u64 > bounds.queue_entries {
        return Err(Invalid("a block has more queue entries than the configuration allows"));
    }
    let mut gas = 0u64;
    let mut entries = Vec::with_capacity(hashes.len());
    for hash in hashes {
        let bytes = read_piece(Piece::Inputs, hash);
        let (index, entry) = decode(*hash, bytes).ok_or(Invalid("a queue entry is malformed"))?;
        if next.is_some_and(|next| next != index) {
            return Err(Invalid("queue entries are not consecutive"));
        }
        *next = Some(index.wrapping_add(1));
        let (Entry::Deposit(Deposit { gas_limit, .. }) | Entry::Forced { gas_limit, .. }) = &entry;
        gas = gas.saturating_add(*gas_limit);
        entries.push(entry);
    }
    if gas > bounds.queue_gas {
        return Err(Invalid("a block's queue entries have more gas than the configuration allows"));
    }
    Ok(entries)
}

fn decode(source: B256, bytes: Vec<u8>) -> Option<(u64, Entry)> {
    let mut rest = &bytes[..];
    let [kind] = take(&mut rest)?;
    let index = u64::from_be_bytes(take(&mut rest)?);
    let entry = match kind {
        0 => {
            let from = Address::from(take(&mut rest)?);
            let [is_creation] = take(&mut rest)?;
            let to = Address::from(take(&mut rest)?);
            let to = match is_creation {
                0 => Some(to),
                1 if to.is_zero() => None,
                _ => return None,
            };
            Entry::Deposit(Deposit {
                source,
                from,
                to,
                mint: U256::from_be_bytes::<32>(take(&mut rest)?),
                value: U256::from_be_bytes::<32>(take(&mut rest)?),
                gas_limit: u64::from_be_bytes(take(&mut rest)?),
                data: Bytes::copy_from_slice(rest),
            })
        }
        1 => Entry::Forced { gas_limit: u64::from_be_bytes(take(&mut rest)?), transaction: rest.to_vec() },
        _ => return None,
    };
    Some((index, entry))
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*first)
}
