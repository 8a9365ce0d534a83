//! The contracts of alt_bn128, BLS12-381 and KZG, against the implementations that the revm crate uses (arkworks).
mod common;

use ark_ec::{AffineRepr, CurveGroup, PrimeGroup};
use ark_ff::{BigInteger, Field, PrimeField, UniformRand, Zero};
use common::{Random, bytes, compare, compare_at, rounds};
use evm_precompiles::Fork::Osaka;

const BN_ADD: u16 = 6;
const BN_MULTIPLY: u16 = 7;
const BN_PAIRING: u16 = 8;
const POINT_EVALUATION: u16 = 0x0a;
const G1_ADD: u16 = 0x0b;
const G1_MSM: u16 = 0x0c;
const G2_ADD: u16 = 0x0d;
const G2_MSM: u16 = 0x0e;
const PAIRING: u16 = 0x0f;
const MAP_TO_G1: u16 = 0x10;
const MAP_TO_G2: u16 = 0x11;

/// Numbers of a curve as its contracts write them.
fn word<F: PrimeField>(element: F, length: usize) -> Vec<u8> {
    let bytes = element.into_bigint().to_bytes_be();
    [vec![0; length - bytes.len()], bytes].concat()
}

/// A scalar of 32 bytes, of any size up to 2^256, often an extreme one.
fn scalar(random: &mut Random, order: &str) -> Vec<u8> {
    let order = bytes(order);
    let mut near = order.clone();
    match random.below(10) {
        0 => vec![0; 32],
        1 => {
            near = vec![0; 32];
            near[31] = 1 + random.below(20) as u8;
            near
        }
        2 => order,
        3 => {
            near[31] = near[31].wrapping_add(random.below(5) as u8).wrapping_sub(2);
            near
        }
        4 => vec![0xff; 32],
        5 => random.number(32),
        _ => random.bytes(32),
    }
}

/// The input with one of its words replaced by something that is probably wrong.
fn spoiled(random: &mut Random, input: &[u8], word: usize, prime: &str) -> Vec<u8> {
    let mut other = input.to_vec();
    let at = random.below(input.len() / word) * word;
    let prime = bytes(prime);
    let place = &mut other[at + word - prime.len()..at + word];
    match random.below(5) {
        0 => place.copy_from_slice(&prime),
        1 => place.fill(0),
        2 => place.fill(0xff),
        3 => other[at + random.below(word)] ^= 1 << random.below(8),
        _ => place.copy_from_slice(&random.bytes(prime.len())),
    }
    other
}

mod bn254 {
    use super::*;
    use ark_bn254::{Fq, Fq2, Fr, G1Affine, G1Projective, G2Affine, G2Projective};

    const PRIME: &str = "30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47";
    const ORDER: &str = "30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001";

    fn g1(point: G1Affine) -> Vec<u8> {
        point.xy().map_or(vec![0; 64], |(x, y)| [word(x, 32), word(y, 32)].concat())
    }

    fn g2(point: G2Affine) -> Vec<u8> {
        let element = |e: Fq2| [word(e.c1, 32), word(e.c0, 32)].concat();
        point.xy().map_or(vec![0; 128], |(x, y)| [element(x), element(y)].concat())
    }

    fn random_g1(random: &mut Random) -> G1Affine {
        (G1Projective::generator() * Fr::from(random.word())).into_affine()
    }

    #[test]
    fn sums_and_multiples() {
        let mut random = Random(11);
        for round in 0..rounds(40) {
            let p = random_g1(&mut random);
            let q = match round % 6 {
                0 => p,
                1 => -p,
                2 => G1Affine::zero(),
                _ => random_g1(&mut random),
            };
            let input = [g1(p), g1(q)].concat();
            compare(BN_ADD, Osaka, &input);
            compare(BN_ADD, Osaka, &[g1(q), g1(p)].concat());
            compare(BN_ADD, Osaka, &spoiled(&mut random, &input, 32, PRIME));
            compare(BN_ADD, Osaka, &input[..random.below(129)]);
            let input = [g1(q), scalar(&mut random, ORDER)].concat();
            compare(BN_MULTIPLY, Osaka, &input);
            compare(BN_MULTIPLY, Osaka, &spoiled(&mut random, &input, 32, PRIME));
            compare(BN_MULTIPLY, Osaka, &input[..random.below(97)]);
        }
    }

    /// A point of the twist that is not in the group, which has nearly no point of the twist.
    fn outside_g2(random: &mut Random) -> G2Affine {
        loop {
            let x = Fq2::new(Fq::from(random.word()), Fq::from(random.word()));
            if let Some(point) = G2Affine::get_point_from_x_unchecked(x, random.below(2) == 1) {
                assert!(!point.is_in_correct_subgroup_assuming_on_curve());
                return point;
            }
        }
    }

