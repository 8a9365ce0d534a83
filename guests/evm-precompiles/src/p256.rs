//! Verification of ECDSA signatures over secp256r1 (EIP-7951).

use crate::curve::{Affine, Curve, sum_of_multiples};
use crate::field::{Element, Field, is_below, prime, words_from_bytes};

prime!(
    /// 2^256 − 2^224 + 2^192 + 2^96 − 1.
    FieldPrime,
    8,
    Mulmod256,
    mulmod256,
    [0xffffffff, 0x00000001, 0, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff]
);
prime!(
    /// The number of points.
    Order,
    8,
    Mulmod256,
    mulmod256,
    [0xffffffff, 0x00000000, 0xffffffff, 0xffffffff, 0xbce6faad, 0xa7179e84, 0xf3b9cac2, 0xfc632551]
);

type Fp = Element<FieldPrime, 8>;
type Scalar = Element<Order, 8>;

#[derive(Clone, Copy)]
struct P256;

impl Curve for P256 {
    type F = Fp;
    const A_IS_MINUS_3: bool = true;

    fn b() -> Fp {
        Fp::new([0x5ac635d8, 0xaa3a93e7, 0xb3ebbd55, 0x769886bc, 0x651d06b0, 0xcc53b0f6, 0x3bce3c3e, 0x27d2604b])
    }
}

const GENERATOR: Affine<P256> = Affine::new(
    Fp::new([0x6b17d1f2, 0xe12c4247, 0xf8bce6e5, 0x63a440f2, 0x77037d81, 0x2deb33a0, 0xf4a13945, 0xd898c296]),
    Fp::new([0x4fe342e2, 0xfe1a7f9b, 0x8ee7eb4a, 0x7c0f9e16, 0x2bce3357, 0x6b315ece, 0xcbb64068, 0x37bf51f5]),
);

/// @param input digest, r, s, and the public key's x and y, 32 bytes each
pub fn verify(input: &[u8]) -> bool {
    is_valid(input).is_some_and(|valid| valid)
}

fn is_valid(input: &[u8]) -> Option<bool> {
    let input: &[u8; 160] = input.try_into().ok()?;
    let r = Scalar::from_bytes(&input[32..64]).filter(|r| !r.is_zero())?;
    let s = Scalar::from_bytes(&input[64..96]).filter(|s| !s.is_zero())?;
    // (0, 0) is not on the curve, and the group has no other subgroup.
    let key = Affine::<P256>::new(Fp::from_bytes(&input[96..128])?, Fp::from_bytes(&input[128..])?);
    if !key.is_on_curve() {
        return None;
    }
    // The machine reduces factors that are not below the modulus.
    let digest = Scalar::new(words_from_bytes(&input[..32]));
    let inverse = s.inverse();
    let (u1, u2) = (digest.mul(&inverse), r.mul(&inverse));
    let sum = sum_of_multiples(&[(GENERATOR, u1.0), (key, u2.0)]);
    if sum.is_infinity() {
        return None;
    }
    // x / z² modulo the order is r: x / z² is r, or r + order where that is a field element.
    let z2 = sum.z.square();
    let matches = |x: &Fp| x.mul(&z2) == sum.x;
    let x = Fp::new(r.0);
    let wrapped = x.add(&Fp::new(<Order as crate::field::Prime<8>>::MODULUS));
    Some(matches(&x) || !is_below(&wrapped.0, &x.0) && matches(&wrapped))
}
