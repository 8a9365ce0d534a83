//! The world state over sparse tries: what the EVM reads and commits, and the state root after it.
//!
//! Reads go to the tries of the parent state once per account and slot; commits stay in the maps here; [`State::root`] writes
//! what changed into the tries. A missing or wrong piece ends the run inside the reader, so reading never returns an error.

use alloc::vec::Vec;
use core::convert::Infallible;

use alloy_consensus::{Header, TrieAccount};
use alloy_primitives::map::{AddressMap, B256Map, U256Map};
use alloy_primitives::{Address, B256, KECCAK256_EMPTY, U256, keccak256};
use alloy_rlp::Decodable;
use guest::abort;
use revm::bytecode::Bytecode;
use revm::state::{Account, AccountInfo};
use revm::{Database, DatabaseCommit};

use crate::header;
use crate::reader::{Piece, read as read_piece};
use crate::trie::{EMPTY_ROOT, Node, NodeReader, nibbles};

pub struct State {
    trie: Node,
    accounts: AddressMap<Entry>,
    codes: B256Map<Bytecode>,
    /// An account that has this code, for the host's sake.
    code_owners: B256Map<Address>,
    /// Hashes of ancestors, the parent's first, and the parent's number.
    ancestors: Vec<B256>,
    parent_number: u64,
    /// Whether empty accounts and zero slots that are committed stay (see `chain`).
    keeps_empty: bool,
}

/// An account that was read.
struct Entry {
    /// The path in the state trie.
    path: Vec<u8>,
    /// What the parent state has.
    before: Option<AccountInfo>,
    /// What it is now; none when there is no such account.
    now: Option<AccountInfo>,
    storage: Node,
    slots: U256Map<Slot>,
}

/// None where the storage trie has no such slot.
struct Slot {
    path: Vec<u8>,
    before: Option<U256>,
    now: Option<U256>,
}

/// Reads nodes of the state trie. On the way to an account it names the account; of other nodes it names the path.
struct AccountNodes(Option<Address>);

impl NodeReader for AccountNodes {
    fn read(&self, hash: &B256, path: &[u8]) -> Vec<u8> {
        read_piece(self.0.map_or(Piece::AccountNodeAt(path), Piece::AccountNode), hash)
    }
}

struct StorageNodes(Address, Option<U256>);

impl NodeReader for StorageNodes {
    fn read(&self, hash: &B256, path: &[u8]) -> Vec<u8> {
        let piece = self.1.map_or(Piece::StorageNodeAt(self.0, path), |slot| Piece::StorageNode(self.0, slot));
        read_piece(piece, hash)
    }
}

impl State {
    /// The state after `parent`.
    pub fn after(parent: &Header, parent_hash: B256, keeps_empty: bool) -> State {
        State {
            trie: Node::from_root(parent.state_root),
            accounts: AddressMap::default(),
            codes: B256Map::default(),
            code_owners: B256Map::default(),
            ancestors: [parent_hash].to_vec(),
            parent_number: parent.number,
            keeps_empty,
        }
    }

    fn entry(&mut self, address: Address) -> &mut Entry {
        let trie = &mut self.trie;
        self.accounts.entry(address).or_insert_with(|| {
            let path = nibbles(keccak256(address).as_slice());
            let leaf = trie.get(&path, 0, &AccountNodes(Some(address)));
            let account = leaf.map(|mut bytes| match TrieAccount::decode(&mut bytes) {
                Ok(account) if bytes.is_empty() => account,
                _ => abort("an account in the state trie is malformed"),
            });
            let before = account.as_ref().map(|account| AccountInfo {
                balance: account.balance,
                nonce: account.nonce,
                code_hash: account.code_hash,
                account_id: None,
                code: None,
            });
            let storage = Node::from_root(account.map_or(EMPTY_ROOT, |account| account.storage_root));
            Entry { path, now: before.clone(), before, storage, slots: U256Map::default() }
        })
    }

    pub fn has_code(&mut self, address: Address) -> bool {
        self.entry(address).now.as_ref().is_some_and(|info| info.code_hash != KECCAK256_EMPTY)
    }

    /// Adds to a balance outside of any transaction. Zero changes nothing: it does not even touch the account.
    pub fn credit(&mut self, address: Address, amount: U256) {
        if amount.is_zero() {
            return;
        }
        let entry = self.entry(address);
        let info = entry.now.get_or_insert_default();
        info.balance = info.balance.saturating_add(amount);
    }