    #[test]
    fn pairings() {
        let mut random = Random(12);
        compare(BN_PAIRING, Osaka, &[]);
        let mut answers = [0; 3];
        for round in 0..rounds(21) {
            // a·b + c·d = 0 in the exponents, or not.
            let [a, b, c] = [0; 3].map(|_| Fr::from(random.word()));
            let d = if round % 3 == 0 { Fr::from(random.word()) } else { -(a * b) / c };
            let pair = |a: Fr, b: Fr| [g1((G1Projective::generator() * a).into_affine()), g2((G2Projective::generator() * b).into_affine())].concat();
            let mut input = [pair(a, b), pair(c, d)].concat();
            match round % 7 {
                1 => input.extend(pair(Fr::zero(), a)),
                2 => input.extend(pair(a, Fr::zero())),
                3 => input.extend([pair(a, b), pair(-a, b)].concat()),
                4 => input = pair(a, b),
                5 => input[64..192].copy_from_slice(&g2(outside_g2(&mut random))),
                _ => {}
            }
            match compare(BN_PAIRING, Osaka, &input) {
                None => answers[2] += 1,
                Some(answer) => answers[usize::from(answer[31])] += 1,
            }
            compare(BN_PAIRING, Osaka, &spoiled(&mut random, &input, 32, PRIME));
            compare(BN_PAIRING, Osaka, &input[..input.len() - 1]);
        }
        assert!(answers.iter().all(|count| *count > 1), "{answers:?}");
        // An infinite partner does not excuse a bad point.
        compare(BN_PAIRING, Osaka, &[vec![0; 64], g2(outside_g2(&mut random))].concat());
    }
}

mod bls12_381 {
    use super::*;
    use ark_bls12_381::{Fq, Fq2, Fr, G1Affine, G1Projective, G2Affine, G2Projective};

    pub const PRIME: &str = "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
    const ORDER: &str = "73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001";

    fn g1(point: G1Affine) -> Vec<u8> {
        point.xy().map_or(vec![0; 128], |(x, y)| [word(x, 64), word(y, 64)].concat())
    }

    fn element(e: Fq2) -> Vec<u8> {
        [word(e.c0, 64), word(e.c1, 64)].concat()
    }

    fn g2(point: G2Affine) -> Vec<u8> {
        point.xy().map_or(vec![0; 256], |(x, y)| [element(x), element(y)].concat())
    }

    fn random_g1(random: &mut Random) -> G1Affine {
        (G1Projective::generator() * Fr::from(random.word())).into_affine()
    }

    fn random_g2(random: &mut Random) -> G2Affine {
        (G2Projective::generator() * Fr::from(random.word())).into_affine()
    }

    /// Points of the curves that are, nearly always, not in the groups.
    fn outside_g1(random: &mut Random) -> G1Affine {
        loop {
            let x = Fq::from(random.word());
            if let Some(point) = G1Affine::get_point_from_x_unchecked(x, random.below(2) == 1) {
                return point;
            }
        }
    }

    fn outside_g2(random: &mut Random) -> G2Affine {
        loop {
            let x = Fq2::new(Fq::from(random.word()), Fq::from(random.word()));
            if let Some(point) = G2Affine::get_point_from_x_unchecked(x, random.below(2) == 1) {
                return point;
            }
        }
    }

    #[test]
    fn sums() {
        let mut random = Random(21);
        for round in 0..rounds(10) {
            let (p, r) = if round % 2 == 0 { (outside_g1(&mut random), outside_g2(&mut random)) } else { (random_g1(&mut random), random_g2(&mut random)) };
            let (q, s) = match round % 5 {
                0 => (p, r),
                1 => (-p, -r),
                2 => (G1Affine::zero(), G2Affine::zero()),
                _ => (random_g1(&mut random), random_g2(&mut random)),
            };
            for (contract, input) in [(G1_ADD, [g1(p), g1(q)].concat()), (G1_ADD, [g1(q), g1(p)].concat()), (G2_ADD, [g2(r), g2(s)].concat()), (G2_ADD, [g2(s), g2(r)].concat())] {
                compare(contract, Osaka, &input);
                compare(contract, Osaka, &spoiled(&mut random, &input, 64, PRIME));
                compare(contract, Osaka, &input[..input.len() - 1]);
                compare(contract, Osaka, &[&input[..], &[0]].concat());
            }
        }
        // A point with y = 0 has order two; none with x in the field itself is on the twist.
        let order_two = [word(Fq::from(4u64), 64), vec![0; 64]].concat();
        compare(G1_ADD, Osaka, &[&order_two[..], &order_two[..]].concat());
    }

