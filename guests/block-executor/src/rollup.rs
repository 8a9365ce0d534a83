//! The rules of a rollup: total, and bounded by the configuration.
//!
//! Whoever posts a payload decides its bytes, so a malformed payload, or one above the bounds, is an empty block; an attribute that is not
//! allowed becomes the nearest allowed one; a transaction that is not valid where it stands is skipped and is not part of the block. Time
//! may stand still (a sequencer makes several blocks a second), does not go back, and does not run ahead of L1's. A payload mints
//! nothing, so its withdrawals are ignored.

use alloy_consensus::Header;

use crate::config::Bounds;
use crate::deposits;
use crate::ethereum::is_gas_limit_after;
use crate::executor::Executor;
use crate::inputs::BlockInputs;
use crate::payload::{self, Payload};
use crate::queue::Entry;

/// A transaction that is included uses at least this.
const LEAST_GAS: u64 = 21_000;

/// Reads the payload of the block after `parent`.
pub fn read(inputs: &BlockInputs, parent: &Header, bounds: &Bounds) -> Payload {
    let mut payload = payload::read(&inputs.payload, Some(bounds)).unwrap_or_default();
    payload.withdrawals.clear();
    payload.timestamp = payload.timestamp.min(inputs.l1_time).max(parent.timestamp);
    if !is_gas_limit_after(parent.gas_limit, payload.gas_limit) {
        payload.gas_limit = parent.gas_limit;
    }
    payload.gas_limit = bounds.nearest_gas_limit(payload.gas_limit);
    payload
}

/// Includes the queue's entries and those of the payload's transactions that are valid where they stand. No more transactions are looked at
/// than could be included.
pub fn include(executor: &mut Executor, queue: &[Entry], payload: &Payload) {
    for entry in queue {
        match entry {
            Entry::Deposit(deposit) => deposits::include(executor, deposit),
            Entry::Forced { gas_limit, transaction } => drop(executor.include(transaction, *gas_limit)),
        }
    }
    let most = (payload.gas_limit / LEAST_GAS) as usize;
    for bytes in payload.transactions().take(most).map_while(Result::ok) {
        drop(executor.include(bytes, u64::MAX));
    }
}
