#!/bin/sh
# Builds the committed WebAssembly modules from their C sources, byte for byte reproducibly:
#
#   field/kernels/kernels.wasm        from field/kernels/*.c but keccak.c
#   field/kernels/keccak.wasm         from field/kernels/keccak.c
#   circuits/generated/chips.wasm     from circuits/generated/*.c and air/codegen/*.c, when there are generated ones
#
# and kernels-5.wasm and chips-5.wasm from the same sources, for the extension of degree 5 (extension.h), and for it alone
#
#   recursion/generated/recursion.wasm   from recursion/generated/*.c, recursion/kernels/*.c and air/codegen/*.c
#
# Usage: scripts/build-kernels.sh [output directory [kernels|chips|recursion [degree]]]
# With an output directory the modules go there (tests compare them with the committed ones), else to their places ('' for the
# output directory, too); the last arguments build some of them only.
#
# A function's frame must fit its module's stack with room for what it calls: an overflow would go unseen into the data.
#
# keccak.wasm has a memory of its own. The other modules share one imported memory ("env" "memory"). Each has its own region below 1 MiB for static data and stack; the
# arena of field/arena.ts begins at 1 MiB:
#
#   1 KiB   .. 384 KiB   kernels.wasm: data, then a stack of 64 KiB
#   384 KiB .. 1 MiB     chips.wasm or recursion.wasm: data, then a stack of 128 KiB
#
# The compiler version is part of the result: Debian's clang-14 and wasm-ld-14 (packages clang-14, lld-14).
set -eu
cd "$(dirname "$0")/.."
out=${1:-}
which=${2:-all}
degrees=${3:-4 5}

CLANG=${CLANG:-clang-14}
WASM_LD=${WASM_LD:-wasm-ld-14}
CFLAGS='--target=wasm32 -msimd128 -mbulk-memory -mnontrapping-fptoint -O3 -std=gnu11 -ffreestanding -fno-builtin-printf
 -fvisibility=hidden -fno-ident -Wall -Wextra -Werror -Wframe-larger-than=120000 -Ifield/kernels -Iair/codegen
 -Irecursion/kernels'
LDFLAGS='--no-entry --strip-all --gc-sections'
SHARED_MEMORY='--import-memory --initial-memory=1048576 --max-memory=4294967296 --export=__heap_base'
OWN_MEMORY='--initial-memory=196608 --max-memory=196608 -z stack-size=16384'

objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

# clang 14's superword vectoriser compiles ext_inverse of degree 5 wrongly (field/kernels-extension.test.ts fails with it).
degree_flags() {
  echo "-DEXT_DEGREE=$1"
  [ "$1" = 4 ] || echo -fno-slp-vectorize
}

# build <module> <degree of the extension> <flags for its memory> <source>...
build() {
  module=$1 degree=$2 memory=$3
  shift 3
  linked=''
  for source in "$@"; do
    object="$objects/$(basename "$source" .c).o"
    # shellcheck disable=SC2086
    "$CLANG" $CFLAGS $(degree_flags "$degree") -c "$source" -o "$object"
    linked="$linked $object"
  done
  # shellcheck disable=SC2086
  "$WASM_LD" $LDFLAGS $memory $linked -o "$module"
}

# What follows a module's name for a degree.
suffix() { [ "$1" = 4 ] || echo "-$1"; }

# What an argument chooses, or its absence.
wanted() { [ "$which" = all ] || [ "$which" = "$1" ]; }

CHIPS_MEMORY="$SHARED_MEMORY -z stack-size=131072 --global-base=393216"

if wanted kernels; then
  for degree in $degrees; do
    # shellcheck disable=SC2046
    build "${out:-field/kernels}/kernels$(suffix $degree).wasm" $degree "$SHARED_MEMORY -z stack-size=65536 --global-base=1024" \
      $(ls field/kernels/*.c | grep -v keccak.c)
  done
  build "${out:-field/kernels}/keccak.wasm" 4 "$OWN_MEMORY" field/kernels/keccak.c
fi
if wanted chips && ls circuits/generated/*.c >/dev/null 2>&1; then
  for degree in $degrees; do
    build "${out:-circuits/generated}/chips$(suffix $degree).wasm" $degree "$CHIPS_MEMORY" circuits/generated/*.c air/codegen/*.c
  done
fi
if wanted recursion; then
  build "${out:-recursion/generated}/recursion.wasm" 5 "$CHIPS_MEMORY" \
    recursion/generated/*.c recursion/kernels/*.c air/codegen/*.c
fi