    #[test]
    fn sums_of_multiples() {
        let mut random = Random(22);
        for round in 0..rounds(8) {
            let count = [1, 2, 3, 5, 8, 1, 1, 70][round % 8];
            let (mut one, mut two) = (vec![], vec![]);
            for term in 0..count {
                let (p, r) = match random.below(30) {
                    0 => (G1Affine::zero(), G2Affine::zero()),
                    1 => (outside_g1(&mut random), outside_g2(&mut random)),
                    2 if term > 0 => (G1Affine::generator(), G2Affine::generator()),
                    _ => (random_g1(&mut random), random_g2(&mut random)),
                };
                let k = scalar(&mut random, ORDER);
                one.extend([g1(p), k.clone()].concat());
                two.extend([g2(r), k].concat());
            }
            compare(G1_MSM, Osaka, &one);
            compare(G2_MSM, Osaka, &two);
            compare(G1_MSM, Osaka, &spoiled(&mut random, &one, 160, PRIME));
            compare(G2_MSM, Osaka, &spoiled(&mut random, &two, 288, PRIME));
            compare(G1_MSM, Osaka, &one[1..]);
        }
        compare(G1_MSM, Osaka, &[]);
        compare(G2_MSM, Osaka, &[]);
        // Terms that cancel, and equal points.
        let p = random_g1(&mut random);
        let k = scalar(&mut random, ORDER);
        compare(G1_MSM, Osaka, &[g1(p), k.clone(), g1(-p), k.clone()].concat());
        compare(G1_MSM, Osaka, &[g1(p), k.clone(), g1(p), k].concat());
    }

    #[test]
    fn groups() {
        let mut random = Random(23);
        let one = [vec![0; 31], vec![1]].concat();
        let mut members = 0;
        for round in 0..rounds(12) {
            let (p, r) = (outside_g1(&mut random), outside_g2(&mut random));
            // Points of small orders, too: the groups' order times a point of the curve.
            let (p, r) = if round % 2 == 0 { (p, r) } else { (p.mul_bigint(Fr::MODULUS).into_affine(), r.mul_bigint(Fr::MODULUS).into_affine()) };
            members += usize::from(compare(G1_MSM, Osaka, &[g1(p), one.clone()].concat()).is_some());
            members += usize::from(compare(G2_MSM, Osaka, &[g2(r), one.clone()].concat()).is_some());
            let (p, r) = (p.clear_cofactor(), r.clear_cofactor());
            compare(G1_MSM, Osaka, &[g1(p), one.clone()].concat()).expect("a member");
            compare(G2_MSM, Osaka, &[g2(r), one.clone()].concat()).expect("a member");
        }
        assert_eq!(members, 0);
    }

    #[test]
    fn pairings() {
        let mut random = Random(24);
        compare(PAIRING, Osaka, &[]);
        let mut answers = [0; 3];
        for round in 0..rounds(16) {
            let [a, b, c] = [0; 3].map(|_| Fr::from(random.word()));
            let d = if round % 3 == 0 { Fr::from(random.word()) } else { -(a * b) / c };
            let pair = |a: Fr, b: Fr| [g1((G1Projective::generator() * a).into_affine()), g2((G2Projective::generator() * b).into_affine())].concat();
            let mut input = [pair(a, b), pair(c, d)].concat();
            match round % 8 {
                1 => input.extend(pair(Fr::zero(), a)),
                2 => input.extend(pair(a, Fr::zero())),
                3 => input.extend([pair(a, b), pair(-a, b)].concat()),
                4 => input = pair(a, b),
                5 => input[128..384].copy_from_slice(&g2(outside_g2(&mut random))),
                6 => input[..128].copy_from_slice(&g1(outside_g1(&mut random))),
                _ => {}
            }
            match compare(PAIRING, Osaka, &input) {
                None => answers[2] += 1,
                Some(answer) => answers[usize::from(answer[31])] += 1,
            }
            compare(PAIRING, Osaka, &spoiled(&mut random, &input, 64, PRIME));
            compare(PAIRING, Osaka, &input[..input.len() - 1]);
        }
        assert!(answers.iter().all(|count| *count > 1), "{answers:?}");
        compare(PAIRING, Osaka, &[vec![0; 128], g2(outside_g2(&mut random))].concat());
        compare(PAIRING, Osaka, &[g1(outside_g1(&mut random)), vec![0; 256]].concat());
    }

