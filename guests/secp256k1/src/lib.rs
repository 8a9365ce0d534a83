//! Recovery of the public key from an ECDSA signature over secp256k1 (SEC 1, section 4.1.6).
//!
//! Written for a machine where every instruction costs the same and is proved, and nothing is secret: variable time, ten 26-bit
//! limbs per field element so that a column of a product is one run of `maddu`, the endomorphism of the curve, signed windows.
//! The tests compare it with the k256 crate, and run on the host, where the columns are plain Rust.
#![no_std]
#![cfg_attr(target_arch = "mips", feature(asm_experimental_arch))]

mod field;
#[cfg(target_arch = "mips")]
mod field_mips;
mod inverse;
mod multiply;
mod point;
mod scalar;

use field::Field;
use point::Jacobian;
use scalar::Scalar;

/// The public key (x, then y, 32 bytes each, big-endian) that made the signature (r, s) over `digest`; `y_is_odd` says which of
/// the two points with x coordinate r was the signature's. None when there is no such key.
///
/// A point whose x coordinate is r + n is not considered, as Ethereum does not. Both low and high s are accepted.
pub fn recover(digest: &[u8; 32], r: &[u8; 32], s: &[u8; 32], y_is_odd: bool) -> Option<[u8; 64]> {
    let z = Scalar::from_bytes_reduced(digest);
    let scalar_r = Scalar::from_bytes(r).filter(|r| !r.is_zero())?;
    let scalar_s = Scalar::from_bytes(s).filter(|s| !s.is_zero())?;
    // r < n < p, so it is a field element.
    let x = Field::from_bytes(r)?;
    let y = point::lift(&x, y_is_odd)?;
    let inverse_r = scalar_r.inverse();
    let for_generator = z.multiply(&inverse_r).negate();
    let for_point = scalar_s.multiply(&inverse_r);
    let key = multiply::combine(&for_generator, &Jacobian::from_affine(x, y), &for_point);
    let (x, y) = key.to_affine()?;
    let mut out = [0; 64];
    out[..32].copy_from_slice(&x.to_bytes());
    out[32..].copy_from_slice(&y.to_bytes());
    Some(out)
}

/// Compares the assembly of the field with the same in Rust, on elements of every magnitude that is allowed: for the machine's own
/// test, as the host's tests do not run the assembly. Returns how many elements were tried, or none at the first difference.
pub fn compare_field(seed: u64, rounds: u32) -> Option<u32> {
    let mut state = seed;
    let mut limb = |bits: u32, magnitude: u32| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let random = (state >> 32) as u32;
        // Runs of ones and the largest values carry furthest.
        let largest = 2 * magnitude * ((1 << bits) - 1);
        if random & 3 == 0 { largest } else { (random >> 2) % (largest + 1) }
    };
    for round in 0..rounds {
        let magnitude = 1 + round % 8;
        let mut element = || Field(core::array::from_fn(|i| limb(if i < 9 { 26 } else { 22 }, magnitude)));
        let (a, b) = (element(), element());
        if a.multiply(&b).0 != a.multiply_portable(&b).0 || a.square().0 != a.square_portable().0 {
            return None;
        }
    }
    Some(rounds)
}

/// Whether s is in the lower half of the group's order, as Ethereum wants it of transactions (EIP-2).
pub fn is_low_s(s: &[u8; 32]) -> bool {
    Scalar::from_bytes(s).is_some_and(|s| !s.is_high())
}

#[cfg(test)]
mod tests;
