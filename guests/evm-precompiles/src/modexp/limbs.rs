//! Numbers in limbs of fewer than 32 bits, least significant first: so few that the products of a column add up in 64 bits, where
//! the machine's `maddu` has them.

use alloc::vec;
use alloc::vec::Vec;

pub type Limbs = Vec<u32>;

/// How many bits a limb has.
#[derive(Clone, Copy)]
pub struct Radix {
    pub bits: u32,
}

impl Radix {
    /// The largest limb with which two rows of products of numbers of this many bytes (and two bits) add up in 64 bits.
    pub fn for_bytes(bytes: usize) -> Radix {
        let mut bits = 28;
        while 2 * (8 * bytes + 2).div_ceil(bits as usize) >= 1 << (64 - 2 * bits) {
            bits -= 1;
        }
        Radix { bits }
    }

    #[inline]
    pub fn mask(self) -> u32 {
        (1 << self.bits) - 1
    }

    /// Without leading zeros; at least one limb.
    pub fn from_bytes(self, bytes: &[u8]) -> Limbs {
        let mut limbs = Limbs::with_capacity(8 * bytes.len() / self.bits as usize + 1);
        let (mut gathered, mut count) = (0u64, 0);
        for &byte in bytes.iter().rev() {
            gathered |= u64::from(byte) << count;
            count += 8;
            if count >= self.bits {
                limbs.push(gathered as u32 & self.mask());
                gathered >>= self.bits;
                count -= self.bits;
            }
        }
        limbs.push(gathered as u32);
        trim(&mut limbs);
        limbs
    }

    /// The number fits; bytes before it become 0.
    pub fn write_bytes(self, limbs: &[u32], out: &mut [u8]) {
        let (mut gathered, mut count, mut at) = (0u64, 0, 0);
        for byte in out.iter_mut().rev() {
            if count < 8 && at < limbs.len() {
                gathered |= u64::from(limbs[at]) << count;
                count += self.bits;
                at += 1;
            }
            *byte = gathered as u8;
            gathered >>= 8;
            count = count.saturating_sub(8);
        }
    }

    pub fn shifted_right(self, limbs: &[u32], bits: usize) -> Limbs {
        let (skip, shift) = (bits / self.bits as usize, bits as u32 % self.bits);
        let limb = |at: usize| u64::from(limbs.get(at).copied().unwrap_or(0));
        let mut out: Limbs =
            (skip..limbs.len()).map(|at| ((limb(at) | limb(at + 1) << self.bits) >> shift) as u32 & self.mask()).collect();
        trim(&mut out);
        out
    }

    /// a·b + c, of a c that is below a; without leading zeros.
    pub fn multiply_add(self, a: &[u32], b: &[u32], c: &[u32]) -> Limbs {
        let length = a.len() + b.len();
        let mut out = vec![0; length];
        let mut sum = 0u64;
        for column in 0..length {
            sum += u64::from(c.get(column).copied().unwrap_or(0));
            let first = (column + 1).saturating_sub(b.len());
            let last = column.min(a.len() - 1);
            if first <= last {
                sum = dot(sum, &a[first..=last], &b[column - last..=column - first]);
            }
            out[column] = sum as u32 & self.mask();
            sum >>= self.bits;
        }
        trim(&mut out);
        out
    }

    /// The remainder of the dividend, which is used up, by a divisor without leading zeros; in as many limbs as the divisor has.
    /// Long division (Knuth, The Art of Computer Programming 2, section 4.3.1, algorithm D).
    pub fn remainder(self, mut dividend: Limbs, divisor: &[u32]) -> Limbs {
        let length = divisor.len();
        if dividend.len() < length {
            dividend.resize(length, 0);
            return dividend;
        }
        // Digits are estimated well only by a divisor whose top bit is set; the remainder is shifted back.
        let shift = divisor[length - 1].leading_zeros() - (32 - self.bits);
        let mut divisor = divisor.to_vec();
        self.shift_left(&mut divisor, shift);
        dividend.push(0);
        self.shift_left(&mut dividend, shift);
        for at in (0..dividend.len() - length).rev() {
            self.remove_multiple(&mut dividend[at..=at + length], &divisor);
        }
        dividend.truncate(length + 1);
        let mut out = self.shifted_right(&dividend, shift as usize);
        out.resize(length, 0);
        out
    }

    fn shift_left(self, limbs: &mut [u32], bits: u32) {
        let mut carry = 0;
        for limb in limbs {
            let wide = u64::from(*limb) << bits | carry;
            *limb = wide as u32 & self.mask();
            carry = wide >> self.bits;
        }
    }

