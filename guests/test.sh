#!/bin/sh
# Runs the tests of the guests' parts that need no MIPS machine: Keccak, the allocator, sender recovery, the state trie, precompiled contracts, the Move
# machine, Go's library.
#
#   guests/test.sh              all
#   guests/test.sh host-tests   of Rust only those of some packages
#
# Toolchain as for scripts/build-guests.ts; another one can be named by GUEST_CARGO, GUEST_RUSTC and GUEST_GO.
set -eu
guests=$(cd "$(dirname "$0")" && pwd)
export PATH="$PATH:/usr/local/go/bin"
export RUSTC="${GUEST_RUSTC:-/usr/bin/rustc}" RUSTC_BOOTSTRAP=1
host=$("$RUSTC" -vV | sed -n 's/^host: //p')
(cd "$guests/lib-go" && GOFLAGS='' GOTOOLCHAIN=local "${GUEST_GO:-go}" test -count=1 -v ./...)
[ $# -gt 0 ] || set -- host-tests secp256k1-guest evm-precompiles move-vm
packages=$(printf -- ' -p %s' "$@")
# From elsewhere, so that guests/.cargo/config.toml, which is for MIPS, does not count.
cd /
exec "${GUEST_CARGO:-/usr/bin/cargo}" test --locked --manifest-path "$guests/Cargo.toml" --target "$host" \
  --target-dir "$guests/target/host" $packages
