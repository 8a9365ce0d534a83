//! u1·G + u2·P in one pass over the digits (Strauss and Shamir), each scalar split in two by the endomorphism, digits in
//! width-w non-adjacent form ("Guide to Elliptic Curve Cryptography", algorithms 3.30, 3.51).

use crate::field::{BETA, Field};
use crate::point::{Affine, INFINITY, Jacobian};
use crate::scalar::{Scalar, Short};

/// Odd multiples of the generator, G to 127·G: (x, beta·x, y).
static GENERATOR_TABLE: [[[u32; 10]; 3]; 64] = include!(concat!(env!("OUT_DIR"), "/generator_table.rs"));

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
        if word & 1 == carry {
            // A zero digit follows for every bit that equals the carry.
            bit += 1;
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

/// The point's odd multiples, P to 15·P.
fn odd_multiples(point: &Jacobian) -> [Jacobian; POINT_MULTIPLES] {
    let mut double = *point;
    double.double();
    let mut table = [*point; POINT_MULTIPLES];
    for i in 1..POINT_MULTIPLES {
        table[i] = table[i - 1];
        table[i].add(&double);
    }
    table
}

fn add_multiple(sum: &mut Jacobian, table: &[Jacobian; POINT_MULTIPLES], digit: i8) {
    let point = &table[usize::from(digit.unsigned_abs() / 2)];
    if digit > 0 { sum.add(point) } else { sum.add(&Jacobian { y: point.y.negate(6).carried(), ..*point }) }
}

/// `coordinate` 0 adds a multiple of G, 1 of lambda·G.
fn add_generator(sum: &mut Jacobian, coordinate: usize, digit: i8) {
    let entry = &GENERATOR_TABLE[usize::from(digit.unsigned_abs() / 2)];
    let y = Field(entry[2]);
    sum.add_affine(&Affine { x: Field(entry[coordinate]), y: if digit > 0 { y } else { y.negate(1) } });
}

/// for_generator·G + for_point·point.
pub fn combine(for_generator: &Scalar, point: &Jacobian, for_point: &Scalar) -> Jacobian {
    let table = odd_multiples(point);
    let rotated = table.map(|p| Jacobian { x: p.x.multiply(&BETA), ..p });
    let (g1, g2) = for_generator.split();
    let (p1, p2) = for_point.split();
    let mut forms: [Digits; 4] = [[0; DIGITS]; 4];
    let [g1_digits, g2_digits, p1_digits, p2_digits] = &mut forms;
    let length = digits(&g1, GENERATOR_WINDOW, g1_digits)
        .max(digits(&g2, GENERATOR_WINDOW, g2_digits))
        .max(digits(&p1, POINT_WINDOW, p1_digits))
        .max(digits(&p2, POINT_WINDOW, p2_digits));
    let mut sum = INFINITY;
    for i in (0..length).rev() {
        sum.double();
        if p1_digits[i] != 0 {
            add_multiple(&mut sum, &table, p1_digits[i]);
        }
        if p2_digits[i] != 0 {
            add_multiple(&mut sum, &rotated, p2_digits[i]);
        }
        if g1_digits[i] != 0 {
            add_generator(&mut sum, 0, g1_digits[i]);
        }
        if g2_digits[i] != 0 {
            add_generator(&mut sum, 1, g2_digits[i]);
        }
    }
    sum
}
