//! The contracts of alt_bn128 (EIP-196, EIP-197; prices of EIP-1108).

use alloc::vec::Vec;

use crate::curve::{Affine, Curve, Jacobian, sum_of_multiples};
use crate::field::{Element, Field, prime, words_from_bytes};
use crate::padded;
use crate::pairing::{Pair, Pairing, Twist, easy_power, frobenius_of_twist, miller_loop};
use crate::tower::{self, Fp12, Tower};

prime!(
    /// The field's prime.
    FieldPrime,
    8,
    Mulmod256,
    mulmod256,
    [0x30644e72, 0xe131a029, 0xb85045b6, 0x8181585d, 0x97816a91, 0x6871ca8d, 0x3c208c16, 0xd87cfd47]
);

type Fp = Element<FieldPrime, 8>;
type Fp2 = tower::Fp2<Bn254>;

/// The curve's parameter.
const X: u64 = 0x44e992b44a6909f1;
/// The digits 1 and −1 of 6·x + 2, without the first, at 2^65, in non-adjacent form.
const LOOP_BITS: u32 = 65;
const LOOP_ONES: u128 = 0x2002004200804028;
const LOOP_MINUS_ONES: u128 = 0x82889008420a0480;

#[derive(Clone, Copy, PartialEq)]
struct Bn254;

impl Tower for Bn254 {
    type Fp = Fp;

    /// ξ = 9 + u.
    fn times_xi(a: &Fp2) -> Fp2 {
        let nine = Fp::small(9);
        Fp2::new(a.c0.mul(&nine).sub(&a.c1), a.c1.mul(&nine).add(&a.c0))
    }

    fn frobenius(i: usize) -> Fp2 {
        static POWERS: [Fp2; 5] = [
            Fp2::new(
                Fp::new([0x1284b71c, 0x2865a7df, 0xe8b99fdd, 0x76e68b60, 0x5c521e08, 0x292f2176, 0xd60b35da, 0xdcc9e470]),
                Fp::new([0x246996f3, 0xb4fae7e6, 0xa6327cfe, 0x12150b8e, 0x74799277, 0x8eeec7e5, 0xca5cf05f, 0x80f362ac]),
            ),
            Fp2::new(
                Fp::new([0x2fb34798, 0x4f7911f7, 0x4c0bec3c, 0xf559b143, 0xb78cc310, 0xc2c3330c, 0x99e39557, 0x176f553d]),
                Fp::new([0x16c9e550, 0x61ebae20, 0x4ba4cc8b, 0xd75a0794, 0x32ae2a1d, 0x0b7c9dce, 0x1665d51c, 0x640fcba2]),
            ),
            Fp2::new(
                Fp::new([0x063cf305, 0x489af5dc, 0xdc5ec698, 0xb6e2f9b9, 0xdbaae0ed, 0xa9c95998, 0xdc540146, 0x71a0135a]),
                Fp::new([0x07c03cbc, 0xac41049a, 0x0704b5a7, 0xec796f2b, 0x21807dc9, 0x8fa25bd2, 0x82d37f63, 0x2623b0e3]),
            ),
            Fp2::new(
                Fp::new([0x05b54f5e, 0x64eea801, 0x80f3c0b7, 0x5a181e84, 0xd33365f7, 0xbe94ec72, 0x848a1f55, 0x921ea762]),
                Fp::new([0x2c145edb, 0xe7fd8aee, 0x9f3a80b0, 0x3b0b1c92, 0x3685d2ea, 0x1bdec763, 0xc13b4711, 0xcd2b8126]),
            ),
            Fp2::new(
                Fp::new([0x0183c1e7, 0x4f798649, 0xe93a3661, 0xa4353ff4, 0x425c459b, 0x55aa1bd3, 0x2ea2c810, 0xeab7692f]),
                Fp::new([0x12acf2ca, 0x76fd0675, 0xa27fb246, 0xc7729f7d, 0xb080cb99, 0x678e2ac0, 0x24c6b8ee, 0x6e0c2c4b]),
            ),
        ];
        POWERS[i]
    }
}

#[derive(Clone, Copy)]
struct G1;

#[derive(Clone, Copy)]
struct G2;

impl Curve for G1 {
    type F = Fp;
    const A_IS_MINUS_3: bool = false;

    fn b() -> Fp {
        Fp::small(3)
    }
}

impl Curve for G2 {
    type F = Fp2;
    const A_IS_MINUS_3: bool = false;

    /// 3 / ξ.
    fn b() -> Fp2 {
        Fp2::new(
            Fp::new([0x2b149d40, 0xceb8aaae, 0x81be1899, 0x1be06ac3, 0xb5b4c5e5, 0x59dbefa3, 0x3267e6dc, 0x24a138e5]),
            Fp::new([0x009713b0, 0x3af0fed4, 0xcd2cafad, 0xeed8fdf4, 0xa74fa084, 0xe52d1852, 0xe4a2bd06, 0x85c315d2]),
        )
    }
}

impl Pairing for Bn254 {
    type G1 = G1;
    type G2 = G2;
    const TWIST: Twist = Twist::Divides;
}

