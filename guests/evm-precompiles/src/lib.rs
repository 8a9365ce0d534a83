//! The EVM's precompiled contracts: what they cost, and what they compute, for a machine where every instruction costs the same.
//!
//! The machine's own products (`guest::machine`) are used where they save steps; `guests/README.md` lists those contracts. SHA-256 is as
//! the guest has it, and all others are software.
#![no_std]
#![cfg_attr(target_arch = "mips", feature(asm_experimental_arch))]

extern crate alloc;

mod blake2;
mod bls12_381;
mod bn254;

mod curve;

mod field;
#[cfg(target_arch = "mips")]
mod field_mips;
mod hashes;
mod kzg;
mod modexp;
mod p256;
mod pairing;
mod tower;

use alloc::vec::Vec;

/// Hardforks that changed the precompiled contracts, from the first that is supported on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fork {
    Shanghai,
    Cancun,
    Prague,
    Osaka,
}

/// Of a call that succeeds.
#[derive(Debug, PartialEq, Eq)]
pub struct Output {
    pub gas: u64,
    pub bytes: Vec<u8>,
}

/// ecrecover, which whoever recovers signers brings.
pub const ECRECOVER: u16 = 0x01;
const P256_VERIFY: u16 = 0x100;

/// The last two bytes of the contracts' addresses; the others are 0.
pub fn addresses(fork: Fork) -> impl Iterator<Item = u16> {
    let last = match fork {
        Fork::Shanghai => 0x09,
        Fork::Cancun => 0x0a,
        Fork::Prague | Fork::Osaka => 0x11,
    };
    (1..=last).chain((fork >= Fork::Osaka).then_some(P256_VERIFY))
}

/// Calls a contract other than ecrecover. None: the call fails, and all of its gas is gone.
///
/// @param address one of [`addresses`] of this fork
pub fn run(address: u16, fork: Fork, input: &[u8], gas_limit: u64) -> Option<Output> {
    let paid = |gas: u64| (gas <= gas_limit).then_some(gas);
    let (gas, bytes) = match address {
        0x02 => (paid(60 + 12 * words(input))?, hashes::sha256(input).to_vec()),
        0x03 => (paid(600 + 120 * words(input))?, hashes::ripemd160(input).to_vec()),
        0x04 => (paid(15 + 3 * words(input))?, input.to_vec()),
        0x05 => {
            let call = modexp::Call::read(input, fork, gas_limit)?;
            (call.gas, call.power())
        }
        0x06 => (paid(150)?, bn254::add(input)?.to_vec()),
        0x07 => (paid(6_000)?, bn254::multiply(input)?.to_vec()),
        0x08 => (paid(bn254::pairing_gas(input))?, boolean(bn254::pairing(input)?)),
        0x09 => (paid(blake2::gas(input)?)?, blake2::compress(input)?.to_vec()),
        0x0a => (paid(50_000)?, kzg::point_evaluation(input)?.to_vec()),
        0x0b => (paid(375)?, bls12_381::g1_add(input)?),
        0x0c => (paid(bls12_381::g1_msm_gas(input)?)?, bls12_381::g1_msm(input)?),
        0x0d => (paid(600)?, bls12_381::g2_add(input)?),
        0x0e => (paid(bls12_381::g2_msm_gas(input)?)?, bls12_381::g2_msm(input)?),
        0x0f => (paid(bls12_381::pairing_gas(input)?)?, boolean(bls12_381::pairing(input)?)),
        0x10 => (paid(5_500)?, bls12_381::map_to_g1(input)?),
        0x11 => (paid(23_800)?, bls12_381::map_to_g2(input)?),
        P256_VERIFY => (paid(6_900)?, if p256::verify(input) { boolean(true) } else { Vec::new() }),
        _ => unreachable!("no such precompiled contract"),
    };
    Some(Output { gas, bytes })
}

fn words(input: &[u8]) -> u64 {
    (input.len() as u64).div_ceil(32)
}

/// 1 or 0 in 32 bytes.
fn boolean(value: bool) -> Vec<u8> {
    let mut bytes = alloc::vec![0; 32];
    bytes[31] = u8::from(value);
    bytes
}

/// The first N bytes; what is missing is 0.
fn padded<const N: usize>(input: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    let length = input.len().min(N);
    out[..length].copy_from_slice(&input[..length]);
    out
}

/// Compares what is in assembly with the same in Rust, on numbers where carries go far: for the machine's own test, as the host's
/// tests do not run the assembly. Whether all agree.
pub fn compare_assembly(seed: u64, rounds: u32) -> bool {
    let mut state = seed;
    let mut word = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 32) as u32
    };
    (0..rounds).all(|_| bls12_381::fields::compare_sums(&mut word) && modexp::compare_sums(&mut word))
}
