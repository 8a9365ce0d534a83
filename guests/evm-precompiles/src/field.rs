//! Prime fields over the machine's multiplication. Elements are as the machine wants them, plain numbers below the prime with the
//! most significant word first, so that a product is two copies into the machine's operand and one out of it.

use core::marker::PhantomData;

/// What the formulas of curves and pairings are written in.
pub trait Field: Copy + PartialEq + Sized {
    const ZERO: Self;
    const ONE: Self;
    fn is_zero(&self) -> bool;
    fn add(&self, other: &Self) -> Self;
    fn sub(&self, other: &Self) -> Self;
    fn negate(&self) -> Self;
    fn double(&self) -> Self;
    fn half(&self) -> Self;
    fn mul(&self, other: &Self) -> Self;
    fn square(&self) -> Self;
    /// Of 0 it is 0.
    fn inverse(&self) -> Self;
}

/// An odd prime of N words; most significant first, as all numbers here.
pub trait Prime<const N: usize>: Copy + PartialEq + 'static {
    const MODULUS: [u32; N];
    /// x + y and x − y modulo the prime, of numbers below it.
    fn add(x: &[u32; N], y: &[u32; N]) -> [u32; N];
    fn sub(x: &[u32; N], y: &[u32; N]) -> [u32; N];
    /// x·y modulo the prime.
    fn multiply(x: &[u32; N], y: &[u32; N]) -> [u32; N];
    /// x^(2^count) modulo the prime.
    fn square_times(x: &[u32; N], count: u32) -> [u32; N];
}

/// Declares a prime, with an operand of the machine that has it as its modulus for good.
macro_rules! prime {
    ($(#[$meta:meta])* $name:ident, $words:tt, $operand:ident, $multiply:ident, $modulus:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq)]
        pub struct $name;

        impl $name {
            /// On the machine, which has one thread, there is one operand; elsewhere each call has its own.
            #[inline(always)]
            fn operand<T>(f: impl FnOnce(&mut guest::machine::$operand) -> T) -> T {
                use guest::machine::$operand as Operand;
                const OPERAND: Operand = Operand { x: [0; $words], y: [0; $words], m: $modulus };
                #[cfg(target_arch = "mips")]
                {
                    static mut SHARED: Operand = OPERAND;
                    f(unsafe { &mut *(&raw mut SHARED) })
                }
                #[cfg(not(target_arch = "mips"))]
                f(&mut { OPERAND })
            }
        }

        impl $crate::field::Prime<$words> for $name {
            const MODULUS: [u32; $words] = $modulus;

            $crate::field::sums!($words);

            #[inline(never)]
            fn multiply(x: &[u32; $words], y: &[u32; $words]) -> [u32; $words] {
                Self::operand(|operand| {
                    operand.x = *x;
                    operand.y = *y;
                    guest::machine::$multiply(operand);
                    operand.x
                })
            }

            #[inline(never)]
            fn square_times(x: &[u32; $words], count: u32) -> [u32; $words] {
                Self::operand(|operand| {
                    operand.x = *x;
                    for _ in 0..count {
                        operand.y = operand.x;
                        guest::machine::$multiply(operand);
                    }
                    operand.x
                })
            }
        }
    };
}
pub(crate) use prime;

/// Sums and differences for a prime of so many words.
macro_rules! sums {
    (12) => {
        #[cfg(target_arch = "mips")]
        #[inline(always)]
        fn add(x: &[u32; 12], y: &[u32; 12]) -> [u32; 12] {
            $crate::field_mips::add(x, y, &Self::MODULUS)
        }

        #[cfg(target_arch = "mips")]
        #[inline(always)]
        fn sub(x: &[u32; 12], y: &[u32; 12]) -> [u32; 12] {
            $crate::field_mips::sub(x, y, &Self::MODULUS)
        }

        #[cfg(not(target_arch = "mips"))]
        $crate::field::sums!(portable 12);
    };
    (8) => {
        $crate::field::sums!(portable 8);
    };
    (portable $words:literal) => {
        #[inline(never)]
        fn add(x: &[u32; $words], y: &[u32; $words]) -> [u32; $words] {
            $crate::field::add(x, y, &Self::MODULUS)
        }

        #[inline(never)]
        fn sub(x: &[u32; $words], y: &[u32; $words]) -> [u32; $words] {
            $crate::field::sub(x, y, &Self::MODULUS)
        }
    };
}
pub(crate) use sums;

#[derive(Clone, Copy, PartialEq)]
#[repr(transparent)]
pub struct Element<P, const N: usize>(pub [u32; N], PhantomData<P>);

/// a − b and whether something is owed.
#[inline(always)]
fn difference<const N: usize>(a: &[u32; N], b: &[u32; N]) -> ([u32; N], bool) {
    let mut out = [0; N];
    let mut borrow = false;
    for i in (0..N).rev() {
        let (word, first) = a[i].overflowing_sub(b[i]);
        let (word, second) = word.overflowing_sub(u32::from(borrow));
        out[i] = word;
        borrow = first | second;
    }
    (out, borrow)
}

/// a + b and the carry.
#[inline(always)]
fn sum<const N: usize>(a: &[u32; N], b: &[u32; N]) -> ([u32; N], bool) {
    let mut out = [0; N];
    let mut carry = false;
    for i in (0..N).rev() {
        let (word, first) = a[i].overflowing_add(b[i]);
        let (word, second) = word.overflowing_add(u32::from(carry));
        out[i] = word;
        carry = first | second;
    }
    (out, carry)
}

/// a + b modulo the prime.
#[inline(always)]
pub fn add<const N: usize>(a: &[u32; N], b: &[u32; N], prime: &[u32; N]) -> [u32; N] {
    let (words, carry) = sum(a, b);
    if carry || !is_below(&words, prime) { difference(&words, prime).0 } else { words }
}

/// a − b modulo the prime.
#[inline(always)]
pub fn sub<const N: usize>(a: &[u32; N], b: &[u32; N], prime: &[u32; N]) -> [u32; N] {
    let (words, borrow) = difference(a, b);
    if borrow { sum(&words, prime).0 } else { words }
}

/// Whether a < b: nearly always the first words tell.
#[inline(always)]
pub fn is_below<const N: usize>(a: &[u32; N], b: &[u32; N]) -> bool {
    for i in 0..N {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
    }
    false
}

pub fn words_from_bytes<const N: usize>(bytes: &[u8]) -> [u32; N] {
    core::array::from_fn(|i| u32::from_be_bytes(bytes[4 * i..4 * i + 4].try_into().unwrap()))
}

impl<P: Prime<N>, const N: usize> Element<P, N> {
    /// @param words below the prime
    pub const fn new(words: [u32; N]) -> Self {
        Element(words, PhantomData)
    }

    pub const fn small(number: u32) -> Self {
        let mut words = [0; N];
        words[N - 1] = number;
        Element(words, PhantomData)
    }

    /// From 4·N bytes; none where the number is not below the prime.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let words = words_from_bytes(bytes);
        is_below(&words, &P::MODULUS).then_some(Self::new(words))
    }

    /// To 4·N bytes.
    pub fn write_bytes(&self, out: &mut [u8]) {
        for (four, word) in out.chunks_exact_mut(4).zip(self.0) {
            four.copy_from_slice(&word.to_be_bytes());
        }
    }

    pub fn is_odd(&self) -> bool {
        self.0[N - 1] & 1 == 1
    }

    /// Whether it is more than half of the prime, as a number.
    pub fn is_high(&self) -> bool {
        !self.is_zero() && is_below(&self.negate().0, &self.0)
    }

    pub fn square_times(&self, count: u32) -> Self {
        Self::new(P::square_times(&self.0, count))
    }

    /// Powers by windows of four bits.
    #[inline(never)]
    pub fn power<const E: usize>(&self, exponent: &[u32; E]) -> Self {
        let mut table = [Self::ONE; 16];
        for i in 1..16 {
            table[i] = table[i - 1].mul(self);
        }
        let mut sum = Self::ONE;
        for word in exponent {
            for shift in (0..8).rev() {
                let digit = word >> (4 * shift) & 15;
                if sum != Self::ONE {
                    sum = sum.square_times(4);
                }
                if digit != 0 {
                    sum = sum.mul(&table[digit as usize]);
                }
            }
        }
        sum
    }
}

