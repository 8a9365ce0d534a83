//! Powers modulo 2^k.

use alloc::vec;

use super::limbs::{Limbs, Radix, dot};
use super::exponent::Exponent;

pub struct PowerOfTwo {
    radix: Radix,
    /// k.
    bits: usize,
    /// Limbs of a number below 2^k.
    length: usize,
}

impl PowerOfTwo {
    pub fn new(radix: Radix, bits: usize) -> PowerOfTwo {
        PowerOfTwo { radix, bits, length: bits.div_ceil(radix.bits as usize) }
    }

    /// Below 2^k; may have leading zeros.
    pub fn power(&self, base: &[u8], exponent: Exponent) -> Limbs {
        if self.bits <= 64 {
            return self.power_of_word(base, exponent);
        }
        let bytes = self.bits.div_ceil(8).min(base.len());
        let base = self.cut(self.radix.from_bytes(&base[base.len() - bytes..]));
        exponent.power(base, |x| *x = self.multiply(x, x), |x, y| *x = self.multiply(x, y))
    }

    fn power_of_word(&self, base: &[u8], exponent: Exponent) -> Limbs {
        let tail = &base[base.len() - base.len().min(8)..];
        let base = tail.iter().fold(0u64, |word, &byte| word << 8 | u64::from(byte));
        let power = exponent.power(base, |x| *x = x.wrapping_mul(*x), |x, y| *x = x.wrapping_mul(*y));
        self.cut(self.radix.from_bytes(&power.to_be_bytes()))
    }

    /// The number modulo 2^k.
    fn cut(&self, mut limbs: Limbs) -> Limbs {
        limbs.resize(self.length, 0);
        let spare = self.length * self.radix.bits as usize - self.bits;
        limbs[self.length - 1] &= self.radix.mask() >> spare;
        limbs
    }

    /// x·y mod 2^k, of numbers of at least `length` limbs.
    pub fn multiply(&self, x: &[u32], y: &[u32]) -> Limbs {
        self.cut(self.multiply_short(x, y, self.length))
    }

    /// The low `length` limbs of x·y, of numbers that have as many.
    fn multiply_short(&self, x: &[u32], y: &[u32], length: usize) -> Limbs {
        let mut out = vec![0; length];
        let mut sum = 0;
        for i in 0..length {
            sum = dot(sum, &x[..=i], &y[..=i]);
            out[i] = sum as u32 & self.radix.mask();
            sum >>= self.radix.bits;
        }
        out
    }

    /// x − y mod 2^k, of any y.
    pub fn subtract(&self, x: &[u32], y: &[u32]) -> Limbs {
        let mut borrow = 0u32;
        let difference = (0..self.length).map(|i| {
            let limb = x[i].wrapping_sub(y.get(i).copied().unwrap_or(0)).wrapping_sub(borrow);
            borrow = limb >> 31;
            limb & self.radix.mask()
        });
        let limbs = difference.collect();
        self.cut(limbs)
    }

    /// 1/x mod 2^k of an odd x: x·y = 1 + error makes y·(2 − x·y) right in twice as many limbs.
    pub fn inverse(&self, x: &[u32]) -> Limbs {
        let mut x = x.to_vec();
        x.resize(x.len().max(self.length), 0);
        let mut low = x[0];
        for _ in 0..4 {
            low = low.wrapping_mul(2u32.wrapping_sub(x[0].wrapping_mul(low)));
        }
        let mut inverse = vec![low & self.radix.mask()];
        while inverse.len() < self.length {
            let length = (2 * inverse.len()).min(self.length);
            inverse.resize(length, 0);
            let product = self.multiply_short(&x, &inverse, length);
            let wide = PowerOfTwo { radix: self.radix, bits: length * self.radix.bits as usize, length };
            let two = core::iter::once(2).chain(core::iter::repeat_n(0, length - 1)).collect::<Limbs>();
            inverse = self.multiply_short(&wide.subtract(&two, &product), &inverse, length);
        }
        self.cut(inverse)
    }
}
