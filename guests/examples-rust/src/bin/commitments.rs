//! Commits to 1 KiB of data as chains do: Keccak-256, SHA-256, the root of a Keccak tree, and the data as a polynomial over the
//! scalar field of BN254, evaluated at a point that the root gives. Before it ends, it compares what it used with software.
//!
//! Prints the results, each of which is a region of the run. It reads nothing; exit code 0, or 1 where software says otherwise.
#![no_std]
#![no_main]

use core::hint::black_box;

use guest::precompiles::{KeccakState, Mulmod256, Sha256Block, Sha256State, keccak_f, mulmod256, sha256_compress};
use guest::{keccak256, output, region, sha256, software};

type Number = [u32; 8];

const LEAVES: usize = 32;

/// The order of BN254's groups.
const FIELD: Number = [0x30644e72, 0xe131a029, 0xb85045b6, 0x8181585d, 0x2833e848, 0x79b97091, 0x43e1f593, 0xf0000001];

fn marked<T>(name: &'static str, work: impl FnOnce() -> T) -> T {
    region(name, || black_box(work()))
}

fn print(name: &str, bytes: &[u8; 32]) {
    let mut text = [b' '; 81];
    text[..name.len()].copy_from_slice(name.as_bytes());
    for (i, byte) in bytes.iter().enumerate() {
        text[16 + 2 * i] = b"0123456789abcdef"[usize::from(byte >> 4)];
        text[17 + 2 * i] = b"0123456789abcdef"[usize::from(byte & 15)];
    }
    text[80] = b'\n';
    output(&text);
}

fn number(bytes: &[u8; 32]) -> Number {
    core::array::from_fn(|i| u32::from_be_bytes([bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2], bytes[4 * i + 3]]))
}

fn bytes(number: &Number) -> [u8; 32] {
    core::array::from_fn(|i| number[i / 4].to_be_bytes()[i % 4])
}

/// The root of the tree over 32-byte leaves.
fn root(data: &[u8; 32 * LEAVES]) -> [u8; 32] {
    let mut level = *data;
    let mut length = level.len();
    while length > 32 {
        for at in (0..length).step_by(64) {
            let node = keccak256(&level[at..at + 64]);
            level[at / 2..at / 2 + 32].copy_from_slice(&node);
        }
        length /= 2;
    }
    level[..32].try_into().unwrap()
}

fn multiply(x: &Number, y: &Number) -> Number {
    let mut numbers = Mulmod256 { x: *x, y: *y, m: FIELD };
    mulmod256(&mut numbers);
    numbers.x
}

/// x + y modulo the field's order, which is below 2^254: reduced numbers have room for their sum.
fn add(x: &Number, y: &Number) -> Number {
    let mut one = [0; 8];
    one[7] = 1;
    let y = multiply(y, &one);
    let mut sum = [0u32; 8];
    let mut carry = 0u64;
    for i in (0..8).rev() {
        let wide = u64::from(x[i]) + u64::from(y[i]) + carry;
        sum[i] = wide as u32;
        carry = wide >> 32;
    }
    multiply(&sum, &one)
}

/// Horner's rule; the coefficients are the leaves, the last one of the highest degree.
fn evaluate(data: &[u8; 32 * LEAVES], at: &Number) -> Number {
    data.as_chunks::<32>().0.iter().rev().fold([0; 8], |sum, leaf| add(&multiply(&sum, at), &number(leaf)))
}

struct Random(u32);

impl Random {
    fn word(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 ^ self.0 >> 15
    }

    /// Of any length, so that divisions of all lengths are met.
    fn number(&mut self) -> Number {
        let zeros = self.word() as usize % 9;
        core::array::from_fn(|i| if i < zeros { 0 } else { self.word() })
    }
}

/// Whether what the program used is what software gives.
fn agrees(random: &mut Random) -> bool {
    let mut state = KeccakState(core::array::from_fn(|_| u64::from(random.word()) << 32 | u64::from(random.word())));
    let mut lanes = state.0;
    keccak_f(&mut state);
    software::keccak_f(&mut lanes);

    let mut words = Sha256State(core::array::from_fn(|_| random.word()));
    let mut expected = words.0;
    let block = Sha256Block(core::array::from_fn(|_| random.word()));
    sha256_compress(&mut words, &block);
    software::sha256_compress(&mut expected, &block.0);

    let mut numbers = Mulmod256 { x: random.number(), y: random.number(), m: random.number() };
    let product = software::mulmod256(&numbers.x, &numbers.y, &numbers.m);
    mulmod256(&mut numbers);

    let length = random.word() as usize % 300;
    let text: [u8; 300] = core::array::from_fn(|_| random.word() as u8);
    let hashes = keccak256(&text[..length]) == software::keccak256(&text[..length]);
    hashes && state.0 == lanes && words.0 == expected && numbers.x == product
}

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let mut random = Random(1);
    let data: [u8; 32 * LEAVES] = black_box(core::array::from_fn(|_| (random.word() >> 8) as u8));

    let keccak = marked("keccak256", || keccak256(&data));
    let sha = marked("sha256", || sha256(&data));
    let root = marked("root", || root(&data));
    let (x, y) = black_box((number(&keccak), number(&sha)));
    let product = marked("product", || multiply(&x, &y));
    let value = marked("evaluation", || evaluate(&data, &number(&root)));
    print("keccak256", &keccak);
    print("sha256", &sha);
    print("root", &root);
    print("product", &bytes(&product));
    print("evaluation", &bytes(&value));
    u32::from(!(0..8).all(|_| agrees(&mut random)))
}
