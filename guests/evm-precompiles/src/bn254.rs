//! The contracts of alt_bn128 (EIP-196, EIP-197; prices of EIP-1108).

use revm_precompile::{Crypto, DefaultCrypto};

use crate::padded;

const PAIR_BYTES: usize = 192;

pub fn add(input: &[u8]) -> Option<[u8; 64]> {
    let input = padded::<128>(input);
    DefaultCrypto.bn254_g1_add(&input[..64], &input[64..]).ok()
}

pub fn multiply(input: &[u8]) -> Option<[u8; 64]> {
    let input = padded::<96>(input);
    DefaultCrypto.bn254_g1_mul(&input[..64], &input[64..]).ok()
}

pub fn pairing_gas(input: &[u8]) -> u64 {
    45_000 + 34_000 * (input.len() / PAIR_BYTES) as u64
}

pub fn pairing(input: &[u8]) -> Option<bool> {
    let (pairs, rest) = input.as_chunks::<PAIR_BYTES>();
    if !rest.is_empty() {
        return None;
    }
    let pairs: alloc::vec::Vec<_> = pairs.iter().map(|pair| pair.split_at(64)).collect();
    DefaultCrypto.bn254_pairing_check(&pairs).ok()
}
