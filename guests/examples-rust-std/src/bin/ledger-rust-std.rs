//! Settles transfers between accounts: JSON in, JSON out, with balances of any size. The input is named by local key 3 (its
//! keccak256); the claim, local key 2, is the keccak256 of the output. guests/README.md describes both documents.
//!
//! It is written as an ordinary program: std's collections, formatting, errors and output.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use guest::{Local, keccak_preimage, keccak256, local};
use num_bigint::BigUint;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[derive(Deserialize)]
struct Input {
    accounts: HashMap<String, String>,
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
    rejected: usize,
}

fn number(text: &str) -> BigUint {
    assert!(text.bytes().all(|byte| byte.is_ascii_digit()), "{text:?} is not a decimal number");
    text.parse().unwrap()
}

fn settle(input: Input) -> Output {
    let mut balances: HashMap<String, BigUint> =
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

    let product: BigUint = balances.values().map(|balance| balance + 1u32).product();
    let accounts: BTreeMap<String, String> =
        balances.into_iter().map(|(name, balance)| (name, balance.to_string())).collect();
    let mut lines = String::new();
    for (name, balance) in &accounts {
        writeln!(lines, "{name}={balance}").unwrap();
    }
    let digest = Sha256::digest(&lines).iter().map(|byte| format!("{byte:02x}")).collect();
    Output { accounts, digest, product: product.to_string(), rejected }
}

fn main() -> ExitCode {
    let input = serde_json::from_slice(&keccak_preimage(&local(Local::Inputs), b"")).expect("the input is the JSON of a ledger");
    let text = serde_json::to_vec(&settle(input)).unwrap();
    std::io::stdout().write_all(&text).unwrap();
    ExitCode::from(u8::from(keccak256(&text) != local(Local::Claimed)))
}
