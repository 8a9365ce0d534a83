//! Points of curves y² = x³ + a·x + b with a = 0 or a = −3, in Jacobian coordinates ("Guide to Elliptic Curve Cryptography",
//! section 3.2), and sums of multiples of them. A sum costs the machine as much as a product does, so formulas have few of both.

use alloc::vec;
use alloc::vec::Vec;
use core::marker::PhantomData;

use crate::field::Field;

pub trait Curve: Copy {
    type F: Field;
    /// Whether a is −3; else it is 0.
    const A_IS_MINUS_3: bool;
    fn b() -> Self::F;
}

/// A point other than the one at infinity.
#[derive(Clone, Copy, PartialEq)]
pub struct Affine<C: Curve> {
    pub x: C::F,
    pub y: C::F,
    pub curve: PhantomData<C>,
}

/// (x / z², y / z³); z = 0 is the point at infinity.
#[derive(Clone, Copy)]
pub struct Jacobian<C: Curve> {
    pub x: C::F,
    pub y: C::F,
    pub z: C::F,
    pub curve: PhantomData<C>,
}

impl<C: Curve> Affine<C> {
    pub const fn new(x: C::F, y: C::F) -> Self {
        Affine { x, y, curve: PhantomData }
    }

    #[inline(never)]
    pub fn is_on_curve(&self) -> bool {
        let mut right = self.x.square();
        if C::A_IS_MINUS_3 {
            let three = C::F::ONE.double().add(&C::F::ONE);
            right = right.sub(&three);
        }
        self.y.square() == right.mul(&self.x).add(&C::b())
    }

    pub fn negate(&self) -> Self {
        Self::new(self.x, self.y.negate())
    }
}

impl<C: Curve> From<Affine<C>> for Jacobian<C> {
    fn from(point: Affine<C>) -> Self {
        Self::new(point.x, point.y, C::F::ONE)
    }
}

impl<C: Curve> Jacobian<C> {
    pub const INFINITY: Self = Self::new(C::F::ONE, C::F::ONE, C::F::ZERO);

    pub const fn new(x: C::F, y: C::F, z: C::F) -> Self {
        Jacobian { x, y, z, curve: PhantomData }
    }

    pub fn is_infinity(&self) -> bool {
        self.z.is_zero()
    }

    pub fn negate(&self) -> Self {
        Self::new(self.x, self.y.negate(), self.z)
    }

    /// None for the point at infinity.
    #[inline(never)]
    pub fn to_affine(self) -> Option<Affine<C>> {
        if self.is_infinity() {
            return None;
        }
        let inverse = self.z.inverse();
        let inverse2 = inverse.square();
        Some(Affine::new(self.x.mul(&inverse2), self.y.mul(&inverse2.mul(&inverse))))
    }

    /// Whether it is the same point.
    pub fn equals(&self, other: &Self) -> bool {
        if self.is_infinity() || other.is_infinity() {
            return self.is_infinity() && other.is_infinity();
        }
        let (z1, z2) = (self.z.square(), other.z.square());
        self.x.mul(&z2) == other.x.mul(&z1)
            && self.y.mul(&z2).mul(&other.z) == other.y.mul(&z1).mul(&self.z)
    }

    #[inline(never)]
    pub fn double(&mut self) {
        // A point of order two has y = 0, and its double z = 0.
        let tangent = if C::A_IS_MINUS_3 {
            let z2 = self.z.square();
            self.x.sub(&z2).mul(&self.x.add(&z2))
        } else {
            self.x.square()
        };
        let tangent = tangent.double().add(&tangent);
        let y2 = self.y.double();
        let square = y2.square(); // 4·y²
        let s = self.x.mul(&square);
        let x = tangent.square().sub(&s).sub(&s);
        self.z = y2.mul(&self.z);
        self.y = tangent.mul(&s.sub(&x)).sub(&square.square().half());
        self.x = x;
    }

    #[inline(never)]
    pub fn add(&mut self, other: &Self) {
        if other.is_infinity() {
            return;
        }
        if self.is_infinity() {
            *self = *other;
            return;
        }
        let (z1, z2) = (self.z.square(), other.z.square());
        let u1 = self.x.mul(&z2);
        let u2 = other.x.mul(&z1);
        let s1 = self.y.mul(&z2.mul(&other.z));
        let s2 = other.y.mul(&z1.mul(&self.z));
        let z = self.z.mul(&other.z);
        self.finish_add(&u1, &u2, &s1, &s2, &z);
    }

