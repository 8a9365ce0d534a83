//! Numbers of 256 bits, as eight words of 32, the least first: the machine's own words.

use core::cmp::Ordering;

const WORDS: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct U256([u32; WORDS]);

impl PartialOrd for U256 {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for U256 {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

impl From<u128> for U256 {
    fn from(value: u128) -> Self {
        let mut words = [0; WORDS];
        for (i, word) in words.iter_mut().take(4).enumerate() {
            *word = (value >> (32 * i)) as u32;
        }
        U256(words)
    }
}

impl U256 {
    pub const ZERO: U256 = U256([0; WORDS]);
    pub const MAX: U256 = U256([u32::MAX; WORDS]);

    pub fn from_le_bytes(bytes: [u8; 32]) -> Self {
        let mut words = [0; WORDS];
        for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
            *word = u32::from_le_bytes(*bytes);
        }
        U256(words)
    }

    pub fn to_le_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (word, bytes) in self.0.iter().zip(bytes.as_chunks_mut().0) {
            *bytes = word.to_le_bytes();
        }
        bytes
    }

    pub fn to_u128(self) -> Option<u128> {
        let low = self.0[..4].iter().rev().fold(0, |value, &word| value << 32 | u128::from(word));
        self.0[4..].iter().all(|&word| word == 0).then_some(low)
    }

    pub fn checked_add(self, other: Self) -> Option<Self> {
        let mut carry = 0;
        let mut sum = [0; WORDS];
        for i in 0..WORDS {
            let word = u64::from(self.0[i]) + u64::from(other.0[i]) + carry;
            sum[i] = word as u32;
            carry = word >> 32;
        }
        (carry == 0).then_some(U256(sum))
    }

    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let mut borrow = false;
        let mut difference = [0; WORDS];
        for i in 0..WORDS {
            let (word, first) = self.0[i].overflowing_sub(other.0[i]);
            let (word, second) = word.overflowing_sub(u32::from(borrow));
            difference[i] = word;
            borrow = first || second;
        }
        (!borrow).then_some(U256(difference))
    }

    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let mut product = [0; 2 * WORDS];
        for i in 0..self.length() {
            let mut carry = 0;
            for j in 0..WORDS {
                let word = u64::from(self.0[i]) * u64::from(other.0[j]) + u64::from(product[i + j]) + carry;
                product[i + j] = word as u32;
                carry = word >> 32;
            }
            product[i + WORDS] = carry as u32;
        }
        let (low, high) = product.split_at(WORDS);
        let mut words = [0; WORDS];
        words.copy_from_slice(low);
        high.iter().all(|&word| word == 0).then_some(U256(words))
    }

    /// The quotient and the remainder, none of a division by zero.
    pub fn checked_div_rem(self, divisor: Self) -> Option<(Self, Self)> {
        let n = divisor.length();
        match n {
            0 => return None,
            1 => return Some(self.div_rem_word(divisor.0[0])),
            _ if self < divisor => return Some((Self::ZERO, self)),
            _ => {}
        }
        // Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
        let shift = divisor.0[n - 1].leading_zeros();
        let v = divisor.shl(shift as u8).0;
        let mut u = [0u32; WORDS + 1];
        u[..WORDS].copy_from_slice(&self.shl(shift as u8).0);
        if shift > 0 {
            u[WORDS] = self.0[WORDS - 1] >> (32 - shift);
        }
        let mut quotient = [0; WORDS];
        for j in (0..=WORDS - n).rev() {
            let top = u64::from(u[j + n]) << 32 | u64::from(u[j + n - 1]);
            let (mut digit, mut rest) = (top / u64::from(v[n - 1]), top % u64::from(v[n - 1]));
            while digit >> 32 != 0 || digit * u64::from(v[n - 2]) > (rest << 32 | u64::from(u[j + n - 2])) {
                digit -= 1;
                rest += u64::from(v[n - 1]);
                if rest >> 32 != 0 {
                    break;
                }
            }
            let mut borrow = 0i64;
            let mut carry = 0u64;
            for i in 0..=n {
                let product = digit * u64::from(if i < n { v[i] } else { 0 }) + carry;
                carry = product >> 32;
                let word = i64::from(u[i + j]) - borrow - (product & 0xffff_ffff) as i64;
                u[i + j] = word as u32;
                borrow = i64::from(word < 0);
            }
            if borrow != 0 {
                digit -= 1;
                let mut carry = 0;
                for i in 0..=n {
                    let word = u64::from(u[i + j]) + u64::from(if i < n { v[i] } else { 0 }) + carry;
                    u[i + j] = word as u32;
                    carry = word >> 32;
                }
            }
            quotient[j] = digit as u32;
        }
        let mut remainder = [0; WORDS];
        remainder.copy_from_slice(&u[..WORDS]);
        Some((U256(quotient), U256(remainder).shr(shift as u8)))
    }

    fn div_rem_word(self, divisor: u32) -> (Self, Self) {
        let mut quotient = [0; WORDS];
        let mut rest = 0u64;
        for i in (0..WORDS).rev() {
            let word = rest << 32 | u64::from(self.0[i]);
            quotient[i] = (word / u64::from(divisor)) as u32;
            rest = word % u64::from(divisor);
        }
        (U256(quotient), U256::from(u128::from(rest)))
    }

    pub fn shl(self, amount: u8) -> Self {
        let (words, bits) = (usize::from(amount / 32), amount % 32);
        let mut shifted = [0; WORDS];
        for i in words..WORDS {
            shifted[i] = self.0[i - words] << bits;
            if bits > 0 && i > words {
                shifted[i] |= self.0[i - words - 1] >> (32 - bits);
            }
        }
        U256(shifted)
    }

    pub fn shr(self, amount: u8) -> Self {
        let (words, bits) = (usize::from(amount / 32), amount % 32);
        let mut shifted = [0; WORDS];
        for i in 0..WORDS - words {
            shifted[i] = self.0[i + words] >> bits;
            if bits > 0 && i + words + 1 < WORDS {
                shifted[i] |= self.0[i + words + 1] << (32 - bits);
            }
        }
        U256(shifted)
    }

    pub fn bitwise(self, other: Self, operation: impl Fn(u32, u32) -> u32) -> Self {
        U256(core::array::from_fn(|i| operation(self.0[i], other.0[i])))
    }

    /// Words up to the last one that is not zero.
    fn length(&self) -> usize {
        self.0.iter().rposition(|&word| word != 0).map_or(0, |last| last + 1)
    }
}
