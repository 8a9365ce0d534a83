//! Ethereum's rules: a payload that is not a valid block's makes the claim false.

use alloy_consensus::Header;
use alloy_rlp::Encodable;
use revm::primitives::hardfork::SpecId;

use crate::Invalid;
use crate::config::MIN_GAS_LIMIT;
use crate::executor::Executor;
use crate::inputs::BlockInputs;
use crate::payload::{self, Payload};

const GAS_LIMIT_BOUND_DIVISOR: u64 = 1024;
/// Bytes of a block's RLP (EIP-7934).
const MAX_BLOCK_BYTES: usize = 10 * (1 << 20) - 2 * (1 << 20);

/// The gas limits that may follow a parent's are those for which this is true.
pub fn is_gas_limit_after(parent: u64, gas_limit: u64) -> bool {
    gas_limit.abs_diff(parent) < parent / GAS_LIMIT_BOUND_DIVISOR && gas_limit >= MIN_GAS_LIMIT
}

/// Reads the payload of the block after `parent`.
pub fn read(inputs: &BlockInputs, parent: &Header) -> Result<Payload, Invalid> {
    if !inputs.queue.is_empty() || inputs.l1_time != 0 {
        return Err(Invalid("a block of Ethereum has no queue entries and no L1 time"));
    }
    let payload = payload::read(&inputs.payload, None).map_err(|_| Invalid("the payload is malformed"))?;
    if payload.timestamp <= parent.timestamp {
        return Err(Invalid("the block is not later than its parent"));
    }
    if !is_gas_limit_after(parent.gas_limit, payload.gas_limit) {
        return Err(Invalid("the gas limit is not one that may follow the parent's"));
    }
    Ok(payload)
}

/// Includes the payload's transactions, all of them.
pub fn include(executor: &mut Executor, payload: &Payload) -> Result<(), Invalid> {
    for transaction in payload.transactions() {
        let bytes = transaction.map_err(|_| Invalid("the pieces of the payload are no list of transactions"))?;
        executor.include(bytes, u64::MAX)?;
    }
    Ok(())
}

/// Checks the size of the block (EIP-7934).
pub fn check_size(spec: SpecId, header: &Header, transactions_length: usize, payload: &Payload) -> Result<(), Invalid> {
    if !spec.is_enabled_in(SpecId::OSAKA) {
        return Ok(());
    }
    let no_ommers = 1;
    let payload_length = header.length() + transactions_length + no_ommers + payload.withdrawals.length();
    if (alloy_rlp::Header { list: true, payload_length }).length_with_payload() > MAX_BLOCK_BYTES {
        return Err(Invalid("the block has more bytes than EIP-7934 allows"));
    }
    Ok(())
}
