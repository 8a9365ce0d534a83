//! See `tests/`.
#![no_std]
