//! The sparse trie of the block executor against alloy-trie, which builds a trie from all of its leaves: whatever is inserted and
//! removed, in whatever order, the root is that of what is left. Every node is read by its hash, and only when a path reaches it.
extern crate alloc;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use alloy_primitives::{B256, keccak256};
use alloy_rlp::Encodable;
use alloy_trie::{HashBuilder, Nibbles};

#[path = "../../block-executor/src/trie.rs"]
mod trie;

use trie::{EMPTY_ROOT, Node, NodeReader, nibbles};

type Leaves = BTreeMap<B256, Vec<u8>>;

/// The root of the trie over some leaves, by alloy-trie.
fn build(leaves: &Leaves) -> B256 {
    let mut builder = HashBuilder::default();
    for (key, value) in leaves {
        builder.add_leaf(Nibbles::unpack(key), value);
    }
    builder.root()
}

/// The nodes of a trie, read by their hash.
struct Nodes {
    by_hash: RefCell<HashMap<B256, Vec<u8>>>,
    reads: RefCell<Vec<Vec<u8>>>,
}

impl NodeReader for Nodes {
    fn read(&self, hash: &B256, path: &[u8]) -> Vec<u8> {
        self.reads.borrow_mut().push(path.to_vec());
        let bytes = self.by_hash.borrow().get(hash).cloned();
        bytes.unwrap_or_else(|| panic!("no node {hash} at {path:?}"))
    }
}

/// Encodes the nodes of a trie over `leaves` below `depth` by the yellow paper's definition, independent of the trie under test.
/// Those of 32 bytes or more go to `out`; the topmost is returned.
fn encode_nodes(leaves: &[(Vec<u8>, &Vec<u8>)], depth: usize, out: &mut HashMap<B256, Vec<u8>>) -> Vec<u8> {
    let list = |items: &[Vec<u8>]| {
        let payload: Vec<u8> = items.concat();
        let mut node = Vec::new();
        alloy_rlp::Header { list: true, payload_length: payload.len() }.encode(&mut node);
        node.extend(payload);
        node
    };
    let string = |bytes: &[u8]| {
        let mut encoded = Vec::new();
        bytes.encode(&mut encoded);
        encoded
    };
    let hex_prefix = |path: &[u8], leaf: u8| {
        let odd = path.len() % 2;
        let mut packed = vec![(2 * leaf + odd as u8) << 4 | if odd == 1 { path[0] } else { 0 }];
        packed.extend(path[odd..].chunks(2).map(|pair| pair[0] << 4 | pair[1]));
        string(&packed)
    };
    let reference = |node: Vec<u8>, out: &mut HashMap<B256, Vec<u8>>| {
        if node.len() < 32 {
            return node;
        }
        let hash = keccak256(&node);
        out.insert(hash, node);
        string(hash.as_slice())
    };
    if leaves.len() == 1 {
        return list(&[hex_prefix(&leaves[0].0[depth..], 1), string(leaves[0].1)]);
    }
    let (first, last) = (&leaves[0].0, &leaves[leaves.len() - 1].0);
    let shared = (depth..first.len()).find(|i| first[*i] != last[*i]).unwrap();
    if shared > depth {
        let child = encode_nodes(leaves, shared, out);
        let child = reference(child, out);
        return list(&[hex_prefix(&first[depth..shared], 0), child]);
    }
    let mut items: Vec<Vec<u8>> = Vec::new();
    for nibble in 0..16 {
        let below: Vec<_> = leaves.iter().filter(|(path, _)| path[depth] == nibble).cloned().collect();
        items.push(if below.is_empty() {
            string(b"")
        } else {
            let child = encode_nodes(&below, depth + 1, out);
            reference(child, out)
        });
    }
    items.push(string(b""));
    list(&items)
}

fn nodes_of(leaves: &Leaves) -> Nodes {
    let mut by_hash = HashMap::new();
    if !leaves.is_empty() {
        let all: Vec<_> = leaves.iter().map(|(key, value)| (nibbles(key.as_slice()), value)).collect();
        let root = encode_nodes(&all, 0, &mut by_hash);
        assert_eq!(keccak256(&root), build(leaves));
        by_hash.insert(keccak256(&root), root);
    }
    Nodes { by_hash: RefCell::new(by_hash), reads: RefCell::default() }
}

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % bound
    }

    /// A key; `spread` small makes keys with long common prefixes.
    fn key(&mut self, spread: u64) -> B256 {
        match self.below(3) {
            0 => keccak256(self.below(spread * 4).to_be_bytes()),
            1 => B256::from(alloy_primitives::U256::from(self.below(spread))),
            _ => B256::from(alloy_primitives::U256::from(self.below(spread)) << 200),
        }
    }

    fn value(&mut self) -> Vec<u8> {
        let length = [1, 2, 20, 33, 70][self.below(5) as usize];
        (0..length).map(|_| self.below(256) as u8).collect()
    }
}