    #[inline(never)]
    pub fn add_affine(&mut self, other: &Affine<C>) {
        if self.is_infinity() {
            *self = (*other).into();
            return;
        }
        let z1 = self.z.square();
        let u2 = other.x.mul(&z1);
        let s2 = other.y.mul(&z1.mul(&self.z));
        let Jacobian { x, y, z, .. } = *self;
        self.finish_add(&x, &u2, &y, &s2, &z);
    }

    /// The end of an addition: both points over a common denominator, and the product of their z coordinates.
    #[inline(never)]
    fn finish_add(&mut self, u1: &C::F, u2: &C::F, s1: &C::F, s2: &C::F, z: &C::F) {
        let h = u2.sub(u1);
        let r = s2.sub(s1);
        if h.is_zero() {
            if r.is_zero() {
                self.double();
            } else {
                *self = Self::INFINITY;
            }
            return;
        }
        let h2 = h.square();
        let h3 = h2.mul(&h);
        let v = u1.mul(&h2);
        self.x = r.square().sub(&h3).sub(&v).sub(&v);
        self.y = r.mul(&v.sub(&self.x)).sub(&s1.mul(&h3));
        self.z = z.mul(&h);
    }
}

const WINDOW: u32 = 5;
const MULTIPLES: usize = 1 << (WINDOW - 2);
/// Points whose tables are in memory at a time; each such group of them doubles the sum anew.
const GROUP: usize = 64;

/// The digits of a number in width-5 non-adjacent form (algorithm 3.35): odd, below 16 in size, or zero. The least significant first.
fn digits(scalar: &[u32; 8]) -> Vec<i8> {
    let bit_words = |at: usize| if at < 8 { scalar[7 - at] } else { 0 };
    let mut out = vec![0; 257];
    let mut carry = 0;
    let mut bit = 0;
    let mut length = 0;
    while bit < 257 {
        let (word, shift) = (bit / 32, bit % 32);
        let window = bit_words(word) >> shift | (bit_words(word + 1) << 1) << (31 - shift);
        if window & 1 == carry {
            bit += 1;
            continue;
        }
        let value = (window & ((1 << WINDOW) - 1)) + carry;
        carry = value >> (WINDOW - 1) & 1;
        out[bit] = (value as i32 - ((carry as i32) << WINDOW)) as i8;
        length = bit + 1;
        bit += WINDOW as usize;
    }
    out.truncate(length);
    out
}

/// The sum of scalar·point, in one pass over the digits for all points of a group (Strauss and Shamir).
pub fn sum_of_multiples<C: Curve>(pairs: &[(Affine<C>, [u32; 8])]) -> Jacobian<C> {
    let mut total = Jacobian::INFINITY;
    for group in pairs.chunks(GROUP) {
        let sum = sum_of_group(group);
        total.add(&sum);
    }
    total
}

#[inline(never)]
fn sum_of_group<C: Curve>(pairs: &[(Affine<C>, [u32; 8])]) -> Jacobian<C> {
    let forms: Vec<Vec<i8>> = pairs.iter().map(|(_, scalar)| digits(scalar)).collect();
    let tables: Vec<[Jacobian<C>; MULTIPLES]> = pairs.iter().map(|(point, _)| odd_multiples(point)).collect();
    let length = forms.iter().map(Vec::len).max().unwrap_or(0);
    let mut sum = Jacobian::INFINITY;
    for at in (0..length).rev() {
        sum.double();
        for (form, table) in forms.iter().zip(&tables) {
            let digit = form.get(at).copied().unwrap_or(0);
            if digit == 0 {
                continue;
            }
            let multiple = &table[usize::from(digit.unsigned_abs() / 2)];
            if digit > 0 { sum.add(multiple) } else { sum.add(&multiple.negate()) }
        }
    }
    sum
}

/// P to 15·P.
fn odd_multiples<C: Curve>(point: &Affine<C>) -> [Jacobian<C>; MULTIPLES] {
    let mut table = [Jacobian::from(*point); MULTIPLES];
    let mut double = table[0];
    double.double();
    for i in 1..MULTIPLES {
        table[i] = double;
        let previous = table[i - 1];
        table[i].add(&previous);
    }
    table
}
