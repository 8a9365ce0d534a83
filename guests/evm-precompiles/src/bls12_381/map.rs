//! The maps of field elements to the groups: the simplified map of Shallue, van de Woestijne and Ulas to a curve that has an isogeny
//! to the group's, the isogeny, and multiplication by the cofactor (RFC 9380, sections 6.6.2, 6.6.3, 8.8 and appendix G.3).

use super::fields::{Fp, Fp2, fp};
use super::groups::{G1, G2, psi, times_x};
use super::isogeny as iso;
use crate::curve::{Affine, Curve, Jacobian};
use crate::field::Field;

/// What the map is made of.
trait Map: Field {
    const A: Self;
    const B: Self;
    const Z: Self;
    fn root(&self) -> Option<Self>;
    fn sign(&self) -> bool;
}

impl Map for Fp {
    const A: Fp = fp("00144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d");
    const B: Fp = fp("12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0");
    const Z: Fp = Fp::small(11);

    fn root(&self) -> Option<Fp> {
        self.square_root()
    }

    fn sign(&self) -> bool {
        self.is_odd()
    }
}

impl Map for Fp2 {
    const A: Fp2 = Fp2::new(Fp::ZERO, Fp::small(240));
    const B: Fp2 = Fp2::new(Fp::small(1012), Fp::small(1012));
    /// −(2 + u).
    const Z: Fp2 = Fp2::new(
        fp("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaa9"),
        fp("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaaa"),
    );

    fn root(&self) -> Option<Fp2> {
        self.square_root()
    }

    fn sign(&self) -> bool {
        self.is_odd()
    }
}

/// A point of y² = x³ + A·x + B.
fn simplified_map<F: Map>(u: &F) -> (F, F) {
    let zu2 = F::Z.mul(&u.square());
    let t = zu2.square().add(&zu2);
    // −B/A·(1 + 1/t), or B/(Z·A) where t is 0.
    let x1 = if t.is_zero() {
        F::B.mul(&F::Z.mul(&F::A).inverse())
    } else {
        F::B.negate().mul(&t.add(&F::ONE)).mul(&F::A.mul(&t).inverse())
    };
    let right = |x: &F| x.square().add(&F::A).mul(x).add(&F::B);
    let (x, y) = match right(&x1).root() {
        Some(y) => (x1, y),
        None => {
            let x2 = zu2.mul(&x1);
            // Of x1 and x2, one has a point.
            (x2, right(&x2).root().unwrap())
        }
    };
    (x, if y.sign() == u.sign() { y } else { y.negate() })
}

/// A polynomial, its constant first.
fn evaluate<F: Field>(coefficients: &[F], x: &F) -> F {
    coefficients.iter().rev().fold(F::ZERO, |sum, coefficient| sum.mul(x).add(coefficient))
}

/// (x_n/x_d, y·y_n/y_d); where a denominator is 0, infinity.
fn isogeny<C: Curve>((x, y): (C::F, C::F), [x_n, x_d, y_n, y_d]: [&[C::F]; 4]) -> Jacobian<C> {
    let (x_d, y_d) = (evaluate(x_d, &x), evaluate(y_d, &x));
    let (x_n, y_n) = (evaluate(x_n, &x), evaluate(y_n, &x).mul(&y));
    // With z = x_d·y_d: x_n/x_d·z² = x_n·x_d·y_d², y_n/y_d·z³ = y_n·y_d²·x_d³.
    let square = y_d.square();
    Jacobian::new(x_n.mul(&x_d).mul(&square), y_n.mul(&square).mul(&x_d.square().mul(&x_d)), x_d.mul(&y_d))
}

pub fn to_g1(u: &Fp) -> Jacobian<G1> {
    let coefficients: [&[Fp]; 4] = [&iso::G1_X_NUMERATOR, &iso::G1_X_DENOMINATOR, &iso::G1_Y_NUMERATOR, &iso::G1_Y_DENOMINATOR];
    let point = isogeny::<G1>(simplified_map(u), coefficients);
    // The multiplier is 1 − x.
    let mut sum = times_x(&point);
    sum.add(&point);
    sum
}

pub fn to_g2(u: &Fp2) -> Jacobian<G2> {
    let coefficients: [&[Fp2]; 4] = [&iso::G2_X_NUMERATOR, &iso::G2_X_DENOMINATOR, &iso::G2_Y_NUMERATOR, &iso::G2_Y_DENOMINATOR];
    let Some(point) = isogeny::<G2>(simplified_map(u), coefficients).to_affine() else { return Jacobian::INFINITY };
    clear_cofactor(&point)
}

/// (x² − x − 1)·P + (x − 1)·psi(P) + psi²(2·P) (Budroni and Pintore, "Efficient hash maps to G2 on BLS curves").
fn clear_cofactor(point: &Affine<G2>) -> Jacobian<G2> {
    let image = psi(point);
    // x·P + psi(P), and x times that: x is negative.
    let mut first = times_x(&(*point).into()).negate();
    first.add_affine(&image);
    let mut sum = times_x(&first).negate();
    // x²·P + x·psi(P) − (x·P + psi(P)) − P + psi²(2·P)
    sum.add(&first.negate());
    sum.add_affine(&point.negate());
    let twice = psi(&psi(point));
    sum.add_affine(&twice);
    sum.add_affine(&twice);
    sum
}
