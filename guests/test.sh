#!/bin/sh
# Runs the Rust tests of the guests' parts that need no MIPS machine: Keccak, sender recovery, the state trie.
# Toolchain as for scripts/build-guests.ts; another one can be named by GUEST_CARGO and GUEST_RUSTC.
set -eu
guests=$(cd "$(dirname "$0")" && pwd)
export RUSTC="${GUEST_RUSTC:-/usr/bin/rustc}" RUSTC_BOOTSTRAP=1
host=$("$RUSTC" -vV | sed -n 's/^host: //p')
# From elsewhere, so that guests/.cargo/config.toml, which is for MIPS, does not count.
cd /
exec "${GUEST_CARGO:-/usr/bin/cargo}" test --locked --manifest-path "$guests/Cargo.toml" --target "$host" \
  --target-dir "$guests/target/host" -p host-tests -p secp256k1-guest
