//! SHA-256 and RIPEMD-160.

use ripemd::{Digest, Ripemd160};

pub fn sha256(input: &[u8]) -> [u8; 32] {
    guest::sha256(input)
}

/// In the last 20 bytes.
pub fn ripemd160(input: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out[12..].copy_from_slice(&Ripemd160::digest(input));
    out
}
