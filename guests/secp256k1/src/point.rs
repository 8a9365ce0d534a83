//! Points of y² = x³ + 7 in Jacobian coordinates: (x, y, z) is (x/z², y/z³). Formulas from the Explicit-Formulas Database (short
//! Weierstrass, a = 0), scaled so that few sums are left: a product is one step of the machine, and a sum sixty.
//!
//! Each product has a block of its own, so that factors are written where they are needed and results are read where they are.

use guest::machine::{Mulmod256, mulmod256};

use crate::field::{self, THREE_HALVES, add, block_of_field, is_zero, subtract, subtract_twice};
use crate::words::{ONE, Words, ZERO};

/// A point that others are added to. z.x is its z coordinate; after an addition, z.y is what that was multiplied with.
pub struct Sum {
    pub x: Words,
    pub y: Words,
    pub z: Mulmod256,
    pub is_infinity: bool,
    a: Mulmod256,
    b: Mulmod256,
    c: Mulmod256,
    d: Mulmod256,
    e: Mulmod256,
    f: Mulmod256,
}

impl Sum {
    /// The point at infinity.
    pub fn new() -> Sum {
        let block = block_of_field;
        let (a, b, c, d, e, f) = (block(), block(), block(), block(), block(), block());
        Sum { x: ONE, y: ONE, z: block(), is_infinity: true, a, b, c, d, e, f }
    }

    /// Makes it a point that is not at infinity, with z = 1.
    pub fn set(&mut self, x: &Words, y: &Words) {
        self.x = *x;
        self.y = *y;
        self.z.x = ONE;
        self.is_infinity = false;
    }

    #[inline(never)]
    pub fn double(&mut self) {
        if self.is_infinity {
            return;
        }
        // No point of this curve has y = 0: its order is odd.
        let w = self;
        // The new z, y·z.
        w.z.y = w.y;
        mulmod256(&mut w.z);
        // s = y².
        w.a.x = w.y;
        w.a.y = w.y;
        mulmod256(&mut w.a);
        // l = 3/2 x².
        w.b.x = w.x;
        w.b.y = w.x;
        mulmod256(&mut w.b);
        w.b.y = THREE_HALVES;
        mulmod256(&mut w.b);
        // t = x·s.
        w.c.x = w.x;
        w.c.y = w.a.x;
        mulmod256(&mut w.c);
        w.a.y = w.a.x;
        mulmod256(&mut w.a);
        // The new x, l² − 2t.
        w.d.x = w.b.x;
        w.b.y = w.b.x;
        mulmod256(&mut w.b);
        subtract_twice(&mut w.x, &w.b.x, &w.c.x);
        // The new y, l·(t − x) − s².
        subtract(&mut w.d.y, &w.c.x, &w.x);
        mulmod256(&mut w.d);
        subtract(&mut w.y, &w.d.x, &w.a.x);
    }

    /// Adds the point (x, y), or where `negative` (x, −y).
    #[inline(never)]
    pub fn add(&mut self, x: &Words, y: &Words, negative: bool) {
        let w = self;
        if w.is_infinity {
            w.set(x, y);
            if negative {
                subtract(&mut w.y, &ZERO, y);
            }
            return;
        }
        // z² and z³.
        w.a.x = w.z.x;
        w.a.y = w.z.x;
        w.b.x = w.z.x;
        mulmod256(&mut w.a);
        w.c.y = w.a.x;
        w.b.y = w.a.x;
        mulmod256(&mut w.b);
        // Both points over a common denominator: (x, y) of the sum and (c.x, b.x), but for the sign. h and r are the differences.
        w.c.x = *x;
        mulmod256(&mut w.c);
        w.b.y = *y;
        mulmod256(&mut w.b);
        subtract(&mut w.z.y, &w.c.x, &w.x);
        if negative {
            // −r, whose square is the same.
            add(&mut w.a.x, &w.b.x, &w.y);
        } else {
            subtract(&mut w.a.x, &w.b.x, &w.y);
        }
        if is_zero(&w.z.y) {
            if is_zero(&w.a.x) {
                w.double();
            } else {
                w.is_infinity = true;
            }
            return;
        }
        // The new z, z·h.
        mulmod256(&mut w.z);
        // h², h³ and v = x·h².
        w.d.x = w.z.y;
        w.d.y = w.z.y;
        w.e.x = w.z.y;
        mulmod256(&mut w.d);
        w.e.y = w.d.x;
        w.f.y = w.d.x;
        w.f.x = w.x;
        mulmod256(&mut w.e);
        mulmod256(&mut w.f);
        // The new x, r² − h³ − 2v.
        w.a.y = w.a.x;
        w.b.x = w.a.x;
        mulmod256(&mut w.a);
        subtract(&mut w.d.x, &w.a.x, &w.e.x);
        subtract_twice(&mut w.x, &w.d.x, &w.f.x);
        // The new y, r·(v − x) − y·h³.
        if negative {
            subtract(&mut w.b.y, &w.x, &w.f.x);
        } else {
            subtract(&mut w.b.y, &w.f.x, &w.x);
        }
        mulmod256(&mut w.b);
        w.e.y = w.y;
        mulmod256(&mut w.e);
        subtract(&mut w.y, &w.b.x, &w.e.x);
    }

    /// x/z² and y/z³, below p, where `scale` is another factor of z; none for the point at infinity.
    pub fn to_affine(mut self, scale: &Words) -> Option<(Words, Words)> {
        if self.is_infinity {
            return None;
        }
        self.z.y = *scale;
        mulmod256(&mut self.z);
        let z = self.z.x;
        let inverse = field::inverse(&mut self.z, &z);
        self.a.x = inverse;
        self.a.y = inverse;
        mulmod256(&mut self.a);
        self.b.x = inverse;
        self.b.y = self.a.x;
        mulmod256(&mut self.b);
        self.a.y = self.x;
        self.b.y = self.y;
        mulmod256(&mut self.a);
        mulmod256(&mut self.b);
        Some((self.a.x, self.b.x))
    }
}
