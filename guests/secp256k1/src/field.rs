//! The field of p = 2^256 − 2^32 − 977. An element is any number below 2^256 and stands for its remainder; products are below p.

use guest::machine::Mulmod256;

use crate::words::{Words, at_least, block, difference, square_multiply, square_times, sum};

#[cfg(target_arch = "mips")]
pub use crate::field_mips::{add, subtract, subtract_twice};

pub const P: Words = [!0, !0, !0, !0, !0, !0, 0xffff_fffe, 0xffff_fc2f];
/// 2^256 modulo p.
const COMPLEMENT: Words = [0, 0, 0, 0, 0, 0, 1, 977];
pub const THREE_HALVES: Words = [0x7fff_ffff, !0, !0, !0, !0, !0, !0, 0x7fff_fe19];
const SEVEN: Words = [0, 0, 0, 0, 0, 0, 0, 7];

/// A third root of one: (x, y) ↦ (BETA·x, y) multiplies a point by lambda.
pub const BETA: Words =
    [0x7ae9_6a2b, 0x657c_0710, 0x6e64_479e, 0xac34_34e9, 0x9cf0_4975, 0x12f5_8995, 0xc139_6c28, 0x7195_01ee];

/// a + b.
#[cfg_attr(target_arch = "mips", allow(dead_code))]
pub fn add_portable(out: &mut Words, a: &Words, b: &Words) {
    let mut carry;
    (*out, carry) = sum(a, b);
    while carry {
        (*out, carry) = sum(out, &COMPLEMENT);
    }
}

/// a − b.
#[cfg_attr(target_arch = "mips", allow(dead_code))]
pub fn subtract_portable(out: &mut Words, a: &Words, b: &Words) {
    let mut borrow;
    (*out, borrow) = difference(a, b);
    while borrow {
        (*out, borrow) = difference(out, &COMPLEMENT);
    }
}

/// a − 2·b.
#[cfg_attr(target_arch = "mips", allow(dead_code))]
pub fn subtract_twice_portable(out: &mut Words, a: &Words, b: &Words) {
    let mut once = [0; 8];
    subtract_portable(&mut once, a, b);
    subtract_portable(out, &once, b);
}

#[cfg(not(target_arch = "mips"))]
pub use {add_portable as add, subtract_portable as subtract, subtract_twice_portable as subtract_twice};

/// The number below p that an element stands for.
pub fn reduced(a: &Words) -> Words {
    if at_least(a, &P) { difference(a, &P).0 } else { *a }
}

#[inline(always)]
pub fn is_zero(a: &Words) -> bool {
    // Nearly always the last word tells.
    (a[7] == 0 || a[7] == P[7]) && reduced(a) == [0; 8]
}

pub fn block_of_field() -> Mulmod256 {
    block(P)
}

/// The powers of block.x that roots and inverses begin with: 2^2 − 1 and 2^22 − 1; and 2^223 − 1 in the block.
fn start_power(block: &mut Mulmod256) -> [Words; 2] {
    let x1 = block.x;
    square_multiply(block, 1, &x1);
    let x2 = block.x;
    square_multiply(block, 1, &x1);
    let x3 = block.x;
    square_multiply(block, 3, &x3);
    square_multiply(block, 3, &x3);
    square_multiply(block, 2, &x2);
    let x11 = block.x;
    square_multiply(block, 11, &x11);
    let x22 = block.x;
    square_multiply(block, 22, &x22);
    let x44 = block.x;
    square_multiply(block, 44, &x44);
    let x88 = block.x;
    square_multiply(block, 88, &x88);
    square_multiply(block, 44, &x44);
    square_multiply(block, 3, &x3);
    [x2, x22]
}

/// The inverse of an element that is not zero: the power p − 2, whose binary form has a block of 223 ones, one of 22, and 101101.
pub fn inverse(block: &mut Mulmod256, a: &Words) -> Words {
    block.x = *a;
    let [x2, x22] = start_power(block);
    square_multiply(block, 23, &x22);
    square_multiply(block, 5, a);
    square_multiply(block, 3, &x2);
    square_multiply(block, 2, a);
    block.x
}

/// The y coordinate, below p, of the point with this x coordinate; none where the curve y² = x³ + 7 has no such point.
///
/// The square root is the power (p + 1) / 4: its binary form has blocks of 223, 22 and 2 ones.
pub fn lift(block: &mut Mulmod256, x: &Words, y_is_odd: bool) -> Option<Words> {
    block.x = *x;
    square_multiply(block, 1, x);
    let mut right = [0; 8];
    add(&mut right, &block.x, &SEVEN);
    block.x = right;
    let [x2, x22] = start_power(block);
    square_multiply(block, 23, &x22);
    square_multiply(block, 6, &x2);
    square_times(block, 2);
    let root = block.x;
    square_times(block, 1);
    if block.x != reduced(&right) {
        return None;
    }
    // A root of zero would be its own negative; the curve has no such point.
    Some(if (root[7] & 1 == 1) == y_is_odd { root } else { difference(&P, &root).0 })
}
