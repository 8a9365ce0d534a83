//! Sums amounts by name. What is proved: from an input with this hash follows an output with that hash.
#![cfg_attr(target_arch = "mips", no_std, no_main)]

extern crate alloc;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use zkmips_guest::{region, reject};

#[derive(Deserialize)]
struct Payment {
    to: String,
    amount: u64,
}

#[derive(Serialize, Debug, PartialEq)]
struct Totals {
    totals: BTreeMap<String, u64>,
    largest: Option<String>,
}

fn total(payments: Vec<Payment>) -> Totals {
    let mut totals = BTreeMap::new();
    region("sum", || {
        for Payment { to, amount } in payments {
            let total: &mut u64 = totals.entry(to).or_default();
            *total = total.checked_add(amount).unwrap_or_else(|| reject("the total of a name is 2^64 or more"));
        }
    });
    let largest = totals.iter().max_by_key(|(_, total)| **total).map(|(name, _)| name.clone());
    Totals { totals, largest }
}

zkmips_guest::main!(total);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_by_name() {
        let payment = |to: &str, amount| Payment { to: to.into(), amount };
        let Totals { totals, largest } = total(alloc::vec![payment("ann", 3), payment("bob", 5), payment("ann", 4)]);
        assert_eq!(totals, BTreeMap::from([("ann".into(), 7), ("bob".into(), 5)]));
        assert_eq!(largest.as_deref(), Some("ann"));
    }
}
