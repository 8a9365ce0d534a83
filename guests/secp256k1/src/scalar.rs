//! Numbers modulo the order of the group, and the split of a scalar by the curve's endomorphism.

use guest::machine::Mulmod256;

use crate::words::{self, Words, ZERO, at_least, block, difference, multiply, product, square_multiply, square_times, sum};

const ORDER: Words =
    [0xffffffff, 0xffffffff, 0xffffffff, 0xfffffffe, 0xbaaedce6, 0xaf48a03b, 0xbfd25e8c, 0xd0364141];
const HALF_ORDER: Words =
    [0x7fffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x5d576e73, 0x57a4501d, 0xdfe92f46, 0x681b20a0];

// The endomorphism's eigenvalue (negative here) and a short basis of its lattice ("Guide to Elliptic Curve Cryptography", section
// 3.5), with the multipliers that divide by the lattice's determinant, scaled by 2^384.
const MINUS_LAMBDA: Scalar =
    Scalar([0xac9c52b3, 0x3fa3cf1f, 0x5ad9e3fd, 0x77ed9ba4, 0xa880b9fc, 0x8ec739c2, 0xe0cfc810, 0xb51283cf]);
const MINUS_B1: Scalar = Scalar([0, 0, 0, 0, 0xe4437ed6, 0x010e8828, 0x6f547fa9, 0x0abfe4c3]);
const MINUS_B2: Scalar =
    Scalar([0xffffffff, 0xffffffff, 0xffffffff, 0xfffffffe, 0x8a280ac5, 0x0774346d, 0xd765cda8, 0x3db1562c]);
const G1: Words = [0x3086d221, 0xa7d46bcd, 0xe86c90e4, 0x9284eb15, 0x3daa8a14, 0x71e8ca7f, 0xe893209a, 0x45dbb031];
const G2: Words = [0xe4437ed6, 0x010e8828, 0x6f547fa9, 0x0abfe4c4, 0x221208ac, 0x9df506c6, 0x1571b4ae, 0x8ac47f71];

/// Below the order.
#[derive(Clone, Copy)]
pub struct Scalar(pub Words);

/// A scalar of at most 129 bits with a sign; words least significant first.
pub struct Short {
    pub negative: bool,
    pub words: [u32; 5],
}

fn order() -> Mulmod256 {
    block(ORDER)
}

/// The upper half of the product of `a` and `b`, least significant word first, rounded at the bit `a·b / 2^383`.
fn high_product(a: &Words, b: &Words) -> [u32; 4] {
    let mut column = [0u32; 16];
    for i in 0..8 {
        let mut carry = 0u64;
        for j in 0..8 {
            // At most (2^32 − 1)² + 2·(2^32 − 1), which is 2^64 − 1.
            carry += u64::from(a[7 - i]) * u64::from(b[7 - j]) + u64::from(column[i + j]);
            column[i + j] = carry as u32;
            carry >>= 32;
        }
        column[i + 8] = carry as u32;
    }
    let mut carry = column[11] >> 31 == 1;
    core::array::from_fn(|i| {
        let word;
        (word, carry) = column[12 + i].overflowing_add(u32::from(carry));
        word
    })
}

impl Scalar {
    /// None where the number is not below the order.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Scalar> {
        let words = words::from_bytes(bytes);
        (!at_least(&words, &ORDER)).then_some(Scalar(words))
    }

    pub fn from_bytes_reduced(bytes: &[u8; 32]) -> Scalar {
        Scalar(words::from_bytes(bytes)).reduced()
    }

    /// Of a number below 2^256, which is less than twice the order.
    fn reduced(self) -> Scalar {
        if at_least(&self.0, &ORDER) { Scalar(difference(&self.0, &ORDER).0) } else { self }
    }

    pub fn is_zero(&self) -> bool {
        self.0 == ZERO
    }

    /// Whether it is more than half of the order.
    pub fn is_high(&self) -> bool {
        !at_least(&HALF_ORDER, &self.0)
    }

    pub fn negate(&self) -> Scalar {
        if self.is_zero() { *self } else { Scalar(difference(&ORDER, &self.0).0) }
    }

    fn add(&self, other: &Scalar) -> Scalar {
        match sum(&self.0, &other.0) {
            // The sum stays below twice the order.
            (words, true) => Scalar(difference(&words, &ORDER).0),
            (words, false) => Scalar(words).reduced(),
        }
    }

    pub fn multiply(&self, other: &Scalar) -> Scalar {
        Scalar(product(&mut order(), &self.0, &other.0))
    }

    /// The inverse of a scalar that is not zero: the power order − 2, whose binary form begins with 127 ones.
    pub fn inverse(&self) -> Scalar {
        let mut block = order();
        let x1 = self.0;
        let mut powers = [x1; 16];
        for i in 2..16 {
            powers[i] = product(&mut block, &powers[i - 1], &x1);
        }
        let x3 = powers[7];
        block.x = x3;
        square_multiply(&mut block, 3, &x3);
        let x6 = block.x;
        square_multiply(&mut block, 1, &x1);
        let x7 = block.x;
        square_multiply(&mut block, 7, &x7);
        let x14 = block.x;
        square_multiply(&mut block, 14, &x14);
        let x28 = block.x;
        square_multiply(&mut block, 28, &x28);
        let x56 = block.x;
        square_multiply(&mut block, 56, &x56);
        square_multiply(&mut block, 14, &x14);
        square_multiply(&mut block, 1, &x1);
        // 127 ones so far; the next bit is zero, and then four words come four bits at a time.
        let _ = x6;
        square_times(&mut block, 1);
        for word in [ORDER[4], ORDER[5], ORDER[6], ORDER[7] - 2] {
            for shift in (0..8).rev() {
                square_times(&mut block, 4);
                let digit = word >> (4 * shift) & 15;
                if digit != 0 {
                    multiply(&mut block, &powers[digit as usize]);
                }
            }
        }
        Scalar(block.x)
    }

    /// The nearest integer to self · factor / 2^384.
    fn scaled(&self, factor: &Words) -> Scalar {
        let [a, b, c, d] = high_product(&self.0, factor);
        Scalar([0, 0, 0, 0, d, c, b, a])
    }

    /// Scalars a, b of at most 129 bits with self = a + b·lambda.
    pub fn split(&self) -> (Short, Short) {
        let c1 = self.scaled(&G1).multiply(&MINUS_B1);
        let c2 = self.scaled(&G2).multiply(&MINUS_B2);
        let b = c1.add(&c2);
        let a = self.add(&b.multiply(&MINUS_LAMBDA));
        (a.shorten(), b.shorten())
    }

    fn shorten(&self) -> Short {
        let negative = self.is_high();
        let words = if negative { self.negate().0 } else { self.0 };
        Short { negative, words: core::array::from_fn(|i| words[7 - i]) }
    }
}
