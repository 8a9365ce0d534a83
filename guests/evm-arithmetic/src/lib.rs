//! The EVM's multiplication, division, remainder and power, over the machine's `mulmod256`: x·y mod m in one step, for any x, y and m.
//!
//! Remainders are products with 1. A quotient is the inverse of the divisor modulo 2^256 times what the remainder leaves of the
//! dividend, which the divisor divides exactly. So nothing here divides digit by digit.
#![no_std]

mod division;

use division::quotient;
use guest::machine::{Mulmod256, mulmod256};

/// A number, 64 bits a limb, the least significant first.
pub type Number = [u64; 4];

pub const ZERO: Number = [0; 4];
pub const ONE: Number = [1, 0, 0, 0];

/// a·b mod 2^256.
#[inline(always)]
pub fn mul(a: &Number, b: &Number) -> Number {
    modular(a, b, &ZERO)
}

/// a / b, or 0 where b is 0.
pub fn div(a: &Number, b: &Number) -> Number {
    if *b == ZERO { ZERO } else { quotient(a, b) }
}

/// a mod b, or 0 where b is 0.
#[inline(always)]
pub fn rem(a: &Number, b: &Number) -> Number {
    if *b == ZERO { ZERO } else { modular(a, &ONE, b) }
}

/// The quotient of signed numbers, towards zero; 0 where b is 0. −2^255 / −1 is −2^255.
pub fn sdiv(a: &Number, b: &Number) -> Number {
    let result = div(&magnitude(a), &magnitude(b));
    if is_negative(a) == is_negative(b) { result } else { negated(&result) }
}

/// The remainder of signed numbers, with the sign of a; 0 where b is 0.
pub fn smod(a: &Number, b: &Number) -> Number {
    let result = rem(&magnitude(a), &magnitude(b));
    if is_negative(a) { negated(&result) } else { result }
}

/// (a + b) mod m, of the whole sum; 0 where m is 0.
pub fn addmod(a: &Number, b: &Number, m: &Number) -> Number {
    if *m == ZERO {
        return ZERO;
    }
    let (sum, is_over) = added(&modular(a, &ONE, m), &modular(b, &ONE, m));
    let (reduced, is_below) = subtracted(&sum, m);
    if is_below && !is_over { sum } else { reduced }
}

/// a·b mod m, of the whole product; 0 where m is 0.
#[inline(always)]
pub fn mulmod(a: &Number, b: &Number, m: &Number) -> Number {
    if *m == ZERO { ZERO } else { modular(a, b, m) }
}

/// base^exponent mod 2^256.
pub fn exp(base: &Number, exponent: &Number) -> Number {
    let Some(top) = exponent.iter().rposition(|&limb| limb != 0) else {
        return ONE;
    };
    let base = words(base);
    let mut power = Mulmod256 { x: base, y: base, m: [0; 8] };
    // From the second bit on: the first gives the base itself.
    let mut bits = 63 - exponent[top].leading_zeros();
    for limb in exponent[..=top].iter().rev() {
        for bit in (0..bits).rev() {
            power.y = power.x;
            mulmod256(&mut power);
            if limb >> bit & 1 != 0 {
                power.y = base;
                mulmod256(&mut power);
            }
        }
        bits = 64;
    }
    number(&power.x)
}

/// a·b mod m, where 0 stands for 2^256.
#[inline(always)]
fn modular(a: &Number, b: &Number, m: &Number) -> Number {
    let mut numbers = Mulmod256 { x: words(a), y: words(b), m: words(m) };
    mulmod256(&mut numbers);
    number(&numbers.x)
}

/// As the machine has it: words, the most significant first.
#[inline(always)]
fn words([a, b, c, d]: &Number) -> [u32; 8] {
    let high = |limb: u64| (limb >> 32) as u32;
    [high(*d), *d as u32, high(*c), *c as u32, high(*b), *b as u32, high(*a), *a as u32]
}

#[inline(always)]
fn number(words: &[u32; 8]) -> Number {
    let limb = |at: usize| u64::from(words[at]) << 32 | u64::from(words[at + 1]);
    [limb(6), limb(4), limb(2), limb(0)]
}

fn is_negative(a: &Number) -> bool {
    (a[3] as i64) < 0
}

fn magnitude(a: &Number) -> Number {
    if is_negative(a) { negated(a) } else { *a }
}

fn negated(a: &Number) -> Number {
    subtracted(&ZERO, a).0
}

/// The sum mod 2^256, and whether it is not below.
#[inline]
fn added(a: &Number, b: &Number) -> (Number, bool) {
    let mut carry = false;
    let mut sum = ZERO;
    for ((to, x), y) in sum.iter_mut().zip(a).zip(b) {
        let (low, first) = x.overflowing_add(*y);
        let (limb, second) = low.overflowing_add(u64::from(carry));
        *to = limb;
        carry = first | second;
    }
    (sum, carry)
}

/// The difference mod 2^256, and whether a is below b.
#[inline]
fn subtracted(a: &Number, b: &Number) -> (Number, bool) {
    let mut borrow = false;
    let mut difference = ZERO;
    for ((to, x), y) in difference.iter_mut().zip(a).zip(b) {
        let (high, first) = x.overflowing_sub(*y);
        let (limb, second) = high.overflowing_sub(u64::from(borrow));
        *to = limb;
        borrow = first | second;
    }
    (difference, borrow)
}
