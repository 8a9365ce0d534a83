//! The package of fixtures/move/tour, its calls, and requests.
#![allow(dead_code)]

use guest::keccak256;
use move_vm::cursor::Cursor;
use move_vm::request::{Request, execute};

pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/move/tour");

fn list(name: &str) -> Vec<Vec<u8>> {
    let bytes = std::fs::read(format!("{FOLDER}/{name}")).unwrap();
    Cursor::new(&bytes).list(u32::MAX, |cursor| cursor.sized(u32::MAX).map(<[u8]>::to_vec)).unwrap()
}

pub fn modules() -> Vec<Vec<u8>> {
    list("modules.bin")
}

pub fn calls() -> Vec<Vec<u8>> {
    list("calls.bin")
}

fn sized(bytes: &[u8], to: &mut Vec<u8>) {
    move_vm::bcs::encode_length(bytes.len(), to);
    to.extend_from_slice(bytes);
}

/// A call of a function of the package: the end of a request.
pub fn call(module: &str, function: &str, types: &[&[u8]], arguments: &[&[u8]]) -> Vec<u8> {
    let mut bytes = vec![0; 31];
    bytes.push(0x42);
    sized(module.as_bytes(), &mut bytes);
    sized(function.as_bytes(), &mut bytes);
    bytes.push(types.len() as u8);
    bytes.extend(types.concat());
    bytes.push(arguments.len() as u8);
    for argument in arguments {
        sized(argument, &mut bytes);
    }
    bytes
}

pub fn request(modules: &[Vec<u8>], call: &[u8], gas: u32, memory: u64) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(gas.to_le_bytes());
    bytes.extend(memory.to_le_bytes());
    move_vm::bcs::encode_length(modules.len(), &mut bytes);
    for module in modules {
        bytes.extend(keccak256(module));
    }
    bytes.extend(call);
    bytes
}

/// Runs a request that is well-formed.
pub fn call_in(modules: &[Vec<u8>], request: &[u8]) -> Vec<u8> {
    let request = Request::decode(request).unwrap();
    execute(&request, |hash| modules.iter().find(|module| keccak256(module) == *hash).unwrap().clone())
}

/// Bytes of an outcome before its result.
pub fn head(call: &[u8]) -> usize {
    let mut request = vec![1];
    request.extend([0; 13]);
    request.extend(call);
    let request = Request::decode(&request).unwrap();
    1 + 4 + 8 + 32 + request.call().len() + 32
}
