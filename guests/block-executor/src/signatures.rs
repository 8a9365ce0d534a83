//! Signers of transactions and authorizations, and the ecrecover precompile, all over one implementation.

use alloy_eips::eip7702::{RecoveredAuthority, RecoveredAuthorization, SignedAuthorization};
use alloy_primitives::{Address, B256, Signature, keccak256};
use revm::precompile::{Crypto, PrecompileHalt};
use secp256k1_guest::{is_low_s, recover};

/// The signer of a transaction or authorization; none for an invalid signature or one with a high s (EIP-2).
pub fn signer(signature: &Signature, digest: &B256) -> Option<Address> {
    let s = signature.s().to_be_bytes();
    if !is_low_s(&s) {
        return None;
    }
    let key = recover(&digest.0, &signature.r().to_be_bytes(), &s, signature.v())?;
    Some(Address::from_slice(&keccak256(key)[12..]))
}

/// An EIP-7702 authorization with its authority, or marked as having none.
pub fn recover_authority(authorization: &SignedAuthorization) -> RecoveredAuthorization {
    let authority = authorization.signature().ok().and_then(|signature| signer(&signature, &authorization.signature_hash()));
    RecoveredAuthorization::new_unchecked(
        authorization.inner().clone(),
        authority.map_or(RecoveredAuthority::Invalid, RecoveredAuthority::Valid),
    )
}

/// What the EVM's precompiles use: the crates' own implementations, but for ecrecover.
#[derive(Debug)]
pub struct GuestCrypto;

impl Crypto for GuestCrypto {
    fn secp256k1_ecrecover(&self, sig: &[u8; 64], recid: u8, msg: &[u8; 32]) -> Result<[u8; 32], PrecompileHalt> {
        let (r, s) = sig.split_at(32);
        let (r, s) = (r.try_into().unwrap_or(&[0; 32]), s.try_into().unwrap_or(&[0; 32]));
        let key = recover(msg, r, s, recid == 1).ok_or(PrecompileHalt::Secp256k1RecoverFailed)?;
        let mut hash = keccak256(key);
        hash[..12].fill(0);
        Ok(hash.0)
    }
}
