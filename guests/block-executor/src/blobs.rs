//! Blob gas: its excess and its price (EIP-4844, EIP-7918). The general formulas are alloy's and compute with 128 bits, which a
//! 32-bit machine does slowly; a chain without blobs never gets there.

use alloy_consensus::Header;
use alloy_eips::eip7840::BlobParams;

/// The excess blob gas of the block after `parent`; a parent without the field counts as none.
pub fn excess_after(parent: &Header, params: Option<&BlobParams>) -> u64 {
    let (excess, used) = (parent.excess_blob_gas.unwrap_or(0), parent.blob_gas_used.unwrap_or(0));
    match params {
        Some(params) if (excess, used) != (0, 0) => {
            params.next_block_excess_blob_gas_osaka(excess, used, parent.base_fee_per_gas.unwrap_or(0))
        }
        _ => 0,
    }
}

/// The price of blob gas.
pub fn price(excess: u64, params: Option<&BlobParams>) -> u128 {
    match params {
        Some(params) if excess != 0 => params.calc_blob_fee(excess),
        _ => alloy_eips::eip4844::BLOB_TX_MIN_BLOB_GASPRICE,
    }
}
