//! Writes the table of odd multiples of the generator, computed with the k256 crate: for i = 0..64 the point (2i + 1)·G as
//! (x, beta·x, y), each in eight words, most significant first. beta·x is the x coordinate of lambda·(2i + 1)·G.

use std::fmt::Write;
use std::{env, fs, path::Path};

use k256::elliptic_curve::sec1::ToEncodedPoint;
use k256::{ProjectivePoint, Scalar};

const LAMBDA: [u64; 4] = [0xdf02967c1b23bd72, 0x122e22ea20816678, 0xa5261c028812645a, 0x5363ad4cc05c30e0];

fn words(bytes: &[u8]) -> [u32; 8] {
    std::array::from_fn(|i| u32::from_be_bytes(bytes[4 * i..4 * i + 4].try_into().unwrap()))
}

fn lambda() -> Scalar {
    let two_to_the_32 = Scalar::from(1u64 << 32);
    LAMBDA.iter().rev().fold(Scalar::ZERO, |sum, word| sum * two_to_the_32 * two_to_the_32 + Scalar::from(*word))
}

fn main() {
    let mut text = String::from("[\n");
    for i in 0..64u64 {
        let point = ProjectivePoint::GENERATOR * Scalar::from(2 * i + 1);
        let affine = point.to_affine().to_encoded_point(false);
        let rotated = (point * lambda()).to_affine().to_encoded_point(false);
        assert_eq!(affine.y(), rotated.y());
        let parts = [affine.x().unwrap(), rotated.x().unwrap(), affine.y().unwrap()];
        writeln!(text, "    {:?},", parts.map(|part| words(part))).unwrap();
    }
    text.push(']');
    let path = Path::new(&env::var("OUT_DIR").unwrap()).join("generator_table.rs");
    fs::write(path, text).unwrap();
    println!("cargo:rerun-if-changed=build.rs");
}
