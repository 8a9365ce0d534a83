//! A call of MODEXP: its input, and its price by fork (EIP-2565; from Osaka on EIP-7823 and EIP-7883).

use alloc::vec::Vec;

use super::exponent::Exponent;
use crate::{Fork, padded};

/// Osaka's limit on each of the numbers, in bytes.
const OSAKA_LIMIT: u64 = 1024;

pub struct Call {
    pub gas: u64,
    base: Vec<u8>,
    exponent: Vec<u8>,
    exponent_bytes: usize,
    modulus: Vec<u8>,
}

impl Call {
    /// None where the numbers are longer than any gas pays for, or than the fork allows. Nothing that grows with the lengths is
    /// done before the price is known.
    pub fn read(input: &[u8], fork: Fork, gas_limit: u64) -> Option<Call> {
        let [base, exponent, modulus] = [0, 32, 64].map(|at| length(input, at));
        if fork >= Fork::Osaka && base.max(exponent).max(modulus) > OSAKA_LIMIT {
            return None;
        }
        let data = input.get(96..).unwrap_or(&[]);
        let head = head(data, base, exponent);
        let gas = price(fork, base.max(modulus), exponent, head);
        if gas > gas_limit {
            return None;
        }
        if base == 0 && modulus == 0 {
            return Some(Call { gas, base: Vec::new(), exponent: Vec::new(), exponent_bytes: 0, modulus: Vec::new() });
        }
        let [base_bytes, exponent_bytes, modulus_bytes] = [base, exponent, modulus].map(usize::try_from);
        let (base_bytes, exponent_bytes, modulus_bytes) = (base_bytes.ok()?, exponent_bytes.ok()?, modulus_bytes.ok()?);
        let exponent_at = base_bytes;
        let modulus_at = exponent_at.saturating_add(exponent_bytes);
        let mut base = part(data, 0, base_bytes).to_vec();
        base.resize(base_bytes, 0);
        let mut modulus = part(data, modulus_at, modulus_bytes).to_vec();
        modulus.resize(modulus_bytes, 0);
        Some(Call { gas, base, exponent: part(data, exponent_at, exponent_bytes).to_vec(), exponent_bytes, modulus })
    }

    pub fn power(&self) -> Vec<u8> {
        super::power(&self.base, Exponent::new(&self.exponent, self.exponent_bytes), &self.modulus)
    }
}

/// A length of 32 bytes; all that no gas pays for are one.
fn length(input: &[u8], at: usize) -> u64 {
    let bytes = padded::<32>(input.get(at..).unwrap_or(&[]));
    let (high, low) = bytes.split_at(24);
    if high.iter().any(|&byte| byte != 0) { u64::MAX } else { u64::from_be_bytes(low.try_into().unwrap()) }
}

/// What the data has of `bytes` bytes from `at` on; the rest is zeros.
fn part(data: &[u8], at: usize, bytes: usize) -> &[u8] {
    let rest = data.get(at..).unwrap_or(&[]);
    &rest[..rest.len().min(bytes)]
}

/// Bits of the number that the first 32 bytes of the exponent are.
fn head(data: &[u8], base: u64, exponent: u64) -> u64 {
    let bytes = exponent.min(32) as usize;
    let mut head = padded::<32>(part(data, usize::try_from(base).unwrap_or(usize::MAX), bytes));
    head[bytes..].fill(0);
    match head.iter().position(|&byte| byte != 0) {
        Some(first) => 8 * (bytes - first) as u64 - u64::from(head[first].leading_zeros()),
        None => 0,
    }
}

/// @param longest bytes of the base or the modulus
/// @param head bits of the exponent's first 32 bytes
fn price(fork: Fork, longest: u64, exponent: u64, head: u64) -> u64 {
    let words = u128::from(longest.div_ceil(8));
    let (least, per_byte, divisor, complexity) = match fork >= Fork::Osaka {
        true => (500, 16, 1, if longest <= 32 { 16 } else { 2 * words * words }),
        false => (200, 8, 3, words * words),
    };
    let beyond_head = u128::from(exponent.saturating_sub(32)) * per_byte;
    let iterations = (beyond_head + u128::from(head.saturating_sub(1))).max(1);
    let gas = complexity.saturating_mul(iterations) / divisor;
    u64::try_from(gas).unwrap_or(u64::MAX).max(least)
}
