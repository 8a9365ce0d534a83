//! The fees that a parent header determines. The general formulas are alloy's and compute with 128 bits, which a 32-bit machine
//! does slowly; the common cases are computed here in 64.

use alloy_consensus::Header;
use alloy_eips::eip1559::{BaseFeeParams, DEFAULT_BASE_FEE_MAX_CHANGE_DENOMINATOR, DEFAULT_ELASTICITY_MULTIPLIER};

use crate::chain::Chain;

/// The base fee of the block after `parent` (EIP-1559). None when the parent has none.
pub fn base_fee_after(parent: &Header) -> Option<u64> {
    let base_fee = parent.base_fee_per_gas?;
    let target = parent.gas_limit / DEFAULT_ELASTICITY_MULTIPLIER;
    let distance = parent.gas_used.abs_diff(target);
    match base_fee.checked_mul(distance) {
        Some(product) if target != 0 => {
            let delta = product / target / DEFAULT_BASE_FEE_MAX_CHANGE_DENOMINATOR;
            if parent.gas_used > target { base_fee.checked_add(delta.max(1)) } else { Some(base_fee.saturating_sub(delta)) }
        }
        _ => parent.next_block_base_fee(BaseFeeParams::ethereum()),
    }
}

/// The excess blob gas of the block after `parent` (EIP-4844, EIP-7918). None when the parent has none.
pub fn excess_blob_gas_after(parent: &Header, chain: &Chain) -> Option<u64> {
    match (parent.excess_blob_gas?, parent.blob_gas_used?) {
        (0, 0) => Some(0),
        _ => parent.next_block_excess_blob_gas(chain.blobs),
    }
}

/// The price of blob gas (EIP-4844).
pub fn blob_gas_price(excess_blob_gas: u64, chain: &Chain) -> u128 {
    if excess_blob_gas == 0 { chain.blobs.min_blob_fee } else { chain.blobs.calc_blob_fee(excess_blob_gas) }
}
