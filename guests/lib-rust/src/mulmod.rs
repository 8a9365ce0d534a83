//! x·y mod m of 256-bit and 384-bit numbers for any m: schoolbook product and long division (Knuth, The Art of Computer
//! Programming 2, section 4.3.1) on 32-bit limbs, least significant first. Where the modulus is known beforehand, special arithmetic
//! is faster.

macro_rules! mulmod {
    ($(#[$meta:meta])* $name:ident, $limbs:literal) => {
        $(#[$meta])*
        #[inline]
        pub fn $name(x: &[u32; $limbs], y: &[u32; $limbs], m: &[u32; $limbs]) -> [u32; $limbs] {
            let (x, y, mut modulus) = (reversed(x), reversed(y), reversed(m));
            let mut rest = [0u32; 2 * $limbs + 1];
            multiply(&x, &y, &mut rest);
            let mut remainder = [0u32; $limbs];
            if let Some(top) = modulus.iter().rposition(|&limb| limb != 0) {
                // Digits are estimated well only by a divisor whose top bit is set; the remainder is shifted back.
                let shift = modulus[top].leading_zeros();
                shift_left(&mut rest, shift);
                shift_left(&mut modulus, shift);
                for at in (0..=2 * $limbs - 1 - top).rev() {
                    remove_multiple(&mut rest[at..=at + top + 1], &modulus[..=top]);
                }
                for (i, limb) in remainder[..=top].iter_mut().enumerate() {
                    *limb = ((u64::from(rest[i + 1]) << 32 | u64::from(rest[i])) >> shift) as u32;
                }
            } else {
                remainder.copy_from_slice(&rest[..$limbs]);
            }
            reversed(&remainder)
        }
    };
}

mulmod!(
    /// x·y mod m; words most significant first. m = 0 stands for 2^256; x and y need not be below m.
    mulmod256,
    8
);
mulmod!(
    /// x·y mod m; words most significant first. m = 0 stands for 2^384; x and y need not be below m.
    mulmod384,
    12
);

#[inline]
fn reversed<const N: usize>(words: &[u32; N]) -> [u32; N] {
    let mut limbs = *words;
    limbs.reverse();
    limbs
}

/// `product` is zero before, and its last limb after.
#[inline]
fn multiply<const N: usize, const P: usize>(x: &[u32; N], y: &[u32; N], product: &mut [u32; P]) {
    for (i, &a) in x.iter().enumerate() {
        let mut carry = 0u64;
        for (j, &b) in y.iter().enumerate() {
            let sum = u64::from(a) * u64::from(b) + u64::from(product[i + j]) + carry;
            product[i + j] = sum as u32;
            carry = sum >> 32;
        }
        product[i + N] = carry as u32;
    }
}

#[inline]
fn shift_left(limbs: &mut [u32], bits: u32) {
    let mut carry = 0u32;
    for limb in limbs {
        let wide = u64::from(*limb) << bits;
        *limb = wide as u32 | carry;
        carry = (wide >> 32) as u32;
    }
}

/// Takes the largest multiple of the divisor from `rest`, which has one limb more and is below divisor·2^32.
#[inline]
fn remove_multiple(rest: &mut [u32], divisor: &[u32]) {
    let length = divisor.len();
    // The digit, or at most two more (theorems A and B).
    let digit = u64::from(divide(rest[length], rest[length - 1], divisor[length - 1]));
    if digit == 0 {
        return;
    }
    let mut carry = 0u64;
    for (limb, &d) in rest.iter_mut().zip(divisor) {
        let product = digit * u64::from(d) + carry;
        let (difference, borrow) = limb.overflowing_sub(product as u32);
        *limb = difference;
        carry = (product >> 32) + u64::from(borrow);
    }
    let mut left = i64::from(rest[length]) - carry as i64;
    while left < 0 {
        let mut carry = 0u64;
        for (limb, &d) in rest.iter_mut().zip(divisor) {
            let sum = u64::from(*limb) + u64::from(d) + carry;
            *limb = sum as u32;
            carry = sum >> 32;
        }
        left += carry as i64;
    }
    rest[length] = left as u32;
}

/// (high·2^32 + low) / d, at most 2^32 − 1, of a d whose top bit is set: two digits of 16 bits, for which the machine has an
/// instruction; a division of 64 bits is a function of some two hundred.
#[inline]
fn divide(high: u32, low: u32, d: u32) -> u32 {
    if high >= d {
        return u32::MAX;
    }
    let (upper, rest) = digit(high, low >> 16, d);
    let (lower, _) = digit(rest, low & 0xffff, d);
    upper << 16 | lower
}

/// Quotient and remainder of (rest·2^16 + next) / d, of rest < d.
#[inline]
fn digit(rest: u32, next: u32, d: u32) -> (u32, u32) {
    let mut quotient = rest / (d >> 16);
    let left = u64::from(rest) << 16 | u64::from(next);
    let mut product = u64::from(quotient) * u64::from(d);
    // At most twice.
    while product > left {
        quotient -= 1;
        product -= u64::from(d);
    }
    (quotient, (left - product) as u32)
}