/// A point; none within for infinity, which is written as zeros. The group is the whole curve.
fn g1(input: &[u8]) -> Option<Option<Affine<G1>>> {
    let point = Affine::<G1>::new(Fp::from_bytes(&input[..32])?, Fp::from_bytes(&input[32..64])?);
    if point.x.is_zero() && point.y.is_zero() {
        return Some(None);
    }
    point.is_on_curve().then_some(Some(point))
}

/// The same of the twist; imaginary parts come first.
fn g2(input: &[u8]) -> Option<Option<Affine<G2>>> {
    let element = |at: usize| Some(Fp2::new(Fp::from_bytes(&input[at + 32..at + 64])?, Fp::from_bytes(&input[at..at + 32])?));
    let point = Affine::<G2>::new(element(0)?, element(64)?);
    if point.x.is_zero() && point.y.is_zero() {
        return Some(None);
    }
    (point.is_on_curve() && is_in_g2(&point)).then_some(Some(point))
}

fn psi(point: &Affine<G2>) -> Affine<G2> {
    frobenius_of_twist::<Bn254>(point, &Bn254::frobenius(1), &Bn254::frobenius(2))
}

/// Whether a point of the twist is in G2: the map psi, of which psi² − t·psi + p = 0, is multiplication by t − 1 = 6·x² only where
/// p + 1 − t, the group's order, gives infinity.
fn is_in_g2(point: &Affine<G2>) -> bool {
    let mut sum = Jacobian::from(*point);
    let multiplier = 6 * u128::from(X) * u128::from(X);
    for bit in (0..127 - multiplier.leading_zeros()).rev() {
        sum.double();
        if multiplier >> bit & 1 == 1 {
            sum.add_affine(point);
        }
    }
    sum.equals(&psi(point).into())
}

fn encoded(point: Jacobian<G1>) -> [u8; 64] {
    let mut out = [0; 64];
    if let Some(point) = point.to_affine() {
        point.x.write_bytes(&mut out[..32]);
        point.y.write_bytes(&mut out[32..]);
    }
    out
}

pub fn add(input: &[u8]) -> Option<[u8; 64]> {
    let input = padded::<128>(input);
    let (a, b) = (g1(&input[..64])?, g1(&input[64..])?);
    let mut sum = a.map_or(Jacobian::INFINITY, Jacobian::from);
    if let Some(b) = b {
        sum.add_affine(&b);
    }
    Some(encoded(sum))
}

pub fn multiply(input: &[u8]) -> Option<[u8; 64]> {
    let input = padded::<96>(input);
    let Some(point) = g1(&input[..64])? else { return Some([0; 64]) };
    Some(encoded(sum_of_multiples(&[(point, words_from_bytes(&input[64..]))])))
}

const PAIR_BYTES: usize = 192;

pub fn pairing_gas(input: &[u8]) -> u64 {
    45_000 + 34_000 * (input.len() / PAIR_BYTES) as u64
}

pub fn pairing(input: &[u8]) -> Option<bool> {
    let (parts, rest) = input.as_chunks::<PAIR_BYTES>();
    if !rest.is_empty() {
        return None;
    }
    let mut pairs = Vec::with_capacity(parts.len());
    for part in parts {
        // Both are checked, even if one is infinite.
        if let (Some(g1), Some(g2)) = (g1(&part[..64])?, g2(&part[64..])?) {
            pairs.push(Pair::<Bn254>::new(g1, g2));
        }
    }
    Some(pairs.is_empty() || product_is_one(&mut pairs))
}

fn product_is_one(pairs: &mut Vec<Pair<Bn254>>) -> bool {
    let digit = |bit: u32| (LOOP_ONES >> bit & 1) as i8 - (LOOP_MINUS_ONES >> bit & 1) as i8;
    let mut f = miller_loop(pairs, (0..LOOP_BITS).rev().map(digit));
    for pair in pairs {
        let once = psi(&pair.g2);
        pair.add(&mut f, &once);
        pair.add(&mut f, &psi(&once).negate());
    }
    is_one(&easy_power(&f))
}

/// Whether f^((p⁴ − p² + 1)/r) is 1, of a power prime to r (Fuentes-Castañeda, Knapp and Rodríguez-Henríquez, "Faster hashing to
/// G2"): (12x³ + 12x² + 6x + 1) + (12x³ + 6x² + 4x)·p + (12x³ + 6x² + 6x)·p² + (12x³ + 6x² + 4x − 1)·p³.
fn is_one(f: &Fp12<Bn254>) -> bool {
    let two = f.cyclotomic_power(X).cyclotomic_square(); // 2x
    let six = two.cyclotomic_square().mul(&two); // 6x
    let b = six.cyclotomic_power(X); // 6x²
    let c = b.cyclotomic_square().cyclotomic_power(X); // 12x³
    let l2 = six.mul(&b).mul(&c);
    let l1 = l2.mul(&two.conjugate());
    let l3 = l1.mul(&f.conjugate());
    let l0 = l2.mul(&b).mul(f);
    // l0 + p·(l1 + p·(l2 + p·l3))
    l3.frobenius().mul(&l2).frobenius().mul(&l1).frobenius().mul(&l0) == Fp12::ONE
}
