//! Numbers of eight words, most significant first, as the machine's products have them.

use guest::machine::{Mulmod256, mulmod256};

pub type Words = [u32; 8];

pub const ZERO: Words = [0; 8];
pub const ONE: Words = [0, 0, 0, 0, 0, 0, 0, 1];

pub fn from_bytes(bytes: &[u8; 32]) -> Words {
    let (words, _) = bytes.as_chunks::<4>();
    core::array::from_fn(|i| u32::from_be_bytes(words[i]))
}

pub fn to_bytes(words: &Words, bytes: &mut [u8]) {
    for (four, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(words) {
        *four = word.to_be_bytes();
    }
}

/// Whether a ≥ b: nearly always the first words tell.
pub fn at_least(a: &Words, b: &Words) -> bool {
    for i in 0..8 {
        if a[i] != b[i] {
            return a[i] > b[i];
        }
    }
    true
}

/// a + b modulo 2^256, and the carry.
pub fn sum(a: &Words, b: &Words) -> (Words, bool) {
    let mut out = ZERO;
    let mut carry = false;
    for i in (0..8).rev() {
        let (word, first) = a[i].overflowing_add(b[i]);
        let (word, second) = word.overflowing_add(u32::from(carry));
        out[i] = word;
        carry = first | second;
    }
    (out, carry)
}

/// a − b modulo 2^256, and whether something is owed.
pub fn difference(a: &Words, b: &Words) -> (Words, bool) {
    let mut out = ZERO;
    let mut borrow = false;
    for i in (0..8).rev() {
        let (word, first) = a[i].overflowing_sub(b[i]);
        let (word, second) = word.overflowing_sub(u32::from(borrow));
        out[i] = word;
        borrow = first | second;
    }
    (out, borrow)
}

/// A block for products modulo `m`. What is in x is the result of the last one, and a factor of the next.
pub const fn block(m: Words) -> Mulmod256 {
    Mulmod256 { x: ZERO, y: ZERO, m }
}

/// x becomes x·factor.
#[inline(always)]
pub fn multiply(block: &mut Mulmod256, factor: &Words) {
    block.y = *factor;
    mulmod256(block);
}

/// x is squared so many times.
#[inline(never)]
pub fn square_times(block: &mut Mulmod256, count: u32) {
    for _ in 0..count {
        block.y = block.x;
        mulmod256(block);
    }
}

/// x, squared so many times, times `factor`.
#[inline(never)]
pub fn square_multiply(block: &mut Mulmod256, count: u32, factor: &Words) {
    square_times(block, count);
    multiply(block, factor);
}

/// a·b modulo the block's modulus.
#[inline(never)]
pub fn product(block: &mut Mulmod256, a: &Words, b: &Words) -> Words {
    block.x = *a;
    multiply(block, b);
    block.x
}
