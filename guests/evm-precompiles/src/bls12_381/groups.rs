//! The groups of BLS12-381 and its pairing.

use alloc::vec::Vec;

use super::fields::{Bls12, Fp, Fp2, X, fp, fp2};
use crate::curve::{Affine, Curve, Jacobian};
use crate::field::Field;
use crate::pairing::{Pair, Pairing, Twist, easy_power, frobenius_of_twist, miller_loop};
use crate::tower::Fp12;

#[derive(Clone, Copy)]
pub struct G1;

#[derive(Clone, Copy)]
pub struct G2;

impl Curve for G1 {
    type F = Fp;
    const A_IS_MINUS_3: bool = false;

    fn b() -> Fp {
        Fp::small(4)
    }
}

impl Curve for G2 {
    type F = Fp2;
    const A_IS_MINUS_3: bool = false;

    fn b() -> Fp2 {
        Fp2::new(Fp::small(4), Fp::small(4))
    }
}

impl Pairing for Bls12 {
    type G1 = G1;
    type G2 = G2;
    const TWIST: Twist = Twist::Multiplies;
}

pub const G1_GENERATOR: Affine<G1> = Affine::new(
    fp("17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
    fp("08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1"),
);

pub const G2_GENERATOR: Affine<G2> = Affine::new(
    fp2(
        "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8",
        "13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e",
    ),
    fp2(
        "0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801",
        "0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be",
    ),
);

/// A third root of one: (x, y) ↦ (BETA·x, y) multiplies a point of G1 by −x².
const BETA: Fp = fp("00000000000000005f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe");

/// |x|·point.
pub fn times_x<C: Curve>(point: &Jacobian<C>) -> Jacobian<C> {
    let mut sum = *point;
    for bit in (0..63).rev() {
        sum.double();
        if X >> bit & 1 == 1 {
            sum.add(point);
        }
    }
    sum
}

/// Whether a point of the curve is in G1: the endomorphism f has f² + f + 1 = 0, so where it is −x², the order divides
/// x⁴ − x² + 1, which is the group's.
pub fn is_in_g1(point: &Affine<G1>) -> bool {
    let image = Affine::<G1>::new(point.x.mul(&BETA), point.y);
    times_x(&times_x(&(*point).into())).negate().equals(&image.into())
}

/// The Frobenius map of the curve, on the twist.
pub fn psi(point: &Affine<G2>) -> Affine<G2> {
    static X_FACTOR: Fp2 = fp2(
        "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "1a0111ea397fe699ec02408663d4de85aa0d857d89759ad4897d29650fb85f9b409427eb4f49fffd8bfd00000000aaad",
    );
    static Y_FACTOR: Fp2 = fp2(
        "135203e60180a68ee2e9c448d77a2cd91c3dedd930b1cf60ef396489f61eb45e304466cf3e67fa0af1ee7b04121bdea2",
        "06af0e0437ff400b6831e36d6bd17ffe48395dabc2d3435e77f76e17009241c5ee67992f72ec05f4c81084fbede3cc09",
    );
    frobenius_of_twist::<Bls12>(point, &X_FACTOR, &Y_FACTOR)
}

/// Whether a point of the twist is in G2: there psi multiplies by x, and only there (Scott, "A note on group membership tests for
/// G1, G2 and GT on BLS pairing-friendly curves").
pub fn is_in_g2(point: &Affine<G2>) -> bool {
    times_x(&(*point).into()).negate().equals(&psi(point).into())
}

/// Whether the product of the pairings is 1. The points are in their groups.
pub fn product_is_one(pairs: &[(Affine<G1>, Affine<G2>)]) -> bool {
    let mut pairs: Vec<_> = pairs.iter().map(|(g1, g2)| Pair::<Bls12>::new(*g1, *g2)).collect();
    if pairs.is_empty() {
        return true;
    }
    let f = miller_loop(&mut pairs, (0..63).rev().map(|bit| (X >> bit & 1) as i8));
    is_one(&easy_power(&f.conjugate()))
}

/// Whether f^((p⁴ − p² + 1)/r) is 1, of its third power, which is 1 where it is:
/// (x − 1)²·(x + p)·(x² + p² − 1) + 3 (Hayashida, Hayasaka and Teruya, "Efficient final exponentiation via cyclotomic structure
/// for pairings over families of elliptic curves").
fn is_one(f: &Fp12<Bls12>) -> bool {
    let to_x = |f: &Fp12<Bls12>| f.cyclotomic_power(X).conjugate();
    let less_one = |f: &Fp12<Bls12>| to_x(f).mul(&f.conjugate());
    let a = less_one(&less_one(f));
    let a = to_x(&a).mul(&a.frobenius());
    let a = to_x(&to_x(&a)).mul(&a.frobenius().frobenius()).mul(&a.conjugate());
    a.mul(&f.cyclotomic_square()).mul(f) == Fp12::ONE
}
