//! The fields of BLS12-381: 381 bits, for which the machine has a multiplication; and constants in hexadecimal.

use crate::field::{self, Element, Field, Prime, prime};
use crate::tower::{self, Tower};

prime!(
    /// The field's prime.
    FieldPrime,
    12,
    Mulmod384,
    mulmod384,
    fp_words("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab")
);

pub type Fp = Element<FieldPrime, 12>;
pub type Fp2 = tower::Fp2<Bls12>;

/// The curve's parameter, which is negative, as a positive number.
pub const X: u64 = 0xd201_0000_0001_0000;

#[derive(Clone, Copy, PartialEq)]
pub struct Bls12;

impl Tower for Bls12 {
    type Fp = Fp;

    /// ξ = 1 + u.
    fn times_xi(a: &Fp2) -> Fp2 {
        Fp2::new(a.c0.sub(&a.c1), a.c0.add(&a.c1))
    }

    fn frobenius(i: usize) -> Fp2 {
        static POWERS: [Fp2; 5] = [
            fp2(
                "1904d3bf02bb0667c231beb4202c0d1f0fd603fd3cbd5f4f7b2443d784bab9c4f67ea53d63e7813d8d0775ed92235fb8",
                "00fc3e2b36c4e03288e9e902231f9fb854a14787b6c7b36fec0c8ec971f63c5f282d5ac14d6c7ec22cf78a126ddc4af3",
            ),
            fp2(
                "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                "1a0111ea397fe699ec02408663d4de85aa0d857d89759ad4897d29650fb85f9b409427eb4f49fffd8bfd00000000aaac",
            ),
            fp2(
                "06af0e0437ff400b6831e36d6bd17ffe48395dabc2d3435e77f76e17009241c5ee67992f72ec05f4c81084fbede3cc09",
                "06af0e0437ff400b6831e36d6bd17ffe48395dabc2d3435e77f76e17009241c5ee67992f72ec05f4c81084fbede3cc09",
            ),
            fp2(
                "1a0111ea397fe699ec02408663d4de85aa0d857d89759ad4897d29650fb85f9b409427eb4f49fffd8bfd00000000aaad",
                "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
            ),
            fp2(
                "05b2cfd9013a5fd8df47fa6b48b1e045f39816240c0b8fee8beadf4d8e9c0566c63a3e6e257f87329b18fae980078116",
                "144e4211384586c16bd3ad4afa99cc9170df3560e77982d0db45f3536814f0bd5871c1908bd478cd1ee605167ff82995",
            ),
        ];
        POWERS[i]
    }
}

impl Fp {
    /// A square root, where there is one: the prime is 3 modulo 4.
    pub fn square_root(&self) -> Option<Fp> {
        let mut exponent = <FieldPrime as Prime<12>>::MODULUS;
        // (p + 1) / 4, rounded down from p / 4 and one more.
        for i in (0..12).rev() {
            exponent[i] = exponent[i] >> 2 | if i > 0 { exponent[i - 1] << 30 } else { 0 };
        }
        exponent[11] += 1;
        let root = self.power(&exponent);
        (root.square() == *self).then_some(root)
    }
}

impl Fp2 {
    /// A square root, where there is one: with n the root of the norm, the real part's square is (c0 ± n) / 2.
    pub fn square_root(&self) -> Option<Fp2> {
        if self.c1.is_zero() {
            return Some(match self.c0.square_root() {
                Some(root) => Fp2::new(root, Fp::ZERO),
                // −1 is no square, so that −c0 is one.
                None => Fp2::new(Fp::ZERO, self.c0.negate().square_root()?),
            });
        }
        let norm = self.c0.square().add(&self.c1.square()).square_root()?;
        let real = match self.c0.add(&norm).half().square_root() {
            Some(real) => real,
            None => self.c0.sub(&norm).half().square_root()?,
        };
        let root = Fp2::new(real, self.c1.mul(&real.double().inverse()));
        (root.square() == *self).then_some(root)
    }

    /// The sign of RFC 9380, section 4.1.
    pub fn is_odd(&self) -> bool {
        self.c0.is_odd() || self.c0.is_zero() && self.c1.is_odd()
    }
}

const fn fp_words(hex: &str) -> [u32; 12] {
    let bytes = hex.as_bytes();
    assert!(bytes.len() == 96);
    let mut words = [0; 12];
    let mut i = 0;
    while i < 96 {
        let digit = match bytes[i] {
            digit @ b'0'..=b'9' => digit - b'0',
            digit => digit - b'a' + 10,
        };
        words[i / 8] = words[i / 8] << 4 | digit as u32;
        i += 1;
    }
    words
}

/// A constant: 96 digits, below the prime.
pub const fn fp(hex: &str) -> Fp {
    Fp::new(fp_words(hex))
}

pub const fn fp2(c0: &str, c1: &str) -> Fp2 {
    Fp2::new(fp(c0), fp(c1))
}

/// See [`crate::compare_assembly`].
pub fn compare_sums(word: &mut impl FnMut() -> u32) -> bool {
    let prime = <FieldPrime as Prime<12>>::MODULUS;
    let random: [u32; 12] = core::array::from_fn(|_| match word() % 4 {
        0 => 0,
        1 => u32::MAX,
        _ => word(),
    });
    let a = field::sub(&random.map(|word| word & 0x19ff_ffff), &[0; 12], &prime);
    let near = [field::sub(&[0; 12], &a, &prime), a, Fp::ONE.0, field::sub(&[0; 12], &Fp::ONE.0, &prime), [0; 12]];
    let b = match word() % 8 {
        close @ 0..=4 => near[close as usize],
        _ => core::array::from_fn(|_| word() & 0x19ff_ffff),
    };
    Fp::new(a).add(&Fp::new(b)).0 == field::add(&a, &b, &prime) && Fp::new(a).sub(&Fp::new(b)).0 == field::sub(&a, &b, &prime)
}
