//! b^e mod m of numbers of any size, as MODEXP (EIP-198) wants it. Everything is software.
//!
//! m = q·2^k with q odd: the power modulo q is Montgomery's, that modulo 2^k is in words that are cut off, and the two are put
//! together (Chinese remainder theorem, by Garner).

mod call;
mod exponent;
mod limbs;
mod montgomery;
mod power_of_two;

use alloc::vec;
use alloc::vec::Vec;

pub use call::Call;
use exponent::Exponent;
use limbs::Radix;
use montgomery::Montgomery;
use power_of_two::PowerOfTwo;

/// The power in as many bytes as the modulus has; 0 where the modulus is 0 or 1. 0^0 is 1.
fn power(base: &[u8], exponent: Exponent, modulus: &[u8]) -> Vec<u8> {
    let mut out = vec![0; modulus.len()];
    let (base, modulus) = (stripped(base), stripped(modulus));
    if modulus.is_empty() || modulus == [1] {
        return out;
    }
    if exponent.is_zero() || base == [1] {
        *out.last_mut().unwrap() = 1;
        return out;
    }
    if base.is_empty() {
        return out;
    }
    let radix = Radix::for_bytes(modulus.len());
    let twos = trailing_zeros(modulus);
    let odd = radix.shifted_right(&radix.from_bytes(modulus), twos);
    let power = if twos == 0 {
        Montgomery::new(radix, &odd).power(base, exponent)
    } else if odd == [1] {
        PowerOfTwo::new(radix, twos).power(base, exponent)
    } else {
        let modulo_odd = Montgomery::new(radix, &odd).power(base, exponent);
        let two = PowerOfTwo::new(radix, twos);
        let modulo_two = two.power(base, exponent);
        // x = x_q + q·((x_2 − x_q) / q mod 2^k)
        let quotient = two.multiply(&two.subtract(&modulo_two, &modulo_odd), &two.inverse(&odd));
        radix.multiply_add(&odd, &quotient, &modulo_odd)
    };
    radix.write_bytes(&power, &mut out);
    out
}

fn stripped(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().position(|&byte| byte != 0).unwrap_or(bytes.len());
    &bytes[zeros..]
}

/// Of a number that is not 0.
fn trailing_zeros(bytes: &[u8]) -> usize {
    let zeros = bytes.iter().rev().take_while(|&&byte| byte == 0).count();
    8 * zeros + bytes[bytes.len() - 1 - zeros].trailing_zeros() as usize
}

/// See [`crate::compare_assembly`].
pub fn compare_sums(word: &mut impl FnMut() -> u32) -> bool {
    let length = word() as usize % 40;
    let mut limbs = || (0..length).map(|_| word() >> 4).collect::<Vec<u32>>();
    let (a, b) = (limbs(), limbs());
    let sum = u64::from(word()) << 20;
    limbs::dot(sum, &a, &b) == a.iter().zip(b.iter().rev()).fold(sum, |sum, (&a, &b)| sum + u64::from(a) * u64::from(b))
}
