//! From the bytes of a transaction to what the EVM executes. A transaction that cannot be one is skipped by rule: unknown type,
//! malformed bytes, no sender, or a blob transaction (this chain has no blobs of its own).

use alloy_consensus::{EthereumTxEnvelope, Transaction, TxEip4844, Typed2718};
use alloy_eips::eip2718::Decodable2718;
use revm::context::TxEnv;
use revm::context_interface::either::Either;

use crate::signatures::{recover_authority, signer};

pub type Envelope = EthereumTxEnvelope<TxEip4844>;

/// Decodes a transaction and recovers its sender. None when the transaction is to be skipped.
pub fn decode(bytes: &[u8]) -> Option<TxEnv> {
    let mut rest = bytes;
    let envelope = Envelope::decode_2718(&mut rest).ok()?;
    if !rest.is_empty() || envelope.is_eip4844() {
        return None;
    }
    let caller = signer(envelope.signature(), &envelope.signature_hash())?;
    Some(TxEnv {
        tx_type: envelope.ty(),
        caller,
        gas_limit: envelope.gas_limit(),
        gas_price: envelope.max_fee_per_gas(),
        kind: envelope.kind(),
        value: envelope.value(),
        data: envelope.input().clone(),
        nonce: envelope.nonce(),
        chain_id: envelope.chain_id(),
        access_list: envelope.access_list().cloned().unwrap_or_default(),
        gas_priority_fee: envelope.max_priority_fee_per_gas(),
        blob_hashes: Default::default(),
        max_fee_per_blob_gas: 0,
        authorization_list: envelope
            .authorization_list()
            .unwrap_or_default()
            .iter()
            .map(|authorization| Either::Right(recover_authority(authorization)))
            .collect(),
    })
}