    /// Takes the largest multiple of the divisor from `rest`, which has one limb more and is below divisor·2^bits.
    fn remove_multiple(self, rest: &mut [u32], divisor: &[u32]) {
        let length = divisor.len();
        let top = u64::from(rest[length]) << self.bits | u64::from(rest[length - 1]);
        // The digit, or at most two more (theorems A and B).
        let digit = (top / u64::from(divisor[length - 1])).min(u64::from(self.mask())) as u32;
        if digit == 0 {
            return;
        }
        let mut left = i64::from(rest[length]) - i64::from(self.subtract_multiple(&mut rest[..length], divisor, digit));
        while left < 0 {
            let mut carry = 0;
            for (limb, &d) in rest.iter_mut().zip(divisor) {
                let sum = *limb + d + carry;
                *limb = sum & self.mask();
                carry = sum >> self.bits;
            }
            left += i64::from(carry);
        }
        rest[length] = left as u32;
    }

    /// rest − digit·divisor of as many limbs; returns what is owed above.
    #[inline]
    fn subtract_multiple(self, rest: &mut [u32], divisor: &[u32], digit: u32) -> u32 {
        // With the complement B − 1 − d of a limb, −digit·d is digit·complement − digit·(B − 1): only sums remain, and of what is
        // taken off, all but digit at the bottom and digit at the top cancels.
        let mask = self.mask();
        let mut carry = digit;
        for (limb, &d) in rest.iter_mut().zip(divisor) {
            let sum = u64::from(digit) * u64::from(mask - d) + u64::from(*limb + carry);
            *limb = sum as u32 & mask;
            carry = (sum >> self.bits) as u32;
        }
        digit - carry
    }
}

pub fn trim(limbs: &mut Limbs) {
    while limbs.len() > 1 && limbs[limbs.len() - 1] == 0 {
        limbs.pop();
    }
}

/// sum + a[0]·b[n−1] + … + a[n−1]·b[0], which fits.
#[cfg(not(target_arch = "mips"))]
pub fn dot(sum: u64, a: &[u32], b: &[u32]) -> u64 {
    debug_assert_eq!(a.len(), b.len());
    a.iter().zip(b.iter().rev()).fold(sum, |sum, (&a, &b)| sum + u64::from(a) * u64::from(b))
}

/// sum + a[0]·b[n−1] + … + a[n−1]·b[0], which fits. In assembly: the compiler moves the sum from HI and LO and back for every
/// product.
#[cfg(target_arch = "mips")]
#[inline(always)]
pub fn dot(sum: u64, a: &[u32], b: &[u32]) -> u64 {
    unsafe extern "C" {
        fn modexp_dot(sum: u64, a: *const u32, last_of_b: *const u32, count: usize) -> u64;
    }
    unsafe { modexp_dot(sum, a.as_ptr(), b.as_ptr().wrapping_add(b.len()).wrapping_sub(1), a.len()) }
}

// The sum is in $4 (high) and $5, the pointers in $6, upwards, and $7, downwards, the count on the stack (o32).
#[cfg(target_arch = "mips")]
core::arch::global_asm!(
    ".set push",
    ".set noreorder",
    ".set mips32r2",
    ".macro modexp_product at, downwards",
    "  lw $8, \\at($6)",
    "  lw $9, \\downwards($7)",
    "  maddu $8, $9",
    ".endm",
    ".section .text.modexp_dot,\"ax\",@progbits",
    ".globl modexp_dot",
    ".type modexp_dot,@function",
    "modexp_dot:",
    "  lw $10, 16($29)",
    "  mtlo $5",
    "  mthi $4",
    "  andi $2, $10, 3",
    "  beqz $2, 2f",
    "  andi $3, $10, 4",
    "1: modexp_product 0, 0",
    "  addiu $2, $2, -1",
    "  addiu $6, $6, 4",
    "  bnez $2, 1b",
    "  addiu $7, $7, -4",
    "2: beqz $3, 3f",
    "  srl $10, $10, 3",
    "  modexp_product 0, 0",
    "  modexp_product 4, -4",
    "  modexp_product 8, -8",
    "  modexp_product 12, -12",
    "  addiu $6, $6, 16",
    "  addiu $7, $7, -16",
    "3: beqz $10, 5f",
    "  nop",
    "4: modexp_product 0, 0",
    "  modexp_product 4, -4",
    "  modexp_product 8, -8",
    "  modexp_product 12, -12",
    "  modexp_product 16, -16",
    "  modexp_product 20, -20",
    "  modexp_product 24, -24",
    "  modexp_product 28, -28",
    "  addiu $10, $10, -1",
    "  addiu $6, $6, 32",
    "  bnez $10, 4b",
    "  addiu $7, $7, -32",
    "5: mflo $3",
    "  jr $31",
    "  mfhi $2",
    ".size modexp_dot, .-modexp_dot",
    ".set pop",
    ".text",
);
