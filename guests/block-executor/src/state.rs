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

use crate::ancestors::Ancestors;
use crate::code;
use crate::reader::{Piece, bytes_read, read as read_piece};
use crate::trie::{EMPTY_ROOT, Node, NodeReader, nibbles};

pub struct State {
    trie: Node,
    accounts: AddressMap<Entry>,
    codes: B256Map<Code>,
    /// An account that has this code, for the host's sake.
    code_owners: B256Map<Address>,
    ancestors: Ancestors,
    /// Accounts that this block committed something to.
    written: Vec<Address>,
    /// How many bytes had been read when this state last forgot what it can read again.
    forgotten_at: usize,
    /// Whether empty accounts that the EVM reads, and zero slots that are committed, stay (see `config`).
    keeps_empty: bool,
}

/// How many bytes may have been read, of what is kept at a block's end; in memory they are up to four times as many. All that a claim's
/// blocks read would not fit.
const MOST_KEPT: usize = 16 << 20;

struct Code {
    bytecode: Bytecode,
    /// Whether it was read by its hash, and not made by a transaction of the claim.
    is_read: bool,
}

/// An account that was read.
struct Entry {
    /// The path in the state trie.
    path: Vec<u8>,
    /// What the state after the previous block has, with the root of its storage.
    before: Option<(AccountInfo, B256)>,
    /// What it is now; none when there is no such account.
    now: Option<AccountInfo>,
    is_written: bool,
    storage: Node,
    slots: U256Map<Slot>,
    /// Slots that this block committed something to.
    written_slots: Vec<U256>,
}

/// None where the storage trie has no such slot.
struct Slot {
    path: Vec<u8>,
    before: Option<U256>,
    now: Option<U256>,
    is_written: bool,
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
            ancestors: Ancestors::of(parent.number, parent_hash),
            written: Vec::new(),
            forgotten_at: 0,
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
            let now = account.as_ref().map(|account| AccountInfo {
                balance: account.balance,
                nonce: account.nonce,
                code_hash: account.code_hash,
                account_id: None,
                code: None,
            });
            let storage_root = account.map_or(EMPTY_ROOT, |account| account.storage_root);
            let before = now.clone().map(|info| (info, storage_root));
            let (storage, slots) = (Node::from_root(storage_root), U256Map::default());
            Entry { path, now, before, is_written: false, storage, slots, written_slots: Vec::new() }
        })
    }

    /// The entry of an account that is about to change.
    fn entry_to_write(&mut self, address: Address) -> &mut Entry {
        if !self.entry(address).is_written {
            self.written.push(address);
        }
        let entry = self.entry(address);
        entry.is_written = true;
        entry
    }

    pub fn has_code(&mut self, address: Address) -> bool {
        self.entry(address).now.as_ref().is_some_and(|info| info.code_hash != KECCAK256_EMPTY)
    }

    /// Whether an account that was read has no code and no nonce but storage, which it can have from before EIP-161 only: no contract
    /// can be created there (EIP-7610). Of an account with code or nonce it makes no difference.
    pub fn is_taken_by_storage(&self, address: &Address) -> bool {
        self.accounts.get(address).is_some_and(|entry| !matches!(entry.storage, Node::Empty))
    }

    pub fn nonce(&mut self, address: Address) -> u64 {
        self.entry(address).now.as_ref().map_or(0, |info| info.nonce)
    }

    /// Uses up a nonce outside of any transaction. The largest one stays.
    pub fn use_nonce(&mut self, address: Address) {
        let info = self.entry_to_write(address).now.get_or_insert_default();
        info.nonce = info.nonce.saturating_add(1);
    }

    /// Adds to a balance outside of any transaction, up to the largest there is. Zero changes nothing: it does not even touch the
    /// account.
    pub fn credit(&mut self, address: Address, amount: U256) {
        if amount.is_zero() {
            return;
        }
        let info = self.entry_to_write(address).now.get_or_insert_default();
        info.balance = info.balance.saturating_add(amount);
    }

    /// Writes what the block changed into the tries and returns the new root. Values are set before keys are removed, so that no
    /// branch collapses that the new state keeps.
    pub fn root(&mut self) -> B256 {
        let mut removed = Vec::new();
        let written = core::mem::take(&mut self.written);
        for address in written {
            let Some(entry) = self.accounts.get_mut(&address) else { continue };
            entry.is_written = false;
            entry.write_storage(address);
            let storage_root = entry.storage.root();
            let now = entry.now.clone().map(|info| (info, storage_root));
            match &now {
                None if entry.before.is_some() => removed.push(address),
                None => {}
                Some((info, root)) => {
                    if !entry.before.as_ref().is_some_and(|before| is_same(before, info, root)) {
                        let account = TrieAccount {
                            nonce: info.nonce,
                            balance: info.balance,
                            storage_root,
                            code_hash: info.code_hash,
                        };
                        self.trie.insert(&entry.path, 0, alloy_rlp::encode(account), &AccountNodes(Some(address)));
                    }
                }
            }
            entry.before = now;
        }
        for address in removed {
            if let Some(entry) = self.accounts.get(&address) {
                self.trie.remove(&entry.path, 0, &AccountNodes(None));
            }
        }
        self.trie.root()
    }

    /// Makes the block with this hash the parent of the next one.
    pub fn end_block(&mut self, hash: B256) {
        self.ancestors.push(hash);
        if bytes_read() - self.forgotten_at > MOST_KEPT {
            self.forgotten_at = bytes_read();
            self.forget();
        }
    }

    /// Gives up what can be read again, between blocks. What stays is what the claim's blocks changed, and that costs them more gas.
    fn forget(&mut self) {
        self.trie.forget();
        self.codes.retain(|_, code| !code.is_read);
        self.code_owners = B256Map::default();
        self.accounts.retain(|_, entry| {
            entry.slots = U256Map::default();
            entry.storage.forget();
            matches!(entry.storage, Node::Present(_))
        });
        self.accounts.shrink_to_fit();
    }
}

