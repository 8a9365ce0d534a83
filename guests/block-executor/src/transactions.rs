//! From the bytes of a transaction to what the EVM executes.

use alloy_consensus::{EthereumTxEnvelope, Transaction, TxEip4844, Typed2718};
use alloy_eips::eip2718::Decodable2718;
use alloy_primitives::Address;
use revm::context::TxEnv;
use revm::context_interface::either::Either;

use crate::signatures::recover_authority;

/// Blob transactions are without their blobs here, as in a block's body.
pub type Envelope = EthereumTxEnvelope<TxEip4844>;

/// None for what is no transaction of a known type.
pub fn decode(bytes: &[u8]) -> Option<Envelope> {
    let mut rest = bytes;
    let envelope = Envelope::decode_2718(&mut rest).ok()?;
    rest.is_empty().then_some(envelope)
}

/// The transaction, with its sender and the authorities of its authorizations still to be recovered.
pub fn unsigned(envelope: &Envelope) -> TxEnv {
    let authorizations = envelope.authorization_list().unwrap_or_default();
    TxEnv {
        tx_type: envelope.ty(),
        caller: Address::ZERO,
        gas_limit: envelope.gas_limit(),
        gas_price: envelope.max_fee_per_gas(),
        kind: envelope.kind(),
        value: envelope.value(),
        data: envelope.input().clone(),
        nonce: envelope.nonce(),
        chain_id: envelope.chain_id(),
        access_list: envelope.access_list().cloned().unwrap_or_default(),
        gas_priority_fee: envelope.max_priority_fee_per_gas(),
        blob_hashes: envelope.blob_versioned_hashes().unwrap_or_default().to_vec(),
        max_fee_per_blob_gas: envelope.max_fee_per_blob_gas().unwrap_or(0),
        authorization_list: authorizations.iter().cloned().map(Either::Left).collect(),
    }
}

/// Recovers the authorities of the authorizations (EIP-7702); one that is not valid is marked so.
pub fn recover_authorities(tx: &mut TxEnv) {
    for authorization in &mut tx.authorization_list {
        if let Either::Left(signed) = authorization {
            *authorization = Either::Right(recover_authority(signed));
        }
    }
}
