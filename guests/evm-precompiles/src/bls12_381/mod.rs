//! The contracts of BLS12-381 (EIP-2537).

pub mod fields;
pub mod groups;
mod isogeny;
mod map;
mod prices;

use alloc::vec;
use alloc::vec::Vec;

use crate::curve::{Affine, Curve, Jacobian, sum_of_multiples};
use crate::field::{Field, words_from_bytes};
use fields::{Fp, Fp2};
use groups::{G1, G2, is_in_g1, is_in_g2, product_is_one};
pub use prices::{g1_msm_gas, g2_msm_gas, pairing_gas};
use prices::{G1_MSM_BYTES, G2_MSM_BYTES, PAIR_BYTES};

/// How coordinates are written: each element of Fp in 64 bytes, the first 16 zeros.
trait Coordinate: Field {
    const BYTES: usize;
    fn read(input: &[u8]) -> Option<Self>;
    fn write(&self, out: &mut [u8]);
}

impl Coordinate for Fp {
    const BYTES: usize = 64;

    fn read(input: &[u8]) -> Option<Fp> {
        if input[..16] != [0; 16] {
            return None;
        }
        Fp::from_bytes(&input[16..64])
    }

    fn write(&self, out: &mut [u8]) {
        self.write_bytes(&mut out[16..64]);
    }
}

impl Coordinate for Fp2 {
    const BYTES: usize = 128;

    fn read(input: &[u8]) -> Option<Fp2> {
        Some(Fp2::new(Fp::read(&input[..64])?, Fp::read(&input[64..])?))
    }

    fn write(&self, out: &mut [u8]) {
        self.c0.write(&mut out[..64]);
        self.c1.write(&mut out[64..]);
    }
}

/// A point of the curve, in its group or not; none within for infinity, which is written as zeros.
fn read_point<C: Curve<F: Coordinate>>(input: &[u8]) -> Option<Option<Affine<C>>> {
    let (x, y) = input.split_at(C::F::BYTES);
    let point = Affine::<C>::new(C::F::read(x)?, C::F::read(y)?);
    if point.x.is_zero() && point.y.is_zero() {
        return Some(None);
    }
    point.is_on_curve().then_some(Some(point))
}

/// The same of a point that must be in its group.
fn read_member<C: Curve<F: Coordinate>>(input: &[u8], is_member: fn(&Affine<C>) -> bool) -> Option<Option<Affine<C>>> {
    let point = read_point::<C>(input)?;
    if point.is_some_and(|point| !is_member(&point)) {
        return None;
    }
    Some(point)
}

fn written<C: Curve<F: Coordinate>>(point: Jacobian<C>) -> Vec<u8> {
    let mut out = vec![0; 2 * C::F::BYTES];
    if let Some(point) = point.to_affine() {
        let (x, y) = out.split_at_mut(C::F::BYTES);
        point.x.write(x);
        point.y.write(y);
    }
    out
}

/// Points of an addition need not be in the group.
fn add<C: Curve<F: Coordinate>>(input: &[u8]) -> Option<Vec<u8>> {
    if input.len() != 4 * C::F::BYTES {
        return None;
    }
    let (a, b) = input.split_at(2 * C::F::BYTES);
    let (a, b) = (read_point::<C>(a)?, read_point::<C>(b)?);
    let mut sum = a.map_or(Jacobian::INFINITY, Jacobian::from);
    if let Some(b) = b {
        sum.add_affine(&b);
    }
    Some(written(sum))
}

pub fn g1_add(input: &[u8]) -> Option<Vec<u8>> {
    add::<G1>(input)
}

pub fn g2_add(input: &[u8]) -> Option<Vec<u8>> {
    add::<G2>(input)
}

/// @param bytes of a point and a number, which may be above the order
fn msm<C: Curve<F: Coordinate>>(input: &[u8], bytes: usize, is_member: fn(&Affine<C>) -> bool) -> Option<Vec<u8>> {
    let mut terms = Vec::with_capacity(input.len() / bytes);
    for term in input.chunks(bytes) {
        let (point, scalar) = term.split_at(bytes - 32);
        if let Some(point) = read_member::<C>(point, is_member)? {
            terms.push((point, words_from_bytes(scalar)));
        }
    }
    Some(written(sum_of_multiples(&terms)))
}

pub fn g1_msm(input: &[u8]) -> Option<Vec<u8>> {
    msm::<G1>(input, G1_MSM_BYTES, is_in_g1)
}

pub fn g2_msm(input: &[u8]) -> Option<Vec<u8>> {
    msm::<G2>(input, G2_MSM_BYTES, is_in_g2)
}

pub fn pairing(input: &[u8]) -> Option<bool> {
    let mut pairs = Vec::with_capacity(input.len() / PAIR_BYTES);
    for pair in input.chunks(PAIR_BYTES) {
        // Both are checked, even if one is infinite.
        let (g1, g2) = (read_member::<G1>(&pair[..128], is_in_g1)?, read_member::<G2>(&pair[128..], is_in_g2)?);
        if let (Some(g1), Some(g2)) = (g1, g2) {
            pairs.push((g1, g2));
        }
    }
    Some(product_is_one(&pairs))
}

pub fn map_to_g1(input: &[u8]) -> Option<Vec<u8>> {
    (input.len() == 64).then_some(())?;
    Some(written(map::to_g1(&Fp::read(input)?)))
}

pub fn map_to_g2(input: &[u8]) -> Option<Vec<u8>> {
    (input.len() == 128).then_some(())?;
    Some(written(map::to_g2(&Fp2::read(input)?)))
}