fn is_same((before, root): &(AccountInfo, B256), info: &AccountInfo, storage_root: &B256) -> bool {
    before.nonce == info.nonce && before.balance == info.balance && before.code_hash == info.code_hash && root == storage_root
}

impl Entry {
    /// Writes the slots that the block changed into the storage trie.
    fn write_storage(&mut self, address: Address) {
        let mut removed = Vec::new();
        for key in core::mem::take(&mut self.written_slots) {
            let Some(slot) = self.slots.get_mut(&key) else { continue };
            slot.is_written = false;
            if slot.now != slot.before {
                match slot.now {
                    Some(value) => {
                        self.storage.insert(&slot.path, 0, alloy_rlp::encode(value), &StorageNodes(address, Some(key)));
                    }
                    None => removed.push(key),
                }
                slot.before = slot.now;
            }
        }
        for key in removed {
            if let Some(slot) = self.slots.get(&key) {
                self.storage.remove(&slot.path, 0, &StorageNodes(address, None));
            }
        }
    }

    fn clear_storage(&mut self) {
        self.storage = Node::Empty;
        self.slots.clear();
        self.written_slots.clear();
    }

    /// A slot, which is read when it was not.
    fn slot(&mut self, address: Address, key: U256) -> &mut Slot {
        let storage = &mut self.storage;
        self.slots.entry(key).or_insert_with(|| {
            let path = nibbles(keccak256(key.to_be_bytes::<32>()).as_slice());
            let leaf = storage.get(&path, 0, &StorageNodes(address, Some(key)));
            let value = leaf.map(|mut bytes| match U256::decode(&mut bytes) {
                Ok(value) if bytes.is_empty() => value,
                _ => abort("a value in a storage trie is malformed"),
            });
            Slot { path, before: value, now: value, is_written: false }
        })
    }
}

impl Database for State {
    type Error = Infallible;

    fn basic(&mut self, address: Address) -> Result<Option<AccountInfo>, Infallible> {
        if self.keeps_empty && self.entry(address).now.is_none() {
            self.entry_to_write(address).now = Some(AccountInfo::default());
        }
        let info = self.entry(address).now.clone();
        if let Some(info) = &info {
            self.code_owners.insert(info.code_hash, address);
        }
        Ok(info)
    }

    fn code_by_hash(&mut self, code_hash: B256) -> Result<Bytecode, Infallible> {
        if let Some(code) = self.codes.get(&code_hash) {
            return Ok(code.bytecode.clone());
        }
        let owner = self.code_owners.get(&code_hash).copied().unwrap_or_default();
        let code = code::bytecode(read_piece(Piece::Code(owner), &code_hash));
        self.codes.insert(code_hash, Code { bytecode: code.clone(), is_read: true });
        Ok(code)
    }

    fn storage(&mut self, address: Address, key: U256) -> Result<U256, Infallible> {
        Ok(self.entry(address).slot(address, key).now.unwrap_or_default())
    }

    fn block_hash(&mut self, number: u64) -> Result<B256, Infallible> {
        Ok(self.ancestors.hash_of(number))
    }
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
                self.codes.entry(account.info.code_hash).or_insert_with(|| Code { bytecode: code.clone(), is_read: false });
            }
            let entry = self.entry_to_write(address);
            // EIP-161: a touched empty account ends. Before Cancun a contract ends for good by SELFDESTRUCT; from then on only one that
            // was created in the same transaction (EIP-6780).
            if account.is_selfdestructed() || account.is_empty() && !keeps_empty {
                entry.now = keeps_empty.then(AccountInfo::default);
                entry.clear_storage();
                continue;
            }
            if account.is_created() {
                entry.clear_storage();
            }
            entry.now = Some(account.info.without_code());
            for (key, value) in &account.storage {
                if !value.is_changed() && !keeps_empty {
                    continue;
                }
                let slot = entry.slot(address, *key);
                let is_kept = keeps_empty || !value.present_value.is_zero();
                slot.now = is_kept.then_some(value.present_value);
                if !slot.is_written {
                    slot.is_written = true;
                    entry.written_slots.push(*key);
                }
            }
        }
    }
}
