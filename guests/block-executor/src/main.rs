//! The block executor: given the parent block's hash, a payload, the block's number and the chain's configuration, it computes
//! the block's header and compares its hash with the claim. Exit code 0: equal; 1: not; 2 (`break`): a piece did not have its
//! hash or was not what its place requires, and nothing follows.
//!
//! Everything is read by hash and hangs on the local keys: the parent header gives the state root, the state root gives accounts,
//! accounts give code and storage. The header is computed, never given; its RLP goes to stdout, for the host.
#![no_std]
#![no_main]

extern crate alloc;

mod block;
mod chain;
mod fees;
mod header;
mod ordered_trie;
mod payload;
mod precompiles;
mod reader;
mod signatures;
mod state;
mod transactions;
mod trie;

use alloy_primitives::{B256, U256, keccak256};
use guest::{Local, local, output};

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let parent_hash = B256::from(local(Local::Agreed));
    let claimed = B256::from(local(Local::Claimed));
    let number = U256::from_be_bytes(local(Local::LastBlock));
    let chain = chain::read(&B256::from(local(Local::ChainConfig)));
    let parent = header::read(&parent_hash);
    if number != U256::from(parent.number) + U256::from(1) {
        return 1;
    }
    let payload = payload::read(&B256::from(local(Local::Inputs)), &parent);
    let header = alloy_rlp::encode(block::execute(&chain, parent_hash, parent, payload));
    output(&header);
    u32::from(keccak256(&header) != claimed)
}
