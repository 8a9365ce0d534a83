//! Runs the calls of fixtures/move/tour natively and compares what comes of them with outcomes.txt, which cli/move/oracle.test.ts
//! compares with the compiler's own machine. MOVE_WRITE_OUTCOMES=1 writes it.

mod common;

use common::{FOLDER, calls, call_in, modules, request};

const GAS: u32 = 10_000_000;
const MEMORY: u64 = 16 << 20;

#[test]
fn what_the_calls_of_the_tour_come_to() {
    let modules = modules();
    let texts = std::fs::read_to_string(format!("{FOLDER}/calls.txt")).unwrap();
    let mut lines = String::new();
    for (call, text) in calls().iter().zip(texts.lines()) {
        let outcome = call_in(&modules, &request(&modules, call, GAS, MEMORY));
        let head = common::head(call);
        let hex: String = outcome[head..].iter().map(|byte| format!("{byte:02x}")).collect();
        lines += &format!("{hex} {text}\n");
    }
    let path = format!("{FOLDER}/outcomes.txt");
    if std::env::var("MOVE_WRITE_OUTCOMES").is_ok() {
        std::fs::write(&path, &lines).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    for (found, expected) in lines.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(lines.len(), expected.len());
}

#[test]
fn gas_and_memory_end_runs_that_would_not() {
    let modules = modules();
    let forever = common::call("flow", "forever", &[], &[]);
    let outcome = call_in(&modules, &request(&modules, &forever, 1_000_000, MEMORY));
    assert_eq!(outcome[common::head(&forever)..][..2], [1, 6]);
    let doubling = common::call("flow", "doubled_memory", &[], &[&30u64.to_le_bytes()]);
    let outcome = call_in(&modules, &request(&modules, &doubling, u32::MAX, MEMORY));
    assert_eq!(outcome[common::head(&doubling)..][..2], [1, 7]);
    // Every amount of gas below what it takes is too little.
    let gcd = common::call("integers", "gcd", &[], &[&48u64.to_le_bytes(), &36u64.to_le_bytes()]);
    let results: Vec<bool> = (0..60).map(|gas| call_in(&modules, &request(&modules, &gcd, gas, MEMORY))[common::head(&gcd)] == 0).collect();
    assert_eq!(results.iter().filter(|ok| **ok).count(), 60 - results.iter().position(|ok| *ok).unwrap());
}
