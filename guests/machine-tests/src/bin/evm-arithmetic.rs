//! The EVM's arithmetic over the machine's products against revm's own, in software, on numbers where something ends and on random ones
//! of every length. Prints how many results were compared; exit code 2 where two differ.
#![no_std]
#![no_main]

extern crate alloc;

use alloc::format;
use alloc::vec::Vec;

use alloy_primitives::U256;
use evm_arithmetic::Number;
use revm_interpreter::instructions::i256::{i256_div, i256_mod};

const ROUNDS: usize = 1000;

/// revm's instructions on two numbers, as in its `instructions/arithmetic.rs`.
const BINARY: [(&str, fn(&Number, &Number) -> Number, fn(U256, U256) -> U256); 6] = [
    ("MUL", evm_arithmetic::mul, |a, b| a.wrapping_mul(b)),
    ("DIV", evm_arithmetic::div, |a, b| if b.is_zero() { b } else { a.wrapping_div(b) }),
    ("SDIV", evm_arithmetic::sdiv, i256_div),
    ("MOD", evm_arithmetic::rem, |a, b| if b.is_zero() { b } else { a.wrapping_rem(b) }),
    ("SMOD", evm_arithmetic::smod, i256_mod),
    ("EXP", evm_arithmetic::exp, |a, b| a.pow(b)),
];
const TERNARY: [(&str, fn(&Number, &Number, &Number) -> Number, fn(U256, U256, U256) -> U256); 2] = [
    ("ADDMOD", evm_arithmetic::addmod, |a, b, m| a.add_mod(b, m)),
    ("MULMOD", evm_arithmetic::mulmod, |a, b, m| a.mul_mod(b, m)),
];

/// 0, 1, 2, 3, powers of 2 at the borders of words and of limbs, their neighbours, and the same negated.
fn edges() -> Vec<U256> {
    let mut numbers = Vec::from([U256::ZERO]);
    for bit in [0usize, 1, 31, 32, 63, 64, 65, 127, 128, 191, 192, 254, 255] {
        let power: U256 = U256::from(1) << bit;
        for number in [power, power - U256::from(1), power + U256::from(1)] {
            numbers.extend([number, number.wrapping_neg()]);
        }
    }
    numbers.sort();
    numbers.dedup();
    numbers
}

struct Random(u64);

impl Random {
    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        self.0 >> 32
    }

    /// Of a random length, and with random zeros at its end.
    fn number(&mut self) -> U256 {
        let limbs = core::array::from_fn(|_| self.word() << 32 | self.word());
        let number = U256::from_limbs(limbs) >> (self.word() % 256);
        if self.word() % 4 == 0 { number << (self.word() % 256) } else { number }
    }
}

struct Comparison(u64);

impl Comparison {
    fn check(&mut self, name: &str, operands: &[U256], ours: Number, revms: U256) {
        self.0 += 1;
        if U256::from_limbs(ours) != revms {
            let operands: Vec<_> = operands.iter().map(|n| n.as_limbs()).collect();
            guest::abort(&format!("{name} of {operands:x?}: {ours:x?}, and revm says {:x?}", revms.as_limbs()));
        }
    }

    fn binary(&mut self, a: U256, b: U256) {
        for (name, ours, revms) in BINARY {
            // Powers in software take a million steps.
            if name != "EXP" || b.bit_len() < 8 || self.0 % 64 == 0 {
                self.check(name, &[a, b], ours(a.as_limbs(), b.as_limbs()), revms(a, b));
            }
        }
    }

    fn ternary(&mut self, a: U256, b: U256, m: U256) {
        for (name, ours, revms) in TERNARY {
            self.check(name, &[a, b, m], ours(a.as_limbs(), b.as_limbs(), m.as_limbs()), revms(a, b, m));
        }
    }
}

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let mut comparison = Comparison(0);
    let edges = edges();
    for a in &edges {
        for b in &edges {
            comparison.binary(*a, *b);
        }
    }
    for a in edges.iter().step_by(5) {
        for b in edges.iter().rev().step_by(5) {
            for m in &edges {
                comparison.ternary(*a, *b, *m);
            }
        }
    }
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..ROUNDS {
        let (a, b, m) = (random.number(), random.number(), random.number());
        comparison.binary(a, b);
        comparison.ternary(a, b, m);
        // Multiples and their neighbours: quotients without a remainder, and those just below.
        let multiple = (a >> b.bit_len()).wrapping_mul(b);
        for dividend in [multiple, multiple.wrapping_sub(U256::from(1))] {
            comparison.binary(dividend, b);
        }
    }
    guest::output(format!("{} results are the same\n", comparison.0).as_bytes());
    0
}
