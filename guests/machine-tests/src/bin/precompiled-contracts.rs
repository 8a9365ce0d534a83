//! Calls of the EVM's precompiled contracts, for tests: the machine executes assembly that no other executes.
//!
//! The input, named by local key 3, is calls one after the other: the contract's number (2 bytes), the hardfork (0 Shanghai to 3
//! Osaka), the length of the input (4 bytes), the input. For each it prints whether the call succeeds, and if so the gas (8 bytes), the
//! length of the output (4 bytes) and the output. Exit code 2 if assembly and Rust differ.
#![no_std]
#![no_main]

extern crate alloc;

use alloc::vec::Vec;

use evm_precompiles::{Fork, run};

const FORKS: [Fork; 4] = [Fork::Shanghai, Fork::Cancun, Fork::Prague, Fork::Osaka];

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    if !evm_precompiles::compare_assembly(0x9e37_79b9_7f4a_7c15, 2000) {
        guest::abort("assembly and Rust differ");
    }
    let input = guest::keccak_preimage(&guest::local(guest::Local::Inputs), b"");
    let mut rest: &[u8] = &input;
    let mut printed = Vec::new();
    while let [high, low, fork, a, b, c, d, tail @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let (call, tail) = tail.split_at(length);
        rest = tail;
        let answer = run(u16::from_be_bytes([*high, *low]), FORKS[usize::from(*fork)], call, u64::MAX);
        printed.push(u8::from(answer.is_some()));
        if let Some(output) = answer {
            printed.extend_from_slice(&output.gas.to_be_bytes());
            printed.extend_from_slice(&(output.bytes.len() as u32).to_be_bytes());
            printed.extend_from_slice(&output.bytes);
        }
    }
    guest::output(&printed);
    0
}
