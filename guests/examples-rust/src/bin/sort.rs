//! Allocates, sorts and searches: pseudo-random words in a vector, a B-tree and a string, checked against each other.
//! It reads nothing; exit code 0 if everything agrees.
#![no_std]
#![no_main]

extern crate alloc;
extern crate guest;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

const COUNT: usize = 500;

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let mut seed = 0x2545_f491_4f6c_dd1du64;
    let mut words: Vec<u32> = Vec::new();
    let mut tree: BTreeMap<u32, u32> = BTreeMap::new();
    for _ in 0..COUNT {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let word = (seed >> 33) as u32 % 10_007;
        words.push(word);
        *tree.entry(word).or_insert(0) += 1;
    }
    words.sort_unstable();
    let mut from_words = String::new();
    for word in &words {
        write!(from_words, "{word},").unwrap();
    }
    let mut from_tree = String::new();
    for (word, count) in &tree {
        for _ in 0..*count {
            write!(from_tree, "{word},").unwrap();
        }
    }
    u32::from(from_words != from_tree || words.len() != COUNT)
}
