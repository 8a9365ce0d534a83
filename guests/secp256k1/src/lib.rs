//! Recovery of the public key from an ECDSA signature over secp256k1 (SEC 1, section 4.1.6).
//!
//! Written for a machine where every instruction costs the same and is proved, a product modulo any number is one of them, and nothing
//! is secret: variable time, products in place, the endomorphism of the curve, signed windows. The tests compare it with the k256
//! crate, and run on the host, where products are plain Rust.
#![no_std]
#![cfg_attr(target_arch = "mips", feature(asm_experimental_arch))]

mod field;
#[cfg(target_arch = "mips")]
mod field_mips;
mod multiply;
mod point;
mod scalar;
mod words;

use scalar::Scalar;
use words::Words;

/// The public key (x, then y, 32 bytes each, big-endian) that made the signature (r, s) over `digest`; `y_is_odd` says which of
/// the two points with x coordinate r was the signature's. None when there is no such key.
///
/// A point whose x coordinate is r + n is not considered, as Ethereum does not. Both low and high s are accepted.
pub fn recover(digest: &[u8; 32], r: &[u8; 32], s: &[u8; 32], y_is_odd: bool) -> Option<[u8; 64]> {
    let z = Scalar::from_bytes_reduced(digest);
    let scalar_r = Scalar::from_bytes(r).filter(|r| !r.is_zero())?;
    let scalar_s = Scalar::from_bytes(s).filter(|s| !s.is_zero())?;
    // r < n < p, so it is a field element.
    let x = scalar_r.0;
    let y = field::lift(&mut field::block_of_field(), &x, y_is_odd)?;
    let inverse_r = scalar_r.inverse();
    let for_generator = z.multiply(&inverse_r).negate();
    let for_point = scalar_s.multiply(&inverse_r);
    let (x, y) = multiply::combine(&for_generator, &x, &y, &for_point)?;
    let mut out = [0; 64];
    words::to_bytes(&x, &mut out[..32]);
    words::to_bytes(&y, &mut out[32..]);
    Some(out)
}

/// Compares the assembly of the field with the same in Rust, on random numbers and on those that carry furthest: for the machine's own
/// test, as the host's tests do not run the assembly. Returns how many pairs were tried, or none at the first difference.
pub fn compare_field(seed: u64, rounds: u32) -> Option<u32> {
    let mut state = seed;
    let mut random = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 32) as u32
    };
    // Near 0, near 2^256, near p, half of it, and anything.
    let mut number = || -> Words {
        let low = random() >> 20;
        match random() >> 29 {
            0 => [0, 0, 0, 0, 0, 0, 0, low],
            1 => [!0, !0, !0, !0, !0, !0, !0, !low],
            2 => [!0, !0, !0, !0, !0, !0, !0 - (low & 1), 0xffff_fc2f - 0x400 + low],
            3 => [0x7fff_ffff, !0, !0, !0, !0, !0, !0, 0x7fff_fe19 - 0x400 + low],
            4 => core::array::from_fn(|_| (random() >> 31).wrapping_neg()),
            _ => core::array::from_fn(|_| random()),
        }
    };
    for _ in 0..rounds {
        let (a, b) = (number(), number());
        let mut pairs = [[[0; 8]; 2]; 3];
        let [sums, differences, twice] = &mut pairs;
        field::add(&mut sums[0], &a, &b);
        field::add_portable(&mut sums[1], &a, &b);
        field::subtract(&mut differences[0], &a, &b);
        field::subtract_portable(&mut differences[1], &a, &b);
        field::subtract_twice(&mut twice[0], &a, &b);
        field::subtract_twice_portable(&mut twice[1], &a, &b);
        if pairs.iter().any(|[assembly, rust]| field::reduced(assembly) != field::reduced(rust)) {
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
