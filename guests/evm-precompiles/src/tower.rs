//! The extension fields of a pairing: Fp2 = Fp[u]/(u² + 1), Fp6 = Fp2[v]/(v³ − ξ), Fp12 = Fp6[w]/(w² − v).
//!
//! A product in Fp costs the machine no more than a sum, so products of two terms are multiplied out.

use crate::field::Field;

/// Of one curve.
pub trait Tower: Copy + PartialEq + 'static {
    type Fp: Field;
    /// ξ·a.
    fn times_xi(a: &Fp2<Self>) -> Fp2<Self>;
    /// ξ^(i·(p−1)/6), for i = 1 to 5 at i − 1: what the Frobenius map does to w^i.
    fn frobenius(i: usize) -> Fp2<Self>;
}

#[derive(Clone, Copy, PartialEq)]
pub struct Fp2<T: Tower> {
    pub c0: T::Fp,
    pub c1: T::Fp,
}

impl<T: Tower> Fp2<T> {
    pub const fn new(c0: T::Fp, c1: T::Fp) -> Self {
        Fp2 { c0, c1 }
    }

    pub fn conjugate(&self) -> Self {
        Self::new(self.c0, self.c1.negate())
    }

    pub fn scale(&self, factor: &T::Fp) -> Self {
        Self::new(self.c0.mul(factor), self.c1.mul(factor))
    }
}

impl<T: Tower> Field for Fp2<T> {
    const ZERO: Self = Self::new(T::Fp::ZERO, T::Fp::ZERO);
    const ONE: Self = Self::new(T::Fp::ONE, T::Fp::ZERO);

    fn is_zero(&self) -> bool {
        self.c0.is_zero() && self.c1.is_zero()
    }

    fn add(&self, other: &Self) -> Self {
        Self::new(self.c0.add(&other.c0), self.c1.add(&other.c1))
    }

    fn sub(&self, other: &Self) -> Self {
        Self::new(self.c0.sub(&other.c0), self.c1.sub(&other.c1))
    }

    fn negate(&self) -> Self {
        Self::new(self.c0.negate(), self.c1.negate())
    }

    fn double(&self) -> Self {
        Self::new(self.c0.double(), self.c1.double())
    }

    fn half(&self) -> Self {
        Self::new(self.c0.half(), self.c1.half())
    }

    #[inline(never)]
    fn mul(&self, other: &Self) -> Self {
        Self::new(
            self.c0.mul(&other.c0).sub(&self.c1.mul(&other.c1)),
            self.c0.mul(&other.c1).add(&self.c1.mul(&other.c0)),
        )
    }

    #[inline(never)]
    fn square(&self) -> Self {
        Self::new(self.c0.square().sub(&self.c1.square()), self.c0.mul(&self.c1).double())
    }

    fn inverse(&self) -> Self {
        let norm = self.c0.square().add(&self.c1.square());
        self.conjugate().scale(&norm.inverse())
    }
}

#[derive(Clone, Copy, PartialEq)]
pub struct Fp6<T: Tower> {
    pub c0: Fp2<T>,
    pub c1: Fp2<T>,
    pub c2: Fp2<T>,
}

impl<T: Tower> Fp6<T> {
    pub const ZERO: Self = Self::new(Fp2::ZERO, Fp2::ZERO, Fp2::ZERO);

    pub const fn new(c0: Fp2<T>, c1: Fp2<T>, c2: Fp2<T>) -> Self {
        Fp6 { c0, c1, c2 }
    }

    #[inline(never)]
    pub fn add(&self, other: &Self) -> Self {
        Self::new(self.c0.add(&other.c0), self.c1.add(&other.c1), self.c2.add(&other.c2))
    }

    #[inline(never)]
    pub fn sub(&self, other: &Self) -> Self {
        Self::new(self.c0.sub(&other.c0), self.c1.sub(&other.c1), self.c2.sub(&other.c2))
    }

    pub fn negate(&self) -> Self {
        Self::new(self.c0.negate(), self.c1.negate(), self.c2.negate())
    }

    pub fn double(&self) -> Self {
        Self::new(self.c0.double(), self.c1.double(), self.c2.double())
    }

    /// Karatsuba's.
    #[inline(never)]
    pub fn mul(&self, other: &Self) -> Self {
        let (a, b) = (self, other);
        let (v0, v1, v2) = (a.c0.mul(&b.c0), a.c1.mul(&b.c1), a.c2.mul(&b.c2));
        let cross = |x: &Fp2<T>, y: &Fp2<T>, p: &Fp2<T>, q: &Fp2<T>, v: &Fp2<T>, w: &Fp2<T>| {
            x.add(y).mul(&p.add(q)).sub(v).sub(w)
        };
        let c0 = T::times_xi(&cross(&a.c1, &a.c2, &b.c1, &b.c2, &v1, &v2)).add(&v0);
        let c1 = cross(&a.c0, &a.c1, &b.c0, &b.c1, &v0, &v1).add(&T::times_xi(&v2));
        let c2 = cross(&a.c0, &a.c2, &b.c0, &b.c2, &v0, &v2).add(&v1);
        Self::new(c0, c1, c2)
    }

