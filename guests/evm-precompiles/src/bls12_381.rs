//! The contracts of BLS12-381 (EIP-2537).

use alloc::vec::Vec;

use revm_precompile::bls12_381_const::{DISCOUNT_TABLE_G1_MSM, DISCOUNT_TABLE_G2_MSM};
use revm_precompile::{Crypto, DefaultCrypto};

type Bytes48 = [u8; 48];

/// A number of 48 bytes after 16 zeros.
fn unpadded(input: &[u8]) -> Option<Bytes48> {
    (input[..16] == [0; 16]).then(|| input[16..64].try_into().unwrap())
}

fn g1(input: &[u8]) -> Option<(Bytes48, Bytes48)> {
    Some((unpadded(&input[..64])?, unpadded(&input[64..])?))
}

fn g2(input: &[u8]) -> Option<(Bytes48, Bytes48, Bytes48, Bytes48)> {
    Some((unpadded(&input[..64])?, unpadded(&input[64..])?, unpadded(&input[128..])?, unpadded(&input[192..])?))
}

fn with_padding(numbers: &[u8]) -> Vec<u8> {
    numbers.chunks(48).flat_map(|number| [0; 16].iter().chain(number)).copied().collect()
}

pub fn g1_add(input: &[u8]) -> Option<Vec<u8>> {
    let input: &[u8; 256] = input.try_into().ok()?;
    let sum = DefaultCrypto.bls12_381_g1_add(g1(&input[..128])?, g1(&input[128..])?).ok()?;
    Some(with_padding(&sum))
}

pub fn g2_add(input: &[u8]) -> Option<Vec<u8>> {
    let input: &[u8; 512] = input.try_into().ok()?;
    let sum = DefaultCrypto.bls12_381_g2_add(g2(&input[..256])?, g2(&input[256..])?).ok()?;
    Some(with_padding(&sum))
}

const G1_MSM_BYTES: usize = 160;
const G2_MSM_BYTES: usize = 288;
const PAIR_BYTES: usize = 384;

pub fn g1_msm_gas(input: &[u8]) -> Option<u64> {
    msm_gas(pieces(input, G1_MSM_BYTES)?, 12_000, &DISCOUNT_TABLE_G1_MSM)
}

pub fn g2_msm_gas(input: &[u8]) -> Option<u64> {
    msm_gas(pieces(input, G2_MSM_BYTES)?, 22_500, &DISCOUNT_TABLE_G2_MSM)
}

pub fn pairing_gas(input: &[u8]) -> Option<u64> {
    Some(37_700 + 32_600 * pieces(input, PAIR_BYTES)?)
}

/// How many pieces of this size the input is; none where it is not, or is empty.
fn pieces(input: &[u8], bytes: usize) -> Option<u64> {
    (!input.is_empty() && input.len().is_multiple_of(bytes)).then_some((input.len() / bytes) as u64)
}

fn msm_gas(count: u64, each: u64, discounts: &[u16; 128]) -> Option<u64> {
    Some(count * each * u64::from(discounts[count.min(128) as usize - 1]) / 1000)
}

pub fn g1_msm(input: &[u8]) -> Option<Vec<u8>> {
    let pairs: Option<Vec<_>> =
        input.as_chunks::<G1_MSM_BYTES>().0.iter().map(|pair| Some((g1(&pair[..128])?, pair[128..].try_into().unwrap()))).collect();
    let sum = DefaultCrypto.bls12_381_g1_msm(&mut pairs?.into_iter().map(Ok)).ok()?;
    Some(with_padding(&sum))
}

pub fn g2_msm(input: &[u8]) -> Option<Vec<u8>> {
    let pairs: Option<Vec<_>> =
        input.as_chunks::<G2_MSM_BYTES>().0.iter().map(|pair| Some((g2(&pair[..256])?, pair[256..].try_into().unwrap()))).collect();
    let sum = DefaultCrypto.bls12_381_g2_msm(&mut pairs?.into_iter().map(Ok)).ok()?;
    Some(with_padding(&sum))
}

pub fn pairing(input: &[u8]) -> Option<bool> {
    let pairs: Option<Vec<_>> =
        input.as_chunks::<PAIR_BYTES>().0.iter().map(|pair| Some((g1(&pair[..128])?, g2(&pair[128..])?))).collect();
    DefaultCrypto.bls12_381_pairing_check(&pairs?).ok()
}

pub fn map_to_g1(input: &[u8]) -> Option<Vec<u8>> {
    let input: &[u8; 64] = input.try_into().ok()?;
    Some(with_padding(&DefaultCrypto.bls12_381_fp_to_g1(&unpadded(input)?).ok()?))
}

pub fn map_to_g2(input: &[u8]) -> Option<Vec<u8>> {
    let input: &[u8; 128] = input.try_into().ok()?;
    let element = (unpadded(&input[..64])?, unpadded(&input[64..])?);
    Some(with_padding(&DefaultCrypto.bls12_381_fp2_to_g2(element).ok()?))
}
