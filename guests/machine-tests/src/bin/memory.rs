//! Checks the functions that move, fill and compare memory, whose assembly only this machine runs, against loops over bytes: every
//! length and every place in a word. It reads nothing; exit code 0 if they agree.
#![no_std]
#![no_main]

extern crate guest;

use core::ptr::{read_volatile, write_volatile};

unsafe extern "C" {
    fn memcpy(to: *mut u8, from: *const u8, bytes: usize) -> *mut u8;
    fn memmove(to: *mut u8, from: *const u8, bytes: usize) -> *mut u8;
    fn memset(to: *mut u8, byte: i32, bytes: usize) -> *mut u8;
    fn memcmp(one: *const u8, other: *const u8, bytes: usize) -> i32;
    fn bcmp(one: *const u8, other: *const u8, bytes: usize) -> i32;
}

const SIZE: usize = 160;
const MOST: usize = 70;

/// Starts on a word boundary.
#[repr(align(8))]
struct Memory([u8; SIZE]);

impl Memory {
    fn new(seed: u8) -> Memory {
        let mut memory = Memory([0; SIZE]);
        for i in 0..SIZE {
            memory.put(i, (i as u8).wrapping_mul(29).wrapping_add(seed));
        }
        memory
    }

    // Volatile, so that no loop here becomes a call of what is tested.
    fn get(&self, at: usize) -> u8 {
        unsafe { read_volatile(&self.0[at]) }
    }

    fn put(&mut self, at: usize, byte: u8) {
        unsafe { write_volatile(&mut self.0[at], byte) };
    }

    fn at(&mut self, at: usize) -> *mut u8 {
        unsafe { (&raw mut self.0).cast::<u8>().add(at) }
    }

    /// Whether it is what it was made from, but for `bytes` bytes at `at`, which `expected` gives.
    fn is(&self, seed: u8, at: usize, bytes: usize, expected: impl Fn(usize) -> u8) -> bool {
        let old = Memory::new(seed);
        (0..SIZE).all(|i| self.get(i) == if i >= at && i < at + bytes { expected(i - at) } else { old.get(i) })
    }
}

fn check(to: usize, from: usize, bytes: usize) -> bool {
    let mut source = Memory::new(7);
    let mut copy = Memory::new(1);
    let same = unsafe { memcpy(copy.at(to), source.at(from), bytes) } == copy.at(to);
    let copied = copy.is(1, to, bytes, |i| source.get(from + i));
    let mut filled = Memory::new(1);
    unsafe { memset(filled.at(to), 0x1a5, bytes) };
    let set = filled.is(1, to, bytes, |_| 0xa5);
    let mut moved = Memory::new(7);
    let moves = [(to, from), (from + to, from), (from, from + to)].into_iter().all(|(to, from)| {
        moved = Memory::new(7);
        unsafe { memmove(moved.at(to), moved.at(from), bytes) };
        moved.is(7, to, bytes, |i| source.get(from + i))
    });
    same && copied && set && moves && compare(&mut copy, to, &mut source, from, bytes)
}

/// Of two blocks that are equal: as they are, and with one byte changed.
fn compare(one: &mut Memory, at: usize, other: &mut Memory, from: usize, bytes: usize) -> bool {
    let results = |one: &mut Memory, other: &mut Memory| unsafe {
        (memcmp(one.at(at), other.at(from), bytes).signum(), bcmp(one.at(at), other.at(from), bytes) != 0)
    };
    let mut good = results(one, other) == (0, false);
    for changed in [0, bytes / 3, bytes / 2, bytes.wrapping_sub(1)] {
        if changed >= bytes {
            continue;
        }
        let old = one.get(at + changed);
        let new = old ^ 0x80 ^ changed as u8 & 1;
        one.put(at + changed, new);
        good &= results(one, other) == (if new > old { 1 } else { -1 }, true);
        one.put(at + changed, old);
    }
    good
}

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    for to in 0..4 {
        for from in 0..4 {
            for bytes in 0..MOST {
                if !check(to, from, bytes) {
                    return 1;
                }
            }
        }
    }
    0
}
