//! The payload: what local key 3 is the digest of, everything about a block that its parent does not determine.
//!
//! RLP of [timestamp, fee recipient, gas limit, prevrandao, parent beacon block root, extra data, withdrawals, transactions,
//! pieces]. Transactions are byte strings (EIP-2718). When they do not fit into 120,000 bytes, `pieces` lists the hashes of
//! further RLP lists of transactions, in order.
//!
//! Whoever posts a payload decides its bytes, so reading is total: a malformed payload is an empty block, a malformed piece adds
//! nothing, an attribute that the parent does not allow becomes the nearest allowed one. Time may stand still (a sequencer makes
//! several blocks a second) but does not go back.

use alloc::vec::Vec;

use alloy_consensus::Header;
use alloy_eips::eip4895::Withdrawal;
use alloy_primitives::{Address, B256, Bytes};
use alloy_rlp::{Decodable, Error, Result};

use crate::reader::{Piece, read as read_piece};

const MAX_EXTRA_DATA: usize = 32;
const MIN_GAS_LIMIT: u64 = 5000;
const GAS_LIMIT_BOUND_DIVISOR: u64 = 1024;

#[derive(Default)]
pub struct Payload {
    pub timestamp: u64,
    pub fee_recipient: Address,
    pub gas_limit: u64,
    pub prev_randao: B256,
    pub parent_beacon_block_root: B256,
    pub extra_data: Bytes,
    pub withdrawals: Vec<Withdrawal>,
    pub transactions: Vec<Bytes>,
}

/// Reads the payload of the block after `parent`.
pub fn read(digest: &B256, parent: &Header) -> Payload {
    let bytes = read_piece(Piece::Payload, digest);
    let mut payload = match decode(&bytes) {
        Ok((mut payload, pieces)) => {
            for hash in &pieces {
                let piece = read_piece(Piece::Payload, hash);
                if let Ok(transactions) = decode_whole::<Vec<Bytes>>(&piece) {
                    payload.transactions.extend(transactions);
                }
            }
            payload
        }
        Err(_) => Payload::default(),
    };
    payload.timestamp = payload.timestamp.max(parent.timestamp);
    let bound = parent.gas_limit / GAS_LIMIT_BOUND_DIVISOR;
    if payload.gas_limit.abs_diff(parent.gas_limit) >= bound.max(1) || payload.gas_limit < MIN_GAS_LIMIT {
        payload.gas_limit = parent.gas_limit;
    }
    payload
}

fn decode(bytes: &[u8]) -> Result<(Payload, Vec<B256>)> {
    let mut rest = bytes;
    let mut fields = alloy_rlp::Header::decode_bytes(&mut rest, true)?;
    let payload = Payload {
        timestamp: u64::decode(&mut fields)?,
        fee_recipient: Address::decode(&mut fields)?,
        gas_limit: u64::decode(&mut fields)?,
        prev_randao: B256::decode(&mut fields)?,
        parent_beacon_block_root: B256::decode(&mut fields)?,
        extra_data: Bytes::decode(&mut fields)?,
        withdrawals: Vec::decode(&mut fields)?,
        transactions: Vec::decode(&mut fields)?,
    };
    let pieces = Vec::decode(&mut fields)?;
    if !rest.is_empty() || !fields.is_empty() || payload.extra_data.len() > MAX_EXTRA_DATA {
        return Err(Error::UnexpectedLength);
    }
    Ok((payload, pieces))
}

fn decode_whole<T: Decodable>(bytes: &[u8]) -> Result<T> {
    let mut rest = bytes;
    let value = T::decode(&mut rest)?;
    if rest.is_empty() { Ok(value) } else { Err(Error::UnexpectedLength) }
}
