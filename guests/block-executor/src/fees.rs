//! The base fee. The general formula is alloy's and computes with 128 bits, which a 32-bit machine does slowly; the common case is
//! computed here in 64.

use alloy_consensus::Header;
use alloy_eips::eip1559::{BaseFeeParams, DEFAULT_BASE_FEE_MAX_CHANGE_DENOMINATOR, DEFAULT_ELASTICITY_MULTIPLIER};

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