    #[test]
    fn maps() {
        let mut random = Random(25);
        let minus_one = -Fq::ONE;
        // 1/11 is −Z·u² for the u where the map's denominator is 0; 0 and small numbers.
        let special: Vec<Fq> = [Fq::zero(), Fq::ONE, minus_one].into_iter().chain((-Fq::from(11u64).inverse().unwrap()).sqrt()).collect();
        for round in 0..rounds(16) {
            let u = special.get(round).copied().unwrap_or_else(|| Fq::from_be_bytes_mod_order(&random.bytes(48)));
            let v = special.get(round / 4).copied().unwrap_or_else(|| Fq::from_be_bytes_mod_order(&random.bytes(48)));
            compare(MAP_TO_G1, Osaka, &word(u, 64));
            let input = element(Fq2::new(u, v));
            compare(MAP_TO_G2, Osaka, &input);
            compare(MAP_TO_G2, Osaka, &spoiled(&mut random, &input, 64, PRIME));
            compare(MAP_TO_G1, Osaka, &spoiled(&mut random, &input[..64], 64, PRIME));
            compare(MAP_TO_G1, Osaka, &input);
        }
        // −(2 + u)·u² = −1.
        let z = -Fq2::new(Fq::from(2u64), Fq::ONE);
        for root in (-z.inverse().unwrap()).sqrt() {
            compare(MAP_TO_G2, Osaka, &element(root));
        }
    }

    /// A polynomial of degree 1 over the ceremony's tau is not known; of a constant, commitment and proof are.
    #[test]
    fn point_evaluations() {
        use ark_serialize::CanonicalSerialize;
        use sha2::Digest;
        let mut random = Random(26);
        let compressed = |point: G1Affine| {
            let mut out = vec![];
            point.serialize_compressed(&mut out).unwrap();
            out
        };
        let input = |z: &[u8], y: &[u8], commitment: &[u8], proof: &[u8]| {
            let mut hash = sha2::Sha256::digest(commitment).to_vec();
            hash[0] = 1;
            [&hash[..], z, y, commitment, proof].concat()
        };
        let mut valid = 0;
        for round in 0..rounds(8) {
            let constant = Fr::from(random.word());
            let commitment = (G1Projective::generator() * constant).into_affine();
            let proof = if round % 4 == 3 { random_g1(&mut random) } else { G1Affine::zero() };
            let z = word(Fr::rand(&mut ark_std::test_rng()) * constant, 32);
            let call = input(&z, &word(constant, 32), &compressed(commitment), &compressed(proof));
            valid += usize::from(compare(POINT_EVALUATION, Osaka, &call).is_some());
            compare(POINT_EVALUATION, Osaka, &call[..191]);
            for at in [0, 1, 40, 70, 96, 97, 120, 144, 145, 191] {
                let mut other = call.clone();
                other[at] ^= 1 << random.below(8);
                let other = if at >= 96 { input(&other[32..64], &other[64..96], &other[96..144], &other[144..]) } else { other };
                compare(POINT_EVALUATION, Osaka, &other);
            }
            let beyond = bytes(ORDER);
            compare(POINT_EVALUATION, Osaka, &input(&beyond, &word(constant, 32), &compressed(commitment), &compressed(proof)));
            let outside = compressed(outside_g1(&mut random));
            compare(POINT_EVALUATION, Osaka, &input(&z, &word(constant, 32), &compressed(commitment), &outside));
            compare(POINT_EVALUATION, Osaka, &input(&z, &word(constant, 32), &outside, &compressed(proof)));
        }
        assert!(valid > 4);
        // Of 0, and flags that contradict one another.
        let zero = vec![0; 32];
        for first in [0xc0, 0xe0, 0x40, 0x80, 0xa0, 0x00, 0xc1] {
            let point = [vec![first], vec![0; 47]].concat();
            compare(POINT_EVALUATION, Osaka, &input(&zero, &zero, &point, &compressed(G1Affine::zero())));
            compare(POINT_EVALUATION, Osaka, &input(&zero, &zero, &compressed(G1Affine::zero()), &point));
        }
    }

    /// The example of EIP-4844's tests whose proof is not infinite: a blob of the c-kzg-4844 repository.
    #[test]
    fn a_published_point_evaluation() {
        let commitment = bytes("8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca25f26936857bc3a7c2539ea8ec3a952b7");
        let z = bytes("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000000");
        let y = bytes("1522a4a7f34e1ea350ae07c29c96c7e79655aa926122e95fe69fcbd932ca49e9");
        let proof = bytes("a62ad71d14c5719385c0686f1871430475bf3a00f0aa3f7b8dd99a9abc2160744faf0070725e00b60ad9a026a15b1a8c");
        use sha2::Digest;
        let mut hash = sha2::Sha256::digest(&commitment).to_vec();
        hash[0] = 1;
        let input = [hash, z, y, commitment, proof].concat();
        assert!(compare(POINT_EVALUATION, Osaka, &input).is_some());
        assert_eq!(compare_at(POINT_EVALUATION, Osaka, &input, 49_999), None);
    }
}