    /// self·(b0 + b1·v).
    #[inline(never)]
    pub fn mul_by_two(&self, b0: &Fp2<T>, b1: &Fp2<T>) -> Self {
        Self::new(
            self.c0.mul(b0).add(&T::times_xi(&self.c2.mul(b1))),
            self.c0.mul(b1).add(&self.c1.mul(b0)),
            self.c1.mul(b1).add(&self.c2.mul(b0)),
        )
    }

    pub fn scale(&self, factor: &Fp2<T>) -> Self {
        Self::new(self.c0.mul(factor), self.c1.mul(factor), self.c2.mul(factor))
    }

    pub fn times_v(&self) -> Self {
        Self::new(T::times_xi(&self.c2), self.c0, self.c1)
    }

    fn inverse(&self) -> Self {
        let a = self.c0.square().sub(&T::times_xi(&self.c1.mul(&self.c2)));
        let b = T::times_xi(&self.c2.square()).sub(&self.c0.mul(&self.c1));
        let c = self.c1.square().sub(&self.c0.mul(&self.c2));
        let norm = self.c0.mul(&a).add(&T::times_xi(&self.c2.mul(&b).add(&self.c1.mul(&c))));
        Self::new(a, b, c).scale(&norm.inverse())
    }
}

#[derive(Clone, Copy, PartialEq)]
pub struct Fp12<T: Tower> {
    pub c0: Fp6<T>,
    pub c1: Fp6<T>,
}

impl<T: Tower> Fp12<T> {
    pub const ONE: Self = Self::new(Fp6::new(Fp2::ONE, Fp2::ZERO, Fp2::ZERO), Fp6::ZERO);

    pub const fn new(c0: Fp6<T>, c1: Fp6<T>) -> Self {
        Fp12 { c0, c1 }
    }

    /// The inverse, of an element of norm 1.
    pub fn conjugate(&self) -> Self {
        Self::new(self.c0, self.c1.negate())
    }

    #[inline(never)]
    pub fn mul(&self, other: &Self) -> Self {
        let (v0, v1) = (self.c0.mul(&other.c0), self.c1.mul(&other.c1));
        let cross = self.c0.add(&self.c1).mul(&other.c0.add(&other.c1));
        Self::new(v0.add(&v1.times_v()), cross.sub(&v0).sub(&v1))
    }

    #[inline(never)]
    pub fn square(&self) -> Self {
        // (a + b·w)² = (a + b)·(a + b·v) − a·b − a·b·v + 2·a·b·w
        let product = self.c0.mul(&self.c1);
        let c0 = self.c0.add(&self.c1).mul(&self.c0.add(&self.c1.times_v()));
        Self::new(c0.sub(&product).sub(&product.times_v()), product.double())
    }

    pub fn inverse(&self) -> Self {
        let norm = self.c0.mul(&self.c0).sub(&self.c1.mul(&self.c1).times_v());
        let inverse = norm.inverse();
        Self::new(self.c0.mul(&inverse), self.c1.mul(&inverse).negate())
    }

    /// self^p.
    #[inline(never)]
    pub fn frobenius(&self) -> Self {
        let map = |a: &Fp2<T>, i: usize| a.conjugate().mul(&T::frobenius(i - 1));
        Self::new(
            Fp6::new(self.c0.c0.conjugate(), map(&self.c0.c1, 2), map(&self.c0.c2, 4)),
            Fp6::new(map(&self.c1.c0, 1), map(&self.c1.c1, 3), map(&self.c1.c2, 5)),
        )
    }

    /// The square of an element of order p⁴ − p² + 1 or a divisor (Granger and Scott, "Faster squaring in the cyclotomic subgroup of
    /// sixth degree extensions").
    #[inline(never)]
    pub fn cyclotomic_square(&self) -> Self {
        let Fp12 { c0: a, c1: b } = self;
        // Squares in Fp4, of which there are three: x + y·s with s² = ξ.
        let fp4 = |x: &Fp2<T>, y: &Fp2<T>| (x.square().add(&T::times_xi(&y.square())), x.mul(y).double());
        let (t0, t1) = fp4(&a.c0, &b.c1);
        let (t2, t3) = fp4(&b.c0, &a.c2);
        let (t4, t5) = fp4(&a.c1, &b.c2);
        let t5 = T::times_xi(&t5);
        // 3·t − 2·a, and 3·t + 2·b.
        let minus = |t: &Fp2<T>, a: &Fp2<T>| t.sub(a).double().add(t);
        let plus = |t: &Fp2<T>, b: &Fp2<T>| t.add(b).double().add(t);
        Self::new(
            Fp6::new(minus(&t0, &a.c0), minus(&t2, &a.c1), minus(&t4, &a.c2)),
            Fp6::new(plus(&t5, &b.c0), plus(&t1, &b.c1), plus(&t3, &b.c2)),
        )
    }

    /// A power of such an element.
    #[inline(never)]
    pub fn cyclotomic_power(&self, exponent: u64) -> Self {
        let mut sum = *self;
        for bit in (0..63 - exponent.leading_zeros()).rev() {
            sum = sum.cyclotomic_square();
            if exponent >> bit & 1 == 1 {
                sum = sum.mul(self);
            }
        }
        sum
    }
}
