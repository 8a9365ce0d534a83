//! Numbers modulo the order of the group, in eight words, least significant first; and the split of a scalar by the curve's
//! endomorphism.

use crate::inverse;

const ORDER: [u32; 8] =
    [0xd0364141, 0xbfd25e8c, 0xaf48a03b, 0xbaaedce6, 0xfffffffe, 0xffffffff, 0xffffffff, 0xffffffff];
/// 2^256 minus the order.
const COMPLEMENT: [u32; 8] = [0x2fc9bebf, 0x402da173, 0x50b75fc4, 0x45512319, 0x00000001, 0, 0, 0];
const HALF_ORDER: [u32; 8] =
    [0x681b20a0, 0xdfe92f46, 0x57a4501d, 0x5d576e73, 0xffffffff, 0xffffffff, 0xffffffff, 0x7fffffff];

// The endomorphism's eigenvalue and a short basis of its lattice ("Guide to Elliptic Curve Cryptography", section 3.5), with the
// multipliers that divide by the lattice's determinant, scaled by 2^384.
const LAMBDA: Scalar =
    Scalar([0x1b23bd72, 0xdf02967c, 0x20816678, 0x122e22ea, 0x8812645a, 0xa5261c02, 0xc05c30e0, 0x5363ad4c]);
const MINUS_B1: Scalar = Scalar([0x0abfe4c3, 0x6f547fa9, 0x010e8828, 0xe4437ed6, 0, 0, 0, 0]);
const MINUS_B2: Scalar =
    Scalar([0x3db1562c, 0xd765cda8, 0x0774346d, 0x8a280ac5, 0xfffffffe, 0xffffffff, 0xffffffff, 0xffffffff]);
const G1: [u32; 8] = [0x45dbb031, 0xe893209a, 0x71e8ca7f, 0x3daa8a14, 0x9284eb15, 0xe86c90e4, 0xa7d46bcd, 0x3086d221];
const G2: [u32; 8] = [0x8ac47f71, 0x1571b4ae, 0x9df506c6, 0x221208ac, 0x0abfe4c4, 0x6f547fa9, 0x010e8828, 0xe4437ed6];

#[derive(Clone, Copy)]
pub struct Scalar(pub [u32; 8]);

/// A scalar of at most 129 bits with a sign.
pub struct Short {
    pub negative: bool,
    pub words: [u32; 5],
}

pub fn words_from_bytes(bytes: &[u8; 32]) -> [u32; 8] {
    core::array::from_fn(|i| {
        let at = 28 - 4 * i;
        u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
    })
}

