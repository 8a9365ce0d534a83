//! What the macros of an entry point expand to.

use alloc::vec::Vec;

/// Reads the input, computes, shows the output and compares its hash with the claim: 0 if they are equal, 1 if not.
#[cfg(target_arch = "mips")]
pub fn on_the_machine(program: impl FnOnce(&[u8]) -> Vec<u8>) -> u32 {
    let input = guest::keccak_preimage(&guest::local(guest::Local::Inputs), b"");
    let output = program(&input);
    guest::output(&output);
    u32::from(guest::keccak256(&output) != guest::local(guest::Local::Claimed))
}

/// The same from stdin to stdout, where nothing is claimed.
#[cfg(not(target_arch = "mips"))]
pub fn natively(program: impl FnOnce(&[u8]) -> Vec<u8>) {
    use std::io::{Read, Write};
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).expect("stdin can be read");
    std::io::stdout().write_all(&program(&input)).expect("stdout can be written");
}

#[cfg(feature = "json")]
pub fn through_json<I: serde::de::DeserializeOwned, O: serde::Serialize>(
    program: impl FnOnce(I) -> O,
    input: &[u8],
) -> Vec<u8> {
    match serde_json::from_slice(input) {
        Ok(input) => serde_json::to_vec(&program(input)).expect("the output can be written as JSON"),
        Err(error) => guest::abort(&alloc::format!("the input is not what this program reads: {error}\n")),
    }
}
