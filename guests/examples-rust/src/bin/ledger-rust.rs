//! Settles transfers between accounts: JSON in, JSON out, with balances of any size. The input is named by local key 3 (its
//! keccak256); the claim, local key 2, is the keccak256 of the output. guests/README.md describes both documents.
#![no_std]
#![no_main]

extern crate alloc;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use guest::{Local, abort, keccak_preimage, keccak256, local, output};
use num_bigint::BigUint;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[derive(Deserialize)]
struct Input {
    accounts: BTreeMap<String, String>,
    transfers: Vec<Transfer>,
}

#[derive(Deserialize)]
struct Transfer {
    from: String,
    to: String,
    amount: String,
}

#[derive(Serialize)]
struct Output {
    accounts: BTreeMap<String, String>,
    digest: String,
    product: String,
    rejected: u32,
}

fn number(text: &str) -> BigUint {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        abort("an amount is not a decimal number");
    }
    BigUint::parse_bytes(text.as_bytes(), 10).unwrap_or_else(|| abort("an amount is not a decimal number"))
}

fn settle(input: Input) -> Output {
    let mut balances: BTreeMap<String, BigUint> =
        input.accounts.into_iter().map(|(name, balance)| (name, number(&balance))).collect();
    let mut rejected = 0;
    for Transfer { from, to, amount } in input.transfers {
        let amount = number(&amount);
        match balances.get_mut(&from) {
            Some(balance) if *balance >= amount => *balance -= &amount,
            _ => {
                rejected += 1;
                continue;
            }
        }
        *balances.entry(to).or_default() += amount;
    }

    let mut digest = Sha256::new();
    let mut product = BigUint::from(1u32);
    for (name, balance) in &balances {
        digest.update(format!("{name}={balance}\n"));
        product *= balance + 1u32;
    }
    let digest = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let accounts = balances.into_iter().map(|(name, balance)| (name, balance.to_string())).collect();
    Output { accounts, digest, product: product.to_string(), rejected }
}

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let input = keccak_preimage(&local(Local::Inputs), b"");
    let Ok(input) = serde_json::from_slice(&input) else { abort("the input is not the JSON of a ledger") };
    let text = serde_json::to_vec(&settle(input)).unwrap();
    output(&text);
    u32::from(keccak256(&text) != local(Local::Claimed))
}
