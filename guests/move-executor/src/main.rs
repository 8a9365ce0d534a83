//! The Move executor: given the digest of a request (a package, a function, type arguments and arguments), it runs the function and
//! compares the hash of what comes of it with the claim. That a run aborts, runs out of gas, or that the package is refused is a result
//! like what it returns, and can be claimed.
//!
//! Local keys: 2 the claimed keccak256 of the outcome, 3 the request's keccak256. Exit code 0: equal; 1: not; 2 (`break`): a piece did
//! not have its hash, or the request is malformed. The outcome goes to stdout, for the host.
#![no_std]
#![no_main]

extern crate alloc;

use guest::{Local, abort, keccak_preimage, keccak256, local, output};
use move_vm::request::{Request, execute};

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let bytes = keccak_preimage(&local(Local::Inputs), b"move request");
    let Some(request) = Request::decode(&bytes) else { abort("the request is malformed") };
    let outcome = execute(&request, |hash| keccak_preimage(hash, b"move module"));
    output(&outcome);
    u32::from(keccak256(&outcome) != local(Local::Claimed))
}
