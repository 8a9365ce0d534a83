//! Powers modulo an odd number, by Montgomery's multiplication ("Modular multiplication without trial division", 1985), column by
//! column.

use alloc::vec;

use super::limbs::{Limbs, Radix, dot, trim};
use super::exponent::Exponent;

pub struct Montgomery {
    radix: Radix,
    /// Padded, so that 2^(bits·length) is at least four times the modulus: then products of numbers below twice the modulus are
    /// below it again, and nothing needs to be subtracted on the way.
    modulus: Limbs,
    /// −1/modulus mod 2^bits.
    negated_inverse: u32,
    /// Digits of the multiple of the modulus that a product gets, and twice the limbs of what is squared.
    digits: Limbs,
    doubled: Limbs,
}

impl Montgomery {
    /// @param modulus odd, above 1, without leading zeros
    pub fn new(radix: Radix, modulus: &[u32]) -> Montgomery {
        let top = modulus[modulus.len() - 1];
        let spare = radix.bits - (32 - top.leading_zeros());
        let length = modulus.len() + usize::from(spare < 2);
        // Small moduli are common, and their products have no loops.
        let length = if length <= 3 { 3 } else { length.max(5) };
        let mut padded = modulus.to_vec();
        padded.resize(length, 0);
        // Each step doubles the bits that are right, of which an odd number's own are three.
        let low = modulus[0];
        let mut inverse = low;
        for _ in 0..4 {
            inverse = inverse.wrapping_mul(2u32.wrapping_sub(low.wrapping_mul(inverse)));
        }
        Montgomery {
            radix,
            negated_inverse: inverse.wrapping_neg() & radix.mask(),
            modulus: padded,
            digits: vec![0; length],
            doubled: vec![0; length],
        }
    }

    /// Below the modulus, without leading zeros.
    pub fn power(mut self, base: &[u8], exponent: Exponent) -> Limbs {
        let length = self.modulus.len();
        let mut significant = self.modulus.clone();
        trim(&mut significant);
        // base·2^(bits·length)
        let mut shifted = vec![0; length];
        shifted.extend(self.radix.from_bytes(base));
        let mut base = self.radix.remainder(shifted, &significant);
        base.resize(length, 0);

        let engine = core::cell::RefCell::new((&mut self, vec![0; length]));
        let mut power = exponent.power(
            base,
            |x| {
                let (engine, out) = &mut *engine.borrow_mut();
                engine.square(x, out);
                core::mem::swap(x, out);
            },
            |x, y| {
                let (engine, out) = &mut *engine.borrow_mut();
                engine.multiply(x, y, out);
                core::mem::swap(x, out);
            },
        );
        let mut one = vec![0; length];
        one[0] = 1;
        let mut out = vec![0; length];
        // At most the modulus itself: a product with 1.
        self.multiply(&power, &one, &mut out);
        core::mem::swap(&mut power, &mut out);
        if power == self.modulus {
            return vec![0];
        }
        trim(&mut power);
        power
    }

    fn multiply(&mut self, x: &[u32], y: &[u32], out: &mut [u32]) {
        match out.len() {
            3 => fixed::<3>(self.radix, &self.modulus, self.negated_inverse, x, y, out),
            5 => fixed::<5>(self.radix, &self.modulus, self.negated_inverse, x, y, out),
            length => self.reduce(out, |sum, column| {
                let first = (column + 1).saturating_sub(length);
                let last = column.min(length - 1);
                dot(sum, &x[first..=last], &y[first..=last])
            }),
        }
    }

    fn square(&mut self, x: &[u32], out: &mut [u32]) {
        if out.len() <= 5 {
            return self.multiply(x, x, out);
        }
        let length = out.len();
        let mut doubled = core::mem::take(&mut self.doubled);
        for (twice, limb) in doubled.iter_mut().zip(x) {
            *twice = 2 * limb;
        }
        self.reduce(out, |sum, column| {
            let first = (column + 1).saturating_sub(length);
            let last = column.min(length - 1);
            let half = (column + 1) / 2;
            let sum = dot(sum, &doubled[first..half], &x[column + 1 - half..=last]);
            if column % 2 == 0 { sum + u64::from(x[column / 2]) * u64::from(x[column / 2]) } else { sum }
        });
        self.doubled = doubled;
    }

    /// (p + n·modulus) / 2^(bits·length), where n makes it a whole number; `column` adds a column of p.
    #[inline(always)]
    fn reduce(&mut self, out: &mut [u32], column: impl Fn(u64, usize) -> u64) {
        let Montgomery { radix, modulus, negated_inverse, digits, .. } = self;
        let length = out.len();
        let mut sum = 0u64;
        for i in 0..length {
            sum = column(sum, i);
            if i > 0 {
                sum = dot(sum, &digits[..i], &modulus[1..=i]);
            }
            digits[i] = (sum as u32).wrapping_mul(*negated_inverse) & radix.mask();
            sum += u64::from(digits[i]) * u64::from(modulus[0]);
            sum >>= radix.bits;
        }
        for i in length..2 * length - 1 {
            sum = column(sum, i);
            sum = dot(sum, &digits[i + 1 - length..], &modulus[i + 1 - length..]);
            out[i - length] = sum as u32 & radix.mask();
            sum >>= radix.bits;
        }
        out[length - 1] = sum as u32;
    }
}

/// The same product for a length that the compiler knows.
#[inline(never)]
fn fixed<const N: usize>(radix: Radix, modulus: &[u32], negated_inverse: u32, x: &[u32], y: &[u32], out: &mut [u32]) {
    let [x, y, modulus]: [&[u32; N]; 3] = [x, y, modulus].map(|limbs| limbs.try_into().unwrap());
    let out: &mut [u32; N] = out.try_into().unwrap();
    let mut digits = [0; N];
    let mut sum = 0u64;
    for i in 0..N {
        for j in 0..=i {
            sum += u64::from(x[j]) * u64::from(y[i - j]);
        }
        for j in 0..i {
            sum += u64::from(digits[j]) * u64::from(modulus[i - j]);
        }
        digits[i] = (sum as u32).wrapping_mul(negated_inverse) & radix.mask();
        sum += u64::from(digits[i]) * u64::from(modulus[0]);
        sum >>= radix.bits;
    }
    for i in N..2 * N - 1 {
        for j in i + 1 - N..N {
            sum += u64::from(x[j]) * u64::from(y[i - j]);
            sum += u64::from(digits[j]) * u64::from(modulus[i - j]);
        }
        out[i - N] = sum as u32 & radix.mask();
        sum >>= radix.bits;
    }
    out[N - 1] = sum as u32;
}
