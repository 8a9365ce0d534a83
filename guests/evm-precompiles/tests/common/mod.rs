//! Calls of a contract here and in the revm crate, and pseudo-random inputs.
#![allow(dead_code)]

use evm_precompiles::Fork;
use revm_precompile::{Precompile, PrecompileSpecId, Precompiles, u64_to_address};

pub struct Random(pub u64);

impl Random {
    pub fn word(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545f4914f6cdd1d)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.word() >> 33) as usize % bound
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| (self.word() >> 56) as u8).collect()
    }

    /// Random bytes, or long runs of equal bits, where carries go far, or few bits.
    pub fn number(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = self.bytes(length);
        match self.below(4) {
            0 => {
                let mut at = 0;
                bytes.fill(0);
                while at < 8 * length {
                    let (run, one) = (1 + self.below(90), self.below(2) == 1);
                    for bit in at..(at + run).min(8 * length) {
                        bytes[bit / 8] |= u8::from(one) << (bit % 8);
                    }
                    at += run;
                }
            }
            1 if length > 0 => {
                bytes.fill(0);
                for _ in 0..=self.below(3) {
                    let at = self.below(length);
                    bytes[at] = 1 << self.below(8);
                }
            }
            _ => {}
        }
        bytes
    }
}

/// How often something is tried: ten times as often where ZKMIPS_TEST_LONG is set.
pub fn rounds(few: usize) -> usize {
    if std::env::var_os("ZKMIPS_TEST_LONG").is_some() { 10 * few } else { few }
}

pub const FORKS: [(Fork, PrecompileSpecId); 4] = [
    (Fork::Shanghai, PrecompileSpecId::BERLIN),
    (Fork::Cancun, PrecompileSpecId::CANCUN),
    (Fork::Prague, PrecompileSpecId::PRAGUE),
    (Fork::Osaka, PrecompileSpecId::OSAKA),
];

fn theirs(address: u16, fork: Fork) -> Option<&'static Precompile> {
    let (_, spec) = FORKS.into_iter().find(|(known, _)| *known == fork).unwrap();
    Precompiles::new(spec).get(&u64_to_address(address.into()))
}

/// Calls both; they agree on success, gas and output. Returns the output.
pub fn compare_at(address: u16, fork: Fork, input: &[u8], gas_limit: u64) -> Option<Vec<u8>> {
    let output = theirs(address, fork).expect("the contract exists").execute(input, gas_limit, 0).unwrap();
    let expected = output.halt_reason().is_none().then(|| (output.gas_used, output.bytes.to_vec()));
    let got = evm_precompiles::run(address, fork, input, gas_limit).map(|output| (output.gas, output.bytes));
    assert_eq!(got, expected, "contract {address:#x} of {fork:?} with {gas_limit} gas; input {}", hex(input));
    got.map(|(_, bytes)| bytes)
}

pub fn compare(address: u16, fork: Fork, input: &[u8]) -> Option<Vec<u8>> {
    let answer = compare_at(address, fork, input, 1 << 40);
    if let Some(output) = evm_precompiles::run(address, fork, input, 1 << 40) {
        if output.gas > 0 {
            assert_eq!(evm_precompiles::run(address, fork, input, output.gas - 1), None);
        }
    }
    answer
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect()
}

pub fn exists(address: u16, fork: Fork) -> bool {
    theirs(address, fork).is_some()
}
