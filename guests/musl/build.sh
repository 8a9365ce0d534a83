#!/bin/sh
# Builds musl, statically, for the machine: big-endian MIPS32r2, soft-float. Rust's std stands on it. Writes ../target/musl/lib; does
# nothing if that is there. About 20 seconds.
#
# The source is that of Debian's package musl, of this version and checksum, fetched by apt from where this machine gets its packages.
# Without apt, MUSL_SOURCE names the file.
set -eu
version=1.2.3
checksum=7d5b0b6062521e4627e099e4c9dc8248d32a30285e959b7eecaa780cf8cfd4a4
guests=$(cd "$(dirname "$0")/.." && pwd)
out=$guests/target/musl
stamp="musl $version $(sha256sum "$0" | cut -c 1-16) $(mips-linux-gnu-gcc -dumpfullversion)"
[ -f "$out/stamp" ] && [ "$(cat "$out/stamp")" = "$stamp" ] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Sources of packages are seldom configured: this adds them to a configuration that only these two calls see.
fetch() {
  mkdir -p "$work/lists/partial" "$work/sources.list.d"
  for file in $(grep -ls '^URIs:.*debian' /etc/apt/sources.list.d/*.sources); do
    sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/sources.list.d/$(basename "$file")"
  done
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed -n '/debian/s/^deb /deb-src /p' >"$work/sources.list.d/musl.list"
  apt="apt-get -qq -o Dir::Etc::SourceList=- -o Dir::Etc::SourceParts=$work/sources.list.d -o Dir::State::lists=$work/lists -o APT::Sandbox::User=root"
  (cd "$work" && $apt update && $apt source --download-only "musl=$version-1") >&2
}

if [ -z "${MUSL_SOURCE:-}" ]; then
  fetch
  MUSL_SOURCE=$work/musl_$version.orig.tar.gz
fi
echo "$checksum  $MUSL_SOURCE" | sha256sum --check --quiet >&2
tar -xzf "$MUSL_SOURCE" -C "$work"
cd "$work/musl-$version"

# The machine has mmap (4090) and answers mmap2 (4210) with 0, as every number it does not know.
sed -i '/__NR_mmap2/d' arch/mips/bits/syscall.h.in
export CC=mips-linux-gnu-gcc AR=mips-linux-gnu-ar RANLIB=mips-linux-gnu-ranlib
export CFLAGS='-O2 -march=mips32r2 -msoft-float -mno-abicalls -fno-pic -G0 -fno-stack-protector'
./configure --target=mips-linux-musl-sf --disable-shared >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
make -j"$(nproc)" lib/libc.a >"$work/log" 2>&1 || { tail -50 "$work/log" >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/lib"
cp lib/libc.a "$out/lib/"
# Rust's std names an unwinder to the linker. Guests abort when they panic: nothing of it is ever linked.
"$AR" rcD "$out/lib/libunwind.a"
echo "$stamp" >"$out/stamp"
