//! Random numbers: only from a seed, which is part of the input, so that a run can be repeated and proved. Whoever chooses the seed knows
//! the numbers.
//!
//! The crate `getrandom`, and with it `rand` and what asks it, gets them from here, too: version 0.2 with its feature `custom`, version 0.3
//! where the configuration has `--cfg getrandom_backend="custom"`, as that of `zkmips new rust` does.

use core::cell::UnsafeCell;

use guest::keccak256;

struct Generator(UnsafeCell<Option<State>>);

struct State {
    /// The seed, and the number of the block that is made next.
    block: [u8; 40],
    bytes: [u8; 32],
    used: usize,
}

// The machine has one thread; elsewhere each thread has a generator of its own.
#[cfg(target_arch = "mips")]
unsafe impl Sync for Generator {}

#[cfg(target_arch = "mips")]
static GENERATOR: Generator = Generator(UnsafeCell::new(None));
#[cfg(not(target_arch = "mips"))]
std::thread_local! {
    static GENERATOR: Generator = const { Generator(UnsafeCell::new(None)) };
}

/// No caller keeps the state, and none calls this from within.
fn with_state<T>(work: impl FnOnce(&mut Option<State>) -> T) -> T {
    #[cfg(target_arch = "mips")]
    return work(unsafe { &mut *GENERATOR.0.get() });
    #[cfg(not(target_arch = "mips"))]
    GENERATOR.with(|generator| work(unsafe { &mut *generator.0.get() }))
}

/// From here on random numbers follow from this seed: keccak256(seed ‖ 0), keccak256(seed ‖ 1) and so on, the number as 8 bytes,
/// most significant first.
pub fn seed(seed: [u8; 32]) {
    let mut block = [0; 40];
    block[..32].copy_from_slice(&seed);
    with_state(|state| *state = Some(State { block, bytes: [0; 32], used: 32 }));
}

/// Fills bytes with random ones. Ends the run with exit code 2 where there was no [`seed`].
pub fn fill(to: &mut [u8]) {
    with_state(|state| {
        let Some(state) = state else {
            guest::abort(
                "random numbers were asked for, and a proved program has none of its own: call zkmips_guest::random::seed with 32 bytes of the input first\n",
            )
        };
        for byte in to {
            if state.used == 32 {
                state.bytes = keccak256(&state.block);
                let number = u64::from_be_bytes(state.block[32..].try_into().expect("8 bytes")) + 1;
                state.block[32..].copy_from_slice(&number.to_be_bytes());
                state.used = 0;
            }
            *byte = state.bytes[state.used];
            state.used += 1;
        }
    });
}

/// What getrandom 0.2 calls.
#[cfg(target_arch = "mips")]
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_custom(to: *mut u8, length: usize) -> u32 {
    fill(unsafe { core::slice::from_raw_parts_mut(to, length) });
    0
}

/// What getrandom 0.3 calls; its error is a number, too, and there is none.
#[cfg(target_arch = "mips")]
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(to: *mut u8, length: usize) -> Result<(), core::num::NonZeroU32> {
    unsafe { to.write_bytes(0, length) };
    fill(unsafe { core::slice::from_raw_parts_mut(to, length) });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follow_from_the_seed_whatever_the_pieces() {
        seed([7; 32]);
        let mut whole = [0; 100];
        fill(&mut whole);
        let mut block = [7; 40];
        for (number, expected) in whole.chunks(32).enumerate() {
            block[32..].copy_from_slice(&(number as u64).to_be_bytes());
            assert_eq!(expected, &keccak256(&block)[..expected.len()]);
        }
        seed([7; 32]);
        let mut pieces = [0; 100];
        for piece in pieces.chunks_mut(7) {
            fill(piece);
        }
        assert_eq!(whole, pieces);
    }

    #[test]
    #[should_panic(expected = "call zkmips_guest::random::seed")]
    fn are_refused_without_a_seed() {
        fill(&mut [0; 1]);
    }
}
