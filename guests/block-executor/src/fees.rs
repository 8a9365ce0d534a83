//! The base fee (EIP-1559). The general case computes with 128 bits, which a 32-bit machine does slowly; the common one with 64.

use alloy_consensus::Header;
use alloy_eips::eip1559::{DEFAULT_BASE_FEE_MAX_CHANGE_DENOMINATOR, DEFAULT_ELASTICITY_MULTIPLIER};

/// The base fee of the block after `parent`. None when the parent has none. It stops at 2^64 - 1, so that no parent is without a
/// successor.
pub fn base_fee_after(parent: &Header) -> Option<u64> {
    let base_fee = parent.base_fee_per_gas?;
    let target = parent.gas_limit / DEFAULT_ELASTICITY_MULTIPLIER;
    if target == 0 {
        return Some(base_fee);
    }
    let distance = parent.gas_used.abs_diff(target);
    let part = match base_fee.checked_mul(distance) {
        Some(product) => product / target,
        None => u64::try_from(u128::from(base_fee) * u128::from(distance) / u128::from(target)).unwrap_or(u64::MAX),
    };
    let delta = part / DEFAULT_BASE_FEE_MAX_CHANGE_DENOMINATOR;
    Some(if parent.gas_used > target { base_fee.saturating_add(delta.max(1)) } else { base_fee.saturating_sub(delta) })
}
