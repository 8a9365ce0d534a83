//! Cargo does not see what every guest is linked with, linker script and musl: this makes a change of it a change of every guest.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_STD").is_some() {
        println!("cargo:rerun-if-changed=../musl/guest.ld");
        println!("cargo:rerun-if-changed=../target/musl/stamp");
    } else {
        println!("cargo:rerun-if-changed=../c/guest.ld");
    }
}
