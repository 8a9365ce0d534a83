//! The reader and the verifier are total: whatever is done to a module's bytes, the answer is a module, a refusal, or a run that ends.

mod common;

use common::{call, call_in, modules, request};
use move_vm::cursor::Malformed;
use move_vm::program::Program;
use move_vm::read::read_module;
use move_vm::verify::verify;

/// A generator of numbers that is the same in each run (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

#[test]
fn what_the_compiler_writes_is_accepted() {
    let modules = modules().iter().map(|bytes| read_module(bytes).unwrap()).collect();
    let program = Program::link(modules).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    verify(&program).unwrap_or_else(|refusal| panic!("{refusal:?} in {}", program.modules[usize::from(refusal.module)].name()));
}

#[test]
fn every_prefix_is_refused() {
    for bytes in modules() {
        for length in 0..bytes.len() {
            assert!(read_module(&bytes[..length]).is_err(), "{length} of {} bytes", bytes.len());
        }
        let longer = [&bytes[..], &[0]].concat();
        assert_eq!(read_module(&longer).unwrap_err().kind, Malformed::TrailingBytes);
    }
}

#[test]
fn headers_of_others_are_refused_by_name() {
    let bytes = modules().remove(0);
    let with = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        read_module(&bytes).unwrap_err().kind
    };
    assert_eq!(with(0, 0xa2), Malformed::BadMagic);
    // Version 6, and version 7 of another dialect.
    assert_eq!(with(4, 6), Malformed::Version);
    assert_eq!(with(7, 0x0a), Malformed::Version);
    // The first table's kind.
    assert_eq!(with(9, 9), Malformed::UnknownTable);
    assert_eq!(with(9, 0x15), Malformed::UnknownTable);
    assert_eq!(with(9, 5), Malformed::DuplicateTable);
    assert_eq!(with(10, 1), Malformed::TableLayout);
}

/// Mutated modules of the tour are refused, or what they then do ends: with a result, never with a panic.
#[test]
fn mutated_modules_are_refused_or_run_safely() {
    let original = modules();
    let own: Vec<usize> = (0..original.len()).filter(|&i| read_module(&original[i]).unwrap().addresses.iter().any(|a| a[31] == 0x42)).collect();
    let calls: Vec<Vec<u8>> = common::calls().into_iter().step_by(7).collect();
    let (mut refused, mut ran) = (0, 0);
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for round in 0..1_000 {
        let mut modules = original.clone();
        let bytes = &mut modules[own[round % own.len()]];
        for _ in 0..1 + random.next(3) {
            let at = 9 + random.next(bytes.len() - 9);
            bytes[at] = match random.next(3) {
                0 => bytes[at] ^ 1 << random.next(8),
                1 => bytes[random.next(bytes.len())],
                _ => random.next(0x57) as u8,
            };
        }
        let read: Result<Vec<_>, _> = modules.iter().map(|bytes| read_module(bytes)).collect();
        let accepted = read.is_ok_and(|modules| Program::link(modules).is_ok_and(|program| verify(&program).is_ok()));
        if !accepted {
            refused += 1;
            continue;
        }
        ran += 1;
        let call = &calls[random.next(calls.len())];
        let outcome = call_in(&modules, &request(&modules, call, 20_000, 1 << 20));
        let result = &outcome[common::head(call)..];
        // Whatever passes the verifier does not run into what the verifier is to exclude.
        assert!(result[0] != 1 || result[1] < 13, "round {round}: {result:?}");
    }
    assert!(refused > 300 && ran > 100, "{refused} refused, {ran} ran");
}

#[test]
fn functions_that_may_not_be_called_are_not() {
    let modules = modules();
    let reason = |call: &[u8]| {
        let outcome = call_in(&modules, &request(&modules, call, 1000, 1 << 20));
        outcome[common::head(call)..].to_vec()
    };
    let number = 5u64.to_le_bytes();
    assert_eq!(reason(&call("nowhere", "hidden", &[], &[&number])), [3, 0, 0]);
    assert_eq!(reason(&call("structs", "nowhere", &[], &[&number])), [3, 1, 0]);
    assert_eq!(reason(&call("structs", "hidden", &[], &[&number])), [3, 2, 0]);
    assert_eq!(reason(&call("structs", "of_package", &[], &[&number])), [3, 2, 0]);
    assert_eq!(reason(&call("structs", "reference_returned", &[], &[&number])), [3, 2, 0]);
    assert_eq!(reason(&call("structs", "needs_copy", &[], &[&number])), [3, 3, 0]);
    // A signer is neither copied nor dropped as the function needs it.
    assert_eq!(reason(&call("structs", "needs_copy", &[&[5]], &[&number])), [3, 4, 0]);
    assert_eq!(reason(&call("structs", "entrance", &[], &[])), [3, 5, 0]);
    assert_eq!(reason(&call("structs", "entrance", &[], &[&number[..7]])), [3, 6, 0]);
    assert_eq!(reason(&call("structs", "change", &[], &[&number, &[&number[..], &[0]].concat()])), [3, 6, 1]);
    // Strings that are none.
    assert_eq!(reason(&call("vectors", "given_ascii", &[], &[&[1, 0xc3]])), [3, 6, 0]);
    assert_eq!(reason(&call("vectors", "given_ascii", &[], &[&[1, 0x41]]))[..2], [0, 1]);
    assert_eq!(reason(&call("vectors", "given_option", &[], &[&[&[2][..], &[0; 64]].concat()])), [3, 6, 0]);
}