impl<P: Prime<N>, const N: usize> Field for Element<P, N> {
    const ZERO: Self = Element([0; N], PhantomData);
    const ONE: Self = Self::small(1);

    #[inline(always)]
    fn is_zero(&self) -> bool {
        self.0 == [0; N]
    }

    #[inline(always)]
    fn add(&self, other: &Self) -> Self {
        Self::new(P::add(&self.0, &other.0))
    }

    #[inline(always)]
    fn sub(&self, other: &Self) -> Self {
        Self::new(P::sub(&self.0, &other.0))
    }

    #[inline(always)]
    fn negate(&self) -> Self {
        Self::ZERO.sub(self)
    }

    #[inline(always)]
    fn double(&self) -> Self {
        self.add(self)
    }

    #[inline(never)]
    fn half(&self) -> Self {
        let (words, carry) = if self.is_odd() { sum(&self.0, &P::MODULUS) } else { (self.0, false) };
        Self::new(core::array::from_fn(|i| words[i] >> 1 | if i > 0 { words[i - 1] << 31 } else { u32::from(carry) << 31 }))
    }

    #[inline(always)]
    fn mul(&self, other: &Self) -> Self {
        Self::new(P::multiply(&self.0, &other.0))
    }

    #[inline(always)]
    fn square(&self) -> Self {
        Self::new(P::square_times(&self.0, 1))
    }

    /// By Fermat's little theorem.
    fn inverse(&self) -> Self {
        let mut exponent = P::MODULUS;
        exponent[N - 1] -= 2;
        self.power(&exponent)
    }
}
