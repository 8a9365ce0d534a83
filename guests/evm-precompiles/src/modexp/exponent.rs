//! Exponents, and powers by sliding windows.

use alloc::vec;

/// Bits of a number whose last bytes may be zeros that nobody has written down.
#[derive(Clone, Copy)]
pub struct Exponent<'a> {
    /// Without leading zeros.
    bytes: &'a [u8],
    /// Zeros that follow.
    zeros: usize,
}

impl<'a> Exponent<'a> {
    /// @param bytes the first of `length`, the others being 0
    pub fn new(bytes: &'a [u8], length: usize) -> Exponent<'a> {
        Exponent { bytes: super::stripped(bytes), zeros: length - bytes.len() }
    }

    pub fn is_zero(&self) -> bool {
        self.bytes.is_empty()
    }

    fn bits(&self) -> usize {
        8 * (self.bytes.len() + self.zeros) - self.bytes[0].leading_zeros() as usize
    }

    /// @param at 0 for the lowest
    fn bit(&self, at: usize) -> usize {
        match (at / 8).checked_sub(self.zeros) {
            Some(byte) => usize::from(self.bytes[self.bytes.len() - 1 - byte] >> (at % 8) & 1),
            None => 0,
        }
    }

    /// base^self, which is not 0, left to right over odd powers in a table (Handbook of Applied Cryptography, algorithm 14.85).
    pub fn power<T: Clone>(&self, base: T, mut square: impl FnMut(&mut T), mut multiply: impl FnMut(&mut T, &T)) -> T {
        let bits = self.bits();
        let window = match bits {
            0..=12 => 1,
            13..=36 => 3,
            37..=140 => 4,
            141..=450 => 5,
            _ => 6,
        };
        let mut table = vec![base];
        if window > 1 {
            let mut doubled = table[0].clone();
            square(&mut doubled);
            for i in 1..1 << (window - 1) {
                let mut next = table[i - 1].clone();
                multiply(&mut next, &doubled);
                table.push(next);
            }
        }
        let mut sum: Option<T> = None;
        let mut left = bits;
        while left > 0 {
            if self.bit(left - 1) == 0 {
                // The first bit is 1.
                square(sum.as_mut().unwrap());
                left -= 1;
                continue;
            }
            let mut end = left.saturating_sub(window);
            while self.bit(end) == 0 {
                end += 1;
            }
            let digit = (end..left).rev().fold(0, |digit, at| digit << 1 | self.bit(at));
            let entry = &table[digit / 2];
            match &mut sum {
                None => sum = Some(entry.clone()),
                Some(sum) => {
                    for _ in end..left {
                        square(sum);
                    }
                    multiply(sum, entry);
                }
            }
            left = end;
        }
        sum.unwrap()
    }
}
