//! The state transition: a parent header and a block's inputs to the block's header.
//!
//! Order, as on Ethereum: system calls (EIP-4788, EIP-2935), transactions, withdrawals, requests (EIP-7685), roots.

use alloc::vec::Vec;

use alloy_consensus::{EMPTY_OMMER_ROOT_HASH, Header};
use alloy_eips::eip2935::HISTORY_STORAGE_ADDRESS;
use alloy_eips::eip4788::BEACON_ROOTS_ADDRESS;
use alloy_eips::eip7685::EMPTY_REQUESTS_HASH;
use alloy_primitives::{B256, U256};
use guest::abort;
use revm::primitives::hardfork::SpecId;

use crate::Invalid;
use crate::blobs;
use crate::config::{Config, Rules};
use crate::ethereum;
use crate::executor::{Executor, word};
use crate::fees;
use crate::inputs::BlockInputs;
use crate::ordered_trie;
use crate::queue;
use crate::requests;
use crate::rollup;
use crate::state::State;

const GWEI: u64 = 1_000_000_000;

/// Executes the block after `parent` on the state after it, and returns the block's header.
///
/// `queue_index` is the index of the next queue entry, where it is known; it is the following block's afterwards.
pub fn execute(
    config: &Config,
    state: &mut State,
    parent_hash: B256,
    parent: &Header,
    inputs: &BlockInputs,
    queue_index: &mut Option<u64>,
) -> Result<Header, Invalid> {
    let (payload, queue) = match &config.rules {
        Rules::Ethereum { .. } => (ethereum::read(inputs, parent)?, Vec::new()),
        Rules::Rollup(bounds) => (rollup::read(inputs, parent, bounds), queue::read(&inputs.queue, bounds, queue_index)?),
    };
    let no_fork = Invalid("the block is from before the hardforks that the configuration lists");
    let spec = config.spec_at(payload.timestamp).ok_or(no_fork)?;
    let is_from = |fork: SpecId| spec.is_enabled_in(fork);
    let blobs = config.blobs_at(payload.timestamp, spec);
    let Some(base_fee) = fees::base_fee_after(parent) else {
        abort("the parent block is from before the hardforks that this program executes");
    };
    let mut header = Header {
        parent_hash,
        ommers_hash: EMPTY_OMMER_ROOT_HASH,
        beneficiary: payload.fee_recipient,
        number: parent.number + 1,
        gas_limit: payload.gas_limit,
        timestamp: payload.timestamp,
        extra_data: payload.extra_data.clone(),
        mix_hash: payload.prev_randao,
        base_fee_per_gas: Some(base_fee),
        excess_blob_gas: is_from(SpecId::CANCUN).then(|| blobs::excess_after(parent, blobs.as_ref())),
        parent_beacon_block_root: is_from(SpecId::CANCUN).then_some(payload.parent_beacon_block_root),
        ..Default::default()
    };

    let mut executor = Executor::new(config, spec, &header, blobs.as_ref(), state);
    if is_from(SpecId::CANCUN) {
        executor.system_call(BEACON_ROOTS_ADDRESS, word(payload.parent_beacon_block_root));
    }
    if is_from(SpecId::PRAGUE) {
        executor.system_call(HISTORY_STORAGE_ADDRESS, word(parent_hash));
    }
    match &config.rules {
        Rules::Ethereum { .. } => ethereum::include(&mut executor, &payload)?,
        Rules::Rollup(_) => rollup::include(&mut executor, &queue, &payload),
    }
    for withdrawal in &payload.withdrawals {
        executor.state().credit(withdrawal.address, U256::from(withdrawal.amount) * U256::from(GWEI));
    }
    header.requests_hash = match &config.rules {
        _ if !is_from(SpecId::PRAGUE) => None,
        Rules::Ethereum { .. } if !config.keeps_empty => Some(requests::hash(&mut executor)?),
        _ => Some(EMPTY_REQUESTS_HASH),
    };

    let Executor { included, blob_gas_used, .. } = executor;
    header.blob_gas_used = is_from(SpecId::CANCUN).then_some(blob_gas_used);
    header.gas_used = included.gas_used;
    header.logs_bloom = included.bloom;
    header.withdrawals_root = Some(ordered_trie::root(payload.withdrawals.iter().map(alloy_rlp::encode)));
    if let Rules::Ethereum { .. } = &config.rules {
        ethereum::check_size(spec, &header, included.transactions_length(), &payload)?;
    }
    header.transactions_root = ordered_trie::root(included.transactions.into_iter());
    header.receipts_root = ordered_trie::root(included.receipts.into_iter());
    header.state_root = state.root();
    Ok(header)
}