pub fn bytes_from_words(words: &[u32; 8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    for i in 0..8 {
        bytes[28 - 4 * i..32 - 4 * i].copy_from_slice(&words[i].to_be_bytes());
    }
    bytes
}

/// Whether a ≥ b.
fn at_least(a: &[u32; 8], b: &[u32; 8]) -> bool {
    for i in (0..8).rev() {
        if a[i] != b[i] {
            return a[i] > b[i];
        }
    }
    true
}

/// a + b, and the carry.
fn add(a: &[u32; 8], b: &[u32; 8]) -> ([u32; 8], bool) {
    let mut carry = 0u64;
    let sum = core::array::from_fn(|i| {
        carry += u64::from(a[i]) + u64::from(b[i]);
        let word = carry as u32;
        carry >>= 32;
        word
    });
    (sum, carry != 0)
}

/// a − b, which is not negative.
fn subtract(a: &[u32; 8], b: &[u32; 8]) -> [u32; 8] {
    let mut borrow = 0i64;
    core::array::from_fn(|i| {
        borrow += i64::from(a[i]) - i64::from(b[i]);
        let word = borrow as u32;
        borrow >>= 32;
        word
    })
}

/// The product of `a` and `b`; `out` has the length of both together.
fn multiply_wide(a: &[u32], b: &[u32], out: &mut [u32]) {
    out.fill(0);
    for i in 0..a.len() {
        let mut carry = 0u64;
        for j in 0..b.len() {
            carry += u64::from(a[i]) * u64::from(b[j]) + u64::from(out[i + j]);
            out[i + j] = carry as u32;
            carry >>= 32;
        }
        out[i + b.len()] = carry as u32;
    }
}

impl Scalar {
    /// None where the number is not below the order.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Scalar> {
        let words = words_from_bytes(bytes);
        (!at_least(&words, &ORDER)).then_some(Scalar(words))
    }

    pub fn from_bytes_reduced(bytes: &[u8; 32]) -> Scalar {
        Scalar(words_from_bytes(bytes)).reduced()
    }

    /// A number below 2^256, which is less than twice the order.
    fn reduced(self) -> Scalar {
        if at_least(&self.0, &ORDER) { Scalar(subtract(&self.0, &ORDER)) } else { self }
    }

    pub fn is_zero(&self) -> bool {
        self.0 == [0; 8]
    }

    /// Whether it is more than half of the order.
    pub fn is_high(&self) -> bool {
        !at_least(&HALF_ORDER, &self.0)
    }

    pub fn negate(&self) -> Scalar {
        if self.is_zero() { *self } else { Scalar(subtract(&ORDER, &self.0)) }
    }

    pub fn add(&self, other: &Scalar) -> Scalar {
        match add(&self.0, &other.0) {
            // 2^256 is the complement modulo the order, and the sum stays below twice the order.
            (sum, true) => Scalar(add(&sum, &COMPLEMENT).0),
            (sum, false) => Scalar(sum).reduced(),
        }
    }

    pub fn multiply(&self, other: &Scalar) -> Scalar {
        let mut wide = [0; 16];
        multiply_wide(&self.0, &other.0, &mut wide);
        // high · 2^256 + low = high · complement + low: 512 bits become 386, then 260, then 257.
        let mut value = [0; 13];
        multiply_wide(&wide[8..], &COMPLEMENT[..5], &mut value);
        add_into(&mut value, &wide[..8]);
        let mut shorter = [0; 10];
        multiply_wide(&value[8..], &COMPLEMENT[..5], &mut shorter);
        add_into(&mut shorter, &value[..8]);
        let mut last = [0; 9];
        multiply_wide(&COMPLEMENT[..5], &shorter[8..9], &mut last[..6]);
        add_into(&mut last, &shorter[..8]);
        let low = Scalar(core::array::from_fn(|i| last[i]));
        if last[8] != 0 { Scalar(add(&low.0, &COMPLEMENT).0).reduced() } else { low.reduced() }
    }

    pub fn inverse(&self) -> Scalar {
        Scalar(inverse::inverse(&self.0, &inverse::ORDER))
    }

    /// The nearest integer to self · factor / 2^384.
    fn scaled(&self, factor: &[u32; 8]) -> Scalar {
        let mut wide = [0; 16];
        multiply_wide(&self.0, factor, &mut wide);
        let mut words = [0; 8];
        words[..4].copy_from_slice(&wide[12..]);
        let rounding = [wide[11] >> 31, 0, 0, 0, 0, 0, 0, 0];
        Scalar(add(&words, &rounding).0)
    }

    /// Scalars a, b of at most 129 bits with self = a + b·lambda.
    pub fn split(&self) -> (Short, Short) {
        let c1 = self.scaled(&G1).multiply(&MINUS_B1);
        let c2 = self.scaled(&G2).multiply(&MINUS_B2);
        let b = c1.add(&c2);
        let a = self.add(&b.multiply(&LAMBDA).negate());
        (a.shorten(), b.shorten())
    }

    fn shorten(&self) -> Short {
        let negative = self.is_high();
        let words = if negative { self.negate().0 } else { self.0 };
        Short { negative, words: core::array::from_fn(|i| words[i]) }
    }
}

/// Adds `b` to `a`, which is long enough for the sum.
fn add_into(a: &mut [u32], b: &[u32]) {
    let mut carry = 0u64;
    for i in 0..a.len() {
        carry += u64::from(a[i]) + u64::from(b.get(i).copied().unwrap_or(0));
        a[i] = carry as u32;
        carry >>= 32;
    }
}
