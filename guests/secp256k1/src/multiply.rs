//! u1·G + u2·P in one pass over the digits (Strauss and Shamir), each scalar split in two by the endomorphism, digits in
//! width-w non-adjacent form ("Guide to Elliptic Curve Cryptography", algorithms 3.30, 3.51).

use guest::machine::{Mulmod256, mulmod256};

use crate::field::{BETA, block_of_field};
use crate::point::Sum;
use crate::scalar::{Scalar, Short};
use crate::words::{ONE, Words, ZERO, product};

/// Odd multiples of the generator, G to 127·G: (x, beta·x, y).
static GENERATOR_TABLE: [[Words; 3]; 64] = include!(concat!(env!("OUT_DIR"), "/generator_table.rs"));

const GENERATOR_WINDOW: u32 = 8;
const POINT_WINDOW: u32 = 5;
const POINT_MULTIPLES: usize = 1 << (POINT_WINDOW - 2);
/// A split scalar has at most 129 bits; its form can have one digit more.
const DIGITS: usize = 131;

type Digits = [i8; DIGITS];

/// The digits of a scalar in width-`window` non-adjacent form: odd, below 2^(window−1) in size, or zero. Returns how many there are.
fn digits(scalar: &Short, window: u32, out: &mut Digits) -> usize {
    let mut words = [0; 6];
    words[..5].copy_from_slice(&scalar.words);
    let mut length = 0;
    let mut carry = 0;
    let mut bit = 0;
    while bit < DIGITS {
        let word = words[bit / 32] >> (bit % 32) | (words[bit / 32 + 1] << 1) << (31 - bit % 32);
        // A zero digit follows for every bit that equals the carry.
        let zeros = if carry == 0 { word.trailing_zeros() } else { word.trailing_ones() };
        if zeros != 0 {
            bit += zeros as usize;
            continue;
        }
        let value = (word & ((1 << window) - 1)) + carry;
        carry = value >> (window - 1) & 1;
        let digit = value as i32 - ((carry as i32) << window);
        out[bit] = if scalar.negative { -digit } else { digit } as i8;
        length = bit + 1;
        bit += window as usize;
    }
    length
}

/// The odd multiples P to 15·P, as (x, beta·x, y), of a curve to which this one is isomorphic by a factor of z; and the factor: the
/// point (x/factor², y/factor³) of this curve is (x, y) of that one, where the multiples have a z of 1.
///
/// That saves the inverses that would give them one here ("effective affine" coordinates, as in libsecp256k1).
fn odd_multiples(sum: &mut Sum, block: &mut Mulmod256, x: &Words, y: &Words) -> ([[Words; 3]; POINT_MULTIPLES], Words) {
    // On the curve where 2·P has a z of 1.
    sum.set(x, y);
    sum.double();
    let (double_x, double_y, double_z) = (sum.x, sum.y, sum.z.x);
    let square = product(block, &double_z, &double_z);
    let cube = product(block, &square, &double_z);
    sum.set(&product(block, x, &square), &product(block, y, &cube));
    let mut table = [[sum.x, ZERO, sum.y]; POINT_MULTIPLES];
    // What each point's z is the product of.
    let mut factors = [ZERO; POINT_MULTIPLES];
    for i in 1..POINT_MULTIPLES {
        // The order is a large prime: these multiples differ and are not at infinity.
        sum.add(&double_x, &double_y, false);
        table[i] = [sum.x, ZERO, sum.y];
        factors[i] = sum.z.y;
    }
    let scale = product(block, &sum.z.x, &double_z);
    // To the last one's z.
    let mut missing = ONE;
    for i in (0..POINT_MULTIPLES).rev() {
        let [x, rotated, y] = &mut table[i];
        if i < POINT_MULTIPLES - 1 {
            missing = product(block, &missing, &factors[i + 1]);
            let square = product(block, &missing, &missing);
            *x = product(block, &square, x);
            product(block, &square, &missing);
            crate::words::multiply(block, y);
            *y = block.x;
        }
        *rotated = product(block, x, &BETA);
    }
    (table, scale)
}

#[inline(always)]
fn index(digit: i8) -> usize {
    usize::from(digit.unsigned_abs() / 2)
}

/// for_generator·G + for_point·(x, y) in affine coordinates; none for the point at infinity.
pub fn combine(for_generator: &Scalar, x: &Words, y: &Words, for_point: &Scalar) -> Option<(Words, Words)> {
    let mut block = block_of_field();
    let mut sum = Sum::new();
    let (table, scale) = odd_multiples(&mut sum, &mut block, x, y);
    // What brings multiples of the generator to the table's curve.
    let mut to_x = block_of_field();
    to_x.y = product(&mut block, &scale, &scale);
    block.y = product(&mut block, &to_x.y, &scale);
    let (g1, g2) = for_generator.split();
    let (p1, p2) = for_point.split();
    let mut forms: [Digits; 4] = [[0; DIGITS]; 4];
    let [g1_digits, g2_digits, p1_digits, p2_digits] = &mut forms;
    let length = digits(&g1, GENERATOR_WINDOW, g1_digits)
        .max(digits(&g2, GENERATOR_WINDOW, g2_digits))
        .max(digits(&p1, POINT_WINDOW, p1_digits))
        .max(digits(&p2, POINT_WINDOW, p2_digits));
    let mut add_generator = |sum: &mut Sum, coordinate: usize, digit: i8| {
        let entry = &GENERATOR_TABLE[index(digit)];
        to_x.x = entry[coordinate];
        mulmod256(&mut to_x);
        block.x = entry[2];
        mulmod256(&mut block);
        sum.add(&to_x.x, &block.x, digit < 0);
    };
    sum.is_infinity = true;
    for i in (0..length).rev() {
        sum.double();
        let digit = p1_digits[i];
        if digit != 0 {
            let entry = &table[index(digit)];
            sum.add(&entry[0], &entry[2], digit < 0);
        }
        let digit = p2_digits[i];
        if digit != 0 {
            let entry = &table[index(digit)];
            sum.add(&entry[1], &entry[2], digit < 0);
        }
        if g1_digits[i] != 0 {
            add_generator(&mut sum, 0, g1_digits[i]);
        }
        if g2_digits[i] != 0 {
            add_generator(&mut sum, 1, g2_digits[i]);
        }
    }
    sum.to_affine(&scale)
}
