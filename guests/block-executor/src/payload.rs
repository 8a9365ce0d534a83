//! The payload: everything about a block that neither its parent nor L1 determines.
//!
//! RLP of [timestamp, fee recipient, gas limit, prevrandao, parent beacon block root, extra data, withdrawals, transactions,
//! pieces]. Transactions are byte strings (EIP-2718). When they do not fit into 120,000 bytes, `pieces` lists the hashes of further
//! pieces; joined, these are a stream of RLP strings, transactions that follow those of `transactions`. A string may run across
//! pieces.

use alloc::vec::Vec;

use alloy_eips::eip4895::Withdrawal;
use alloy_primitives::{Address, B256, Bytes};
use alloy_rlp::{Decodable, Error, Header, Result};

use crate::config::Bounds;
use crate::reader::{Piece, read as read_piece};

pub const MAX_EXTRA_DATA: usize = 32;

#[derive(Default)]
pub struct Payload {
    pub timestamp: u64,
    pub fee_recipient: Address,
    pub gas_limit: u64,
    pub prev_randao: B256,
    pub parent_beacon_block_root: B256,
    pub extra_data: Bytes,
    pub withdrawals: Vec<Withdrawal>,
    /// The RLP of the items of `transactions`, then the stream of the pieces.
    transactions: Vec<u8>,
    stream: Vec<u8>,
}

/// Reads a payload with its pieces. With bounds, a payload that exceeds them or names a piece twice is malformed.
pub fn read(digest: &B256, bounds: Option<&Bounds>) -> Result<Payload> {
    let bytes = read_piece(Piece::Payload, digest);
    let (mut payload, pieces) = decode(&bytes)?;
    let (max_pieces, max_bytes) = bounds.map_or((u64::MAX, u64::MAX), |bounds| (bounds.pieces, bounds.payload_bytes));
    if pieces.len() as u64 > max_pieces || bytes.len() as u64 > max_bytes {
        return Err(Error::UnexpectedLength);
    }
    let mut left = max_bytes - bytes.len() as u64;
    drop(bytes);
    for (i, hash) in pieces.iter().enumerate() {
        if bounds.is_some() && pieces[..i].contains(hash) {
            return Err(Error::UnexpectedLength);
        }
        let piece = read_piece(Piece::Payload, hash);
        left = left.checked_sub(piece.len() as u64).ok_or(Error::UnexpectedLength)?;
        payload.stream.extend_from_slice(&piece);
    }
    Ok(payload)
}

fn decode(bytes: &[u8]) -> Result<(Payload, Vec<B256>)> {
    let mut rest = bytes;
    let mut fields = Header::decode_bytes(&mut rest, true)?;
    let payload = Payload {
        timestamp: u64::decode(&mut fields)?,
        fee_recipient: Address::decode(&mut fields)?,
        gas_limit: u64::decode(&mut fields)?,
        prev_randao: B256::decode(&mut fields)?,
        parent_beacon_block_root: B256::decode(&mut fields)?,
        extra_data: Bytes::decode(&mut fields)?,
        withdrawals: Vec::decode(&mut fields)?,
        transactions: Header::decode_bytes(&mut fields, true)?.to_vec(),
        stream: Vec::new(),
    };
    let pieces = Vec::decode(&mut fields)?;
    let mut items = Items(&payload.transactions);
    if !rest.is_empty() || !fields.is_empty() || payload.extra_data.len() > MAX_EXTRA_DATA || items.any(|item| item.is_err()) {
        return Err(Error::UnexpectedLength);
    }
    Ok((payload, pieces))
}

impl Payload {
    /// The transactions, in their order. Only the stream can have malformed items; nothing follows one.
    pub fn transactions(&self) -> impl Iterator<Item = Result<&[u8]>> {
        Items(&self.transactions).chain(Items(&self.stream))
    }
}

/// RLP strings one after the other, up to the first that is none.
struct Items<'a>(&'a [u8]);

impl<'a> Iterator for Items<'a> {
    type Item = Result<&'a [u8]>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let item = Header::decode_bytes(&mut self.0, false);
        if item.is_err() {
            self.0 = &[];
        }
        Some(item)
    }
}
