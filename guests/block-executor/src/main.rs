//! The block executor: given the parent block's hash, the digest of what L1 says about the inputs of the blocks after it, the last
//! block's number and the chain's configuration, it executes those blocks and compares the last one's hash with the claim.
//! Exit code 0: equal; 1: not, or a block that Ethereum does not allow; 2 (`break`): a piece did not have its hash or was not what
//! its place requires, and nothing follows.
//!
//! Everything is read by hash and hangs on the local keys: the parent header gives the state root, the state root gives accounts,
//! accounts give code and storage. Headers are computed, never given; the last one's RLP goes to stdout, for the host.
#![no_std]
#![no_main]

extern crate alloc;

mod ancestors;
mod arithmetic;
mod blobs;
mod block;
mod code;
mod config;
mod deposits;
mod ethereum;
mod evm;
mod executor;
mod fees;
mod header;
mod inputs;
mod ordered_trie;
mod payload;
mod precompiles;
mod prices;
mod queue;
mod reader;
mod receipts;
mod requests;
mod rollup;
mod signatures;
mod state;
mod transactions;
mod trie;

use alloy_primitives::{B256, U256, keccak256};
use guest::{Local, local, log, output};

use crate::state::State;

/// Why the claim is false before any hash is compared. It follows from what hangs on the local keys alone.
pub struct Invalid(pub &'static str);

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    seed_maps(&local(Local::Inputs));
    match execute() {
        Ok(hash) => u32::from(hash.0 != local(Local::Claimed)),
        Err(Invalid(reason)) => {
            log(reason);
            1
        }
    }
}

/// Sets what the hashes of maps depend on. Local key 3 commits to every input, and nothing that runs can read it: so nobody chooses keys
/// that collide.
fn seed_maps(inputs: &[u8; 32]) {
    let mut keys = [0; 64];
    keys[..32].copy_from_slice(inputs);
    keys[32..].copy_from_slice(keccak256(inputs).as_slice());
    foldhash::set_keys(&keys);
}

/// Executes the claim's blocks and returns the last one's hash.
fn execute() -> Result<B256, Invalid> {
    let mut parent_hash = B256::from(local(Local::Agreed));
    let config = config::read(&B256::from(local(Local::ChainConfig)));
    let mut parent = header::read(&parent_hash);
    let last = U256::from_be_bytes(local(Local::LastBlock));
    let blocks = last.checked_sub(U256::from(parent.number)).and_then(|blocks| u64::try_from(blocks).ok());
    let blocks = blocks.filter(|blocks| (1..=config.max_blocks()).contains(blocks));
    let blocks = blocks.ok_or(Invalid("the last block's number is not in the span that may follow the parent"))?;
    let mut state = State::after(&parent, parent_hash, config.keeps_empty);
    let mut queue_index = None;
    for inputs in inputs::walk(&B256::from(local(Local::Inputs)), blocks)? {
        let inputs = inputs::read(&inputs)?;
        parent = block::execute(&config, &mut state, parent_hash, &parent, &inputs, &mut queue_index)?;
        let encoded = alloy_rlp::encode(&parent);
        parent_hash = keccak256(&encoded);
        state.end_block(parent_hash);
        if parent.number == last.to::<u64>() {
            output(&encoded);
            return Ok(parent_hash);
        }
    }
    Err(Invalid("a claim has at least one block"))
}
