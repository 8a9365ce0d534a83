//! What L1 says about the inputs of the claim's blocks.
//!
//! L1 chains D_n = keccak256(D_(n−1) ‖ I_n), and local key 3 is keccak256(D_a ‖ D_b) for a claim from block a (the parent) to block
//! b. I_n is keccak256 of three words: the payload's digest, the queue's digest (zero, or keccak256 of the hashes of the entries that
//! L1 assigned to the block), and the L1 time that bounds the block's. All of it hangs on key 3, so what is malformed makes the
//! claim false.

use alloc::vec::Vec;

use alloy_primitives::{B256, U256};

use crate::Invalid;
use crate::reader::{Piece, read as read_piece};

pub struct BlockInputs {
    pub payload: B256,
    /// Hashes of queue entries.
    pub queue: Vec<B256>,
    pub l1_time: u64,
}

/// Walks from D_b back to D_a and returns I_(a+1) to I_b.
pub fn walk(digest: &B256, blocks: u64) -> Result<Vec<B256>, Invalid> {
    let [first, mut at] = words(digest)?;
    let mut inputs = Vec::new();
    while at != first && (inputs.len() as u64) < blocks {
        let [before, block] = words(&at)?;
        inputs.push(block);
        at = before;
    }
    if at != first || inputs.len() as u64 != blocks {
        return Err(Invalid("the chain of inputs has another number of blocks than the claim"));
    }
    inputs.reverse();
    Ok(inputs)
}

/// The inputs that an I_n is the hash of.
pub fn read(hash: &B256) -> Result<BlockInputs, Invalid> {
    let [payload, queue, l1_time] = words(hash)?;
    let l1_time = u64::try_from(U256::from_be_bytes(l1_time.0)).map_err(|_| Invalid("an L1 time is above 2^64"))?;
    let queue = if queue.is_zero() { Vec::new() } else { split(&read_piece(Piece::Inputs, &queue))? };
    Ok(BlockInputs { payload, queue, l1_time })
}

fn split(bytes: &[u8]) -> Result<Vec<B256>, Invalid> {
    let (words, rest) = bytes.as_chunks::<32>();
    if !rest.is_empty() || words.is_empty() {
        return Err(Invalid("a list of queue entries is malformed"));
    }
    Ok(words.iter().map(B256::from).collect())
}

fn words<const N: usize>(hash: &B256) -> Result<[B256; N], Invalid> {
    let bytes = read_piece(Piece::Inputs, hash);
    let (words, rest) = bytes.as_chunks::<32>();
    match <&[[u8; 32]; N]>::try_from(words) {
        Ok(words) if rest.is_empty() => Ok(words.map(B256::from)),
        _ => Err(Invalid("a link of the chain of inputs is malformed")),
    }
}
