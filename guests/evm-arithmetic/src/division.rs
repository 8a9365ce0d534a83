//! Quotients: by the inverse of the divisor's odd part modulo 2^256, which Newton's iteration x ← x·(2 − d·x) finds, with twice as many
//! right bits each time.

use guest::machine::{Mulmod256, mulmod256};

use crate::{Number, ONE, ZERO, modular, number, subtracted, words};

/// a / b, of a b that is not 0.
pub fn quotient(a: &Number, b: &Number) -> Number {
    if a[1] | a[2] | a[3] | b[1] | b[2] | b[3] == 0 {
        return [short(a[0], b[0]), 0, 0, 0];
    }
    let (multiple, is_below) = subtracted(a, &modular(a, &ONE, b));
    debug_assert!(!is_below);
    if multiple == ZERO {
        return ZERO;
    }
    // The odd part of b, and the quotient of it is the same.
    let zeros = trailing_zeros(b);
    let (odd, multiple) = (shifted(b, zeros), shifted(&multiple, zeros));
    exact(&multiple, &odd)
}

/// A division of 64 bits is a function of some two hundred steps.
fn short(a: u64, b: u64) -> u64 {
    if (a | b) >> 32 == 0 { u64::from(a as u32 / b as u32) } else { a / b }
}

/// The quotient of a multiple of an odd number.
fn exact(multiple: &Number, odd: &Number) -> Number {
    let inverse = inverse64(odd[0]);
    let (last, top) = (last_limb(multiple), last_limb(odd));
    // A quotient below 2^64 needs no more of the inverse.
    if last == top || last == top + 1 && multiple[last] < odd[top] {
        return [multiple[0].wrapping_mul(inverse), 0, 0, 0];
    }
    let odd = words(odd);
    let mut product = Mulmod256 { x: odd, y: words(&[inverse, 0, 0, 0]), m: [0; 8] };
    for _ in [128, 256] {
        mulmod256(&mut product);
        product.x = words(&subtracted(&[2, 0, 0, 0], &number(&product.x)).0);
        mulmod256(&mut product);
        product.y = core::mem::replace(&mut product.x, odd);
    }
    product.x = words(multiple);
    mulmod256(&mut product);
    number(&product.x)
}

/// The inverse of an odd number modulo 2^64.
fn inverse64(d: u64) -> u64 {
    let low = d as u32;
    // 5 right bits, then 10, 20, 40.
    let mut x = low.wrapping_mul(3) ^ 2;
    for _ in 0..3 {
        x = x.wrapping_mul(2u32.wrapping_sub(low.wrapping_mul(x)));
    }
    let x = u64::from(x);
    x.wrapping_mul(2u64.wrapping_sub(d.wrapping_mul(x)))
}

/// The place of the most significant limb that is not 0, of a number that is not 0.
fn last_limb(a: &Number) -> usize {
    a.iter().rposition(|&limb| limb != 0).unwrap_or(0)
}

/// Of a number that is not 0.
fn trailing_zeros(a: &Number) -> u32 {
    let at = a.iter().position(|&limb| limb != 0).unwrap_or(0);
    64 * at as u32 + a[at].trailing_zeros()
}

/// a / 2^by, of an a that this divides and a `by` below 256: modulo 2^256 − 1, a product with 2^(256 − by) is a rotation.
fn shifted(a: &Number, by: u32) -> Number {
    if by == 0 {
        return *a;
    }
    let left = 256 - by;
    let mut power = ZERO;
    power[left as usize / 64] = 1 << (left % 64);
    modular(a, &power, &[u64::MAX; 4])
}
