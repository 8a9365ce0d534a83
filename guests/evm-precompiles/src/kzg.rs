//! Evaluation of a blob's polynomial at a point (EIP-4844).

use revm_precompile::{Crypto, DefaultCrypto};

use crate::hashes::sha256;

/// Field elements of a blob (4096), and the field's modulus.
const ANSWER: [u32; 16] = [
    0, 0, 0, 0, 0, 0, 0, 4096, 0x73eda753, 0x299d7d48, 0x3339d808, 0x09a1d805, 0x53bda402, 0xfffe5bfe, 0xffffffff, 0x00000001,
];

/// @param input versioned hash, z, y, commitment and proof
pub fn point_evaluation(input: &[u8]) -> Option<[u8; 64]> {
    let input: &[u8; 192] = input.try_into().ok()?;
    let commitment: &[u8; 48] = input[96..144].try_into().unwrap();
    let mut hash = sha256(commitment);
    hash[0] = 0x01;
    if hash != input[..32] {
        return None;
    }
    let [z, y] = [32, 64].map(|at| input[at..at + 32].try_into().unwrap());
    DefaultCrypto.verify_kzg_proof(&z, &y, commitment, input[144..].try_into().unwrap()).ok()?;
    let mut answer = [0; 64];
    for (four, word) in answer.as_chunks_mut::<4>().0.iter_mut().zip(ANSWER) {
        *four = word.to_be_bytes();
    }
    Some(answer)
}