#[test]
fn any_changes_give_the_root_of_what_is_left() {
    let mut random = Random(1);
    for round in 0..400 {
        let spread = 1 + random.below(60);
        let mut leaves = Leaves::new();
        for _ in 0..random.below(40) {
            leaves.insert(random.key(spread), random.value());
        }
        let nodes = nodes_of(&leaves);
        let mut trie = Node::from_root(build(&leaves));
        for _ in 0..random.below(30) {
            let key = random.key(spread);
            let path = nibbles(key.as_slice());
            match random.below(3) {
                0 => assert_eq!(trie.get(&path, 0, &nodes), leaves.get(&key).map(|value| &value[..])),
                1 => {
                    let value = random.value();
                    trie.insert(&path, 0, value.clone(), &nodes);
                    leaves.insert(key, value);
                }
                _ => {
                    trie.remove(&path, 0, &nodes);
                    leaves.remove(&key);
                }
            }
            if random.below(4) == 0 {
                assert_eq!(trie.root(), build(&leaves), "round {round}");
            }
            // What is forgotten is read again from the nodes that were there at first, or reading panics.
            if random.below(4) == 0 {
                trie.forget();
            }
        }
        assert_eq!(trie.root(), build(&leaves), "round {round}");
    }
}

#[test]
fn removing_everything_gives_the_empty_trie() {
    let mut random = Random(2);
    let leaves: Leaves = (0..50).map(|_| (random.key(30), random.value())).collect();
    let nodes = nodes_of(&leaves);
    let mut trie = Node::from_root(build(&leaves));
    for key in leaves.keys() {
        trie.remove(&nibbles(key.as_slice()), 0, &nodes);
    }
    assert_eq!(trie.root(), EMPTY_ROOT);
    assert_eq!(build(&Leaves::new()), EMPTY_ROOT);
}

#[test]
fn reads_a_node_once_and_only_on_its_path() {
    let mut random = Random(3);
    let leaves: Leaves = (0..200).map(|i: u64| (keccak256(i.to_be_bytes()), random.value())).collect();
    let nodes = nodes_of(&leaves);
    let mut trie = Node::from_root(build(&leaves));
    let path = nibbles(keccak256(7u64.to_be_bytes()).as_slice());
    trie.get(&path, 0, &nodes);
    trie.get(&path, 0, &nodes);
    let root = trie.root();
    trie.insert(&path, 0, vec![1], &nodes);
    trie.forget();
    assert!(matches!(trie, Node::Present(_)), "a changed node was given up");
    let mut unchanged = Node::from_root(root);
    unchanged.get(&path, 0, &nodes_of(&leaves));
    unchanged.forget();
    assert!(matches!(unchanged, Node::Hash(hash) if hash.get() == root));
    let reads = nodes.reads.borrow();
    assert!(reads.iter().all(|read| path.starts_with(read)));
    assert!(reads.windows(2).all(|pair| pair[0].len() < pair[1].len()));
}

#[test]
fn refuses_what_is_no_node() {
    let junk: [&[u8]; 7] = [
        b"",
        b"\xc0",
        b"\xc1\x80",
        // A branch with a value.
        &[0xd1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
        // A leaf whose path has an unknown flag, and one with a non-zero padding nibble.
        b"\xc2\x40\x01",
        b"\xc2\x21\x01",
        // A leaf and one byte more.
        b"\xc2\x20\x01\x00",
    ];
    for bytes in junk {
        let hash = keccak256(bytes);
        let nodes = Nodes { by_hash: RefCell::new(HashMap::from([(hash, bytes.to_vec())])), reads: RefCell::default() };
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            Node::from_root(hash).get(&[0; 64], 0, &nodes).map(<[u8]>::to_vec)
        }));
        assert!(result.is_err(), "{bytes:02x?} was read as a node");
    }
}
