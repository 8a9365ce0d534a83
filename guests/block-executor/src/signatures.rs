//! Signers of transactions and authorizations, and the ecrecover precompile, all over one implementation.

use alloy_eips::eip7702::{RecoveredAuthority, RecoveredAuthorization, SignedAuthorization};
use alloy_primitives::{Address, B256, Signature, keccak256};
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

/// The answer of the ecrecover precompile to (digest, v, r, s), 32 bytes each: the signer, in 32 bytes; none where there is none.
pub fn ecrecover(input: &[u8; 128]) -> Option<[u8; 32]> {
    let [digest, v, r, s] = core::array::from_fn(|i| core::array::from_fn(|j| input[32 * i + j]));
    let y_is_odd = match v.split_last() {
        Some((27, zeros)) if zeros == [0; 31] => false,
        Some((28, zeros)) if zeros == [0; 31] => true,
        _ => return None,
    };
    let mut hash = keccak256(recover(&digest, &r, &s, y_is_odd)?).0;
    hash[..12].fill(0);
    Some(hash)
}