    /// Writes what changed into the tries and returns the new root. Values are set before keys are removed, so that no branch
    /// collapses that the new state keeps.
    pub fn root(&mut self) -> B256 {
        let mut removed = Vec::new();
        for (address, entry) in &mut self.accounts {
            let Some(info) = &entry.now else {
                if entry.before.is_some() {
                    removed.push(&entry.path);
                }
                continue;
            };
            let storage_changed = write_storage(*address, &mut entry.storage, &entry.slots);
            if !storage_changed && entry.before.as_ref().is_some_and(|before| same(before, info)) {
                continue;
            }
            let account = TrieAccount {
                nonce: info.nonce,
                balance: info.balance,
                storage_root: entry.storage.root(),
                code_hash: info.code_hash,
            };
            self.trie.insert(&entry.path, 0, alloy_rlp::encode(account), &AccountNodes(Some(*address)));
        }
        for path in removed {
            self.trie.remove(path, 0, &AccountNodes(None));
        }
        self.trie.root()
    }
}

fn same(a: &AccountInfo, b: &AccountInfo) -> bool {
    a.nonce == b.nonce && a.balance == b.balance && a.code_hash == b.code_hash
}

/// Returns whether anything changed.
fn write_storage(address: Address, storage: &mut Node, slots: &U256Map<Slot>) -> bool {
    let changed = || slots.iter().filter(|(_, slot)| slot.now != slot.before);
    for (key, slot) in changed() {
        if let Some(value) = slot.now {
            storage.insert(&slot.path, 0, alloy_rlp::encode(value), &StorageNodes(address, Some(*key)));
        }
    }
    for (_, slot) in changed().filter(|(_, slot)| slot.now.is_none()) {
        storage.remove(&slot.path, 0, &StorageNodes(address, None));
    }
    changed().next().is_some()
}

impl Database for State {
    type Error = Infallible;

    fn basic(&mut self, address: Address) -> Result<Option<AccountInfo>, Infallible> {
        let info = self.entry(address).now.clone();
        if let Some(info) = &info {
            self.code_owners.insert(info.code_hash, address);
        }
        Ok(info)
    }

    fn code_by_hash(&mut self, code_hash: B256) -> Result<Bytecode, Infallible> {
        if let Some(code) = self.codes.get(&code_hash) {
            return Ok(code.clone());
        }
        let owner = self.code_owners.get(&code_hash).copied().unwrap_or_default();
        let code = Bytecode::new_raw(read_piece(Piece::Code(owner), &code_hash).into());
        self.codes.insert(code_hash, code.clone());
        Ok(code)
    }

    fn storage(&mut self, address: Address, key: U256) -> Result<U256, Infallible> {
        let entry = self.entry(address);
        let storage = &mut entry.storage;
        let slot = entry.slots.entry(key).or_insert_with(|| read_slot(storage, address, key));
        Ok(slot.now.unwrap_or_default())
    }

    fn block_hash(&mut self, number: u64) -> Result<B256, Infallible> {
        // The EVM asks for the 256 blocks before this one only.
        let distance = (self.parent_number - number) as usize;
        while self.ancestors.len() <= distance {
            let youngest = self.ancestors[self.ancestors.len() - 1];
            self.ancestors.push(header::read(&youngest).parent_hash);
        }
        Ok(self.ancestors[distance])
    }
}

fn read_slot(storage: &mut Node, address: Address, key: U256) -> Slot {
    let path = nibbles(keccak256(key.to_be_bytes::<32>()).as_slice());
    let value = storage.get(&path, 0, &StorageNodes(address, Some(key))).map(|mut bytes| match U256::decode(&mut bytes) {
        Ok(value) if bytes.is_empty() => value,
        _ => abort("a value in a storage trie is malformed"),
    });
    Slot { path, before: value, now: value }
}

impl DatabaseCommit for State {
    fn commit(&mut self, changes: AddressMap<Account>) {
        let keeps_empty = self.keeps_empty;
        for (address, account) in changes {
            if !account.is_touched() {
                continue;
            }
            if let Some(code) = &account.info.code
                && !code.is_empty()
            {
                self.codes.entry(account.info.code_hash).or_insert_with(|| code.clone());
            }
            let entry = self.entry(address);
            // EIP-6780: only an account created in the same transaction is destroyed. EIP-161: a touched empty one ends, too.
            if account.is_selfdestructed() || account.is_empty() && !keeps_empty {
                entry.now = keeps_empty.then(AccountInfo::default);
                entry.storage = Node::Empty;
                entry.slots.clear();
                continue;
            }
            if account.is_created() {
                entry.storage = Node::Empty;
                entry.slots.clear();
            }
            entry.now = Some(account.info.clone());
            let storage = &mut entry.storage;
            for (key, value) in &account.storage {
                let slot = entry.slots.entry(*key).or_insert_with(|| read_slot(storage, address, *key));
                let is_kept = keeps_empty || !value.present_value.is_zero();
                slot.now = is_kept.then_some(value.present_value);
            }
        }
    }
}
