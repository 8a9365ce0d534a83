//! Points of y² = x³ + 7 in Jacobian coordinates: (x, y, z) is (x/z², y/z³). Formulas from the Explicit-Formulas Database
//! (short Weierstrass, a = 0), in the variants with the fewest multiplications; comments at the right give magnitudes.

use crate::field::{Field, ONE};

#[derive(Clone, Copy)]
pub struct Affine {
    /// Magnitude 1.
    pub x: Field,
    /// Magnitude at most 2.
    pub y: Field,
}

/// Coordinates have magnitude at most 3, 6 and 1.
#[derive(Clone, Copy)]
pub struct Jacobian {
    pub x: Field,
    pub y: Field,
    pub z: Field,
    pub is_infinity: bool,
}

pub const INFINITY: Jacobian = Jacobian { x: ONE, y: ONE, z: ONE, is_infinity: true };

/// The y coordinate, normal, of the point with this x coordinate; none where the curve has no such point.
pub fn lift(x: &Field, y_is_odd: bool) -> Option<Field> {
    let mut right = x.square().multiply(x);
    right.0[0] += 7;
    let root = right.square_root()?.normalize();
    Some(if root.is_odd() == y_is_odd { root } else { root.negate(1).normalize() })
}

impl Jacobian {
    pub fn from_affine(x: Field, y: Field) -> Jacobian {
        Jacobian { x, y, z: ONE, is_infinity: false }
    }

    /// Normal coordinates; none for the point at infinity.
    pub fn to_affine(self) -> Option<(Field, Field)> {
        if self.is_infinity {
            return None;
        }
        let inverse = self.z.inverse();
        let inverse2 = inverse.square();
        let inverse3 = inverse2.multiply(&inverse);
        Some((self.x.multiply(&inverse2).normalize(), self.y.multiply(&inverse3).normalize()))
    }

    pub fn double(&mut self) {
        if self.is_infinity {
            return;
        }
        // No point of this curve has y = 0: its order is odd.
        let s = self.y.square(); //                                  1
        let l = self.x.square().times(3).half(); //                  2
        let t = self.x.multiply(&s).negate(1); //                    2
        let x = l.square().add(&t).add(&t); //                       5
        let x = x.carried();//                                       1
        let y = l.multiply(&x.add(&t)).add(&s.square()).negate(2); // 3
        self.z = self.y.multiply(&self.z); //                        1
        self.x = x;
        self.y = y;
    }

    pub fn add(&mut self, other: &Jacobian) {
        if self.is_infinity {
            *self = *other;
            return;
        }
        if other.is_infinity {
            return;
        }
        let z1 = self.z.square();
        let z2 = other.z.square();
        let u1 = self.x.multiply(&z2);
        let u2 = other.x.multiply(&z1);
        let s1 = self.y.multiply(&z2).multiply(&other.z);
        let s2 = other.y.multiply(&z1).multiply(&self.z);
        let z = self.z.multiply(&other.z);
        self.finish_add(u1, u2, s1, s2, &z);
    }

    pub fn add_affine(&mut self, other: &Affine) {
        if self.is_infinity {
            *self = Jacobian::from_affine(other.x, other.y);
            return;
        }
        let z1 = self.z.square();
        let u2 = other.x.multiply(&z1);
        let s2 = other.y.multiply(&z1).multiply(&self.z);
        let Jacobian { x, y, z, .. } = *self;
        self.finish_add(x, u2, y, s2, &z);
    }

    /// The end of an addition: both points over a common denominator, (u1, s1) of magnitude at most (3, 6), (u2, s2) of 1, and the
    /// product of their z coordinates.
    #[inline(always)]
    fn finish_add(&mut self, u1: Field, u2: Field, s1: Field, s2: Field, z: &Field) {
        let h = u1.negate(3).add(&u2); //                            5
        let r = s1.negate(6).add(&s2); //                            8
        if h.is_zero() {
            if r.is_zero() {
                self.double();
            } else {
                *self = INFINITY;
            }
            return;
        }
        let h2 = h.square(); //                                      1
        let h3 = h2.multiply(&h).negate(1); //                       2
        let v = u1.multiply(&h2).negate(1); //                       2
        let x = r.square().add(&h3).add(&v).add(&v); //              7
        self.x = x.carried(); //                                     1
        self.y = self.x.add(&v).multiply(&r).negate(1).add(&s1.multiply(&h3)); // 3
        self.z = z.multiply(&h);
    }
}
