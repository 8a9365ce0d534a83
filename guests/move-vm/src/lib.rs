//! A machine for Move bytecode, version 7 of the dialect without global storage: a reader, a verifier and an interpreter. It runs as a
//! guest and natively. Nothing here is unsafe, and nothing that a package or its arguments can be ends in a panic.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod arithmetic;
pub mod bcs;
mod containers;
pub mod cursor;
pub mod fault;
pub mod instruction;
pub mod limits;
pub mod machine;
pub mod module;
pub mod natives;
pub mod program;
pub mod read;
pub mod request;
pub mod sha3;
pub mod types;
pub mod u256;
pub mod value;
pub mod verify;
