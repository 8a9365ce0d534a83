//! Pairings of the families BN and BLS12: the loop of lines, with one accumulator for all pairs, and the easy part of the last
//! power. Points of G2 are in homogeneous coordinates, where a tangent is nearly free (Costello, Lange and Naehrig, "Faster pairing
//! computations on curves with high-degree twists").

use alloc::vec::Vec;

use crate::curve::{Affine, Curve};
use crate::field::Field;
use crate::tower::{Fp2, Fp12, Tower};

/// Which powers of w the coefficients of a line have, by the kind of the twist.
#[derive(PartialEq)]
pub enum Twist {
    /// y² = x³ + b/ξ.
    Divides,
    /// y² = x³ + b·ξ.
    Multiplies,
}

pub trait Pairing: Tower {
    type G1: Curve<F = Self::Fp>;
    type G2: Curve<F = Fp2<Self>>;
    const TWIST: Twist;
}

/// A pair on its way through the loop.
pub struct Pair<P: Pairing> {
    g1: Affine<P::G1>,
    pub g2: Affine<P::G2>,
    x: Fp2<P>,
    y: Fp2<P>,
    z: Fp2<P>,
}

impl<P: Pairing> Pair<P> {
    pub fn new(g1: Affine<P::G1>, g2: Affine<P::G2>) -> Self {
        Pair { g1, g2, x: g2.x, y: g2.y, z: Fp2::ONE }
    }

    /// Multiplies by the line c_x·x + c_y·y + c at the point of G1.
    #[inline(never)]
    fn multiply_line(&self, f: &mut Fp12<P>, c_x: &Fp2<P>, c_y: &Fp2<P>, c: &Fp2<P>) {
        let (c_x, c_y) = (c_x.scale(&self.g1.x), c_y.scale(&self.g1.y));
        let sum = f.c0.add(&f.c1);
        if P::TWIST == Twist::Divides {
            // c_y + (c_x + c·v)·w
            let (a, b) = (f.c0.scale(&c_y), f.c1.mul_by_two(&c_x, c));
            let cross = sum.mul_by_two(&c_y.add(&c_x), c);
            *f = Fp12::new(a.add(&b.times_v()), cross.sub(&a).sub(&b));
        } else {
            // c + c_x·v + c_y·v·w
            let (a, b) = (f.c0.mul_by_two(c, &c_x), f.c1.scale(&c_y).times_v());
            let cross = sum.mul_by_two(c, &c_x.add(&c_y));
            *f = Fp12::new(a.add(&b.times_v()), cross.sub(&a).sub(&b));
        }
    }

    /// Doubles the point of G2 and multiplies by the tangent.
    #[inline(never)]
    fn double(&mut self, f: &mut Fp12<P>) {
        let a = self.x.mul(&self.y).half();
        let b = self.y.square();
        let c = self.z.square();
        let e = <P::G2 as Curve>::b().mul(&c.double().add(&c));
        let three_e = e.double().add(&e);
        let g = b.add(&three_e).half();
        let h = self.y.mul(&self.z).double();
        let tangent = self.x.square();
        let e2 = e.square();
        self.x = a.mul(&b.sub(&three_e));
        self.y = g.square().sub(&e2.double().add(&e2));
        self.z = b.mul(&h);
        self.multiply_line(f, &tangent.double().add(&tangent), &h.negate(), &e.sub(&b));
    }

    /// Adds a point to that of G2 and multiplies by the line through both.
    #[inline(never)]
    pub fn add(&mut self, f: &mut Fp12<P>, point: &Affine<P::G2>) {
        let theta = self.y.sub(&point.y.mul(&self.z));
        let lambda = self.x.sub(&point.x.mul(&self.z));
        let d = lambda.square();
        let e = lambda.mul(&d);
        let g = self.x.mul(&d);
        let h = e.add(&self.z.mul(&theta.square())).sub(&g.double());
        self.x = lambda.mul(&h);
        self.y = theta.mul(&g.sub(&h)).sub(&e.mul(&self.y));
        self.z = self.z.mul(&e);
        let constant = theta.mul(&point.x).sub(&lambda.mul(&point.y));
        self.multiply_line(f, &theta.negate(), &lambda, &constant);
    }
}

/// The loop over the digits after the first, which is 1; the most significant first, each −1, 0 or 1.
pub fn miller_loop<P: Pairing>(pairs: &mut Vec<Pair<P>>, digits: impl Iterator<Item = i8>) -> Fp12<P> {
    let mut f = Fp12::ONE;
    for digit in digits {
        f = f.square();
        for pair in pairs.iter_mut() {
            pair.double(&mut f);
            if digit != 0 {
                let point = if digit > 0 { pair.g2 } else { pair.g2.negate() };
                pair.add(&mut f, &point);
            }
        }
    }
    f
}

/// f^((p⁶ − 1)·(p² + 1)).
pub fn easy_power<P: Pairing>(f: &Fp12<P>) -> Fp12<P> {
    let f = f.conjugate().mul(&f.inverse());
    f.frobenius().frobenius().mul(&f)
}

/// (x, y) of the twist to the power of p, on the curve itself: x and y change by these.
pub fn frobenius_of_twist<P: Pairing>(point: &Affine<P::G2>, x: &Fp2<P>, y: &Fp2<P>) -> Affine<P::G2> {
    Affine::new(point.x.conjugate().mul(x), point.y.conjugate().mul(y))
}
