//! Entry point, system calls, and the two ways a run ends. The numbers are the machine's (Linux o32).

use core::arch::asm;
#[cfg(not(feature = "std"))]
use core::arch::global_asm;

const SYS_WRITE: u32 = 4004;
const SYS_MMAP: u32 = 4090;
const SYS_EXIT_GROUP: u32 = 4246;

const FD_STDOUT: u32 = 1;
const FD_STDERR: u32 = 2;
const FD_HINT: u32 = 4;
const FD_PREIMAGE: u32 = 5;
const FD_PREIMAGE_KEY: u32 = 6;

// With std, start-up and panics are in posix.rs.
//
// The loader points the stack pointer at argc; the o32 home area of guest_main's arguments lies below it.
#[cfg(not(feature = "std"))]
global_asm!(
    ".section .text.start,\"ax\",@progbits",
    ".globl __start",
    ".type __start,@function",
    ".set noreorder",
    "__start:",
    "  addiu $29, $29, -32",
    "  jal guest_main",
    "  nop",
    "  move $4, $2",
    "  li $2, 4246",
    "  syscall",
    "  break",
    ".set reorder",
    ".size __start, .-__start",
    ".text",
);

/// One system call; the answer is v0. The error number (a3) is dropped: a guest's calls fail only if the guest is wrong.
#[inline(always)]
pub(crate) unsafe fn syscall(number: u32, a0: u32, a1: u32, a2: u32) -> u32 {
    let result: u32;
    unsafe {
        asm!("syscall", inlateout("$2") number => result, in("$4") a0, in("$5") a1, in("$6") a2, lateout("$7") _, options(nostack));
    }
    result
}

/// Ends the run. 0: the claim holds; 1: it does not.
pub fn exit(code: u32) -> ! {
    unsafe {
        syscall(SYS_EXIT_GROUP, code, 0, 0);
    }
    abort("exit returned")
}

/// Ends the run with exit code 2, which proves nothing: a check failed. The message goes to the host's log.
#[cold]
#[inline(never)]
pub fn abort(message: &str) -> ! {
    unsafe {
        syscall(SYS_WRITE, FD_STDERR, message.as_ptr() as u32, message.len() as u32);
        asm!("break", options(noreturn))
    }
}

pub(crate) const SYS_REGION_START: u32 = 0x7a01;
pub(crate) const SYS_REGION_END: u32 = 0x7a02;

/// Says where a region of the run starts or ends. Never changes the run.
#[inline(always)]
pub(crate) fn mark(number: u32, name: &str) {
    unsafe {
        syscall(number, name.as_ptr() as u32, name.len() as u32, 0);
    }
}

/// Shows the host what was computed, on stdout. Never changes the run.
pub fn output(bytes: &[u8]) {
    unsafe {
        syscall(SYS_WRITE, FD_STDOUT, bytes.as_ptr() as u32, bytes.len() as u32);
    }
}

/// Tells the host something, on stderr. Never changes the run.
#[inline]
pub fn log(message: &str) {
    unsafe {
        syscall(SYS_WRITE, FD_STDERR, message.as_ptr() as u32, message.len() as u32);
    }
}

#[cfg(not(feature = "std"))]
#[panic_handler]
fn panic(info: &core::panic::PanicInfo) -> ! {
    abort(info.message().as_str().unwrap_or("guest panicked"))
}

/// The address of `bytes` of fresh zeroed memory from the machine's heap, on a page boundary; none where it has no more.
pub(crate) fn map_memory(bytes: usize) -> Option<usize> {
    let address = unsafe { syscall(SYS_MMAP, 0, bytes as u32, 0) };
    (address != u32::MAX).then_some(address as usize)
}

/// Tells the host what is about to be read: a 4-byte length and the bytes. Never changes the run.
pub(crate) fn hint(bytes: &[u8]) {
    let length = bytes.len() as u32;
    unsafe {
        syscall(SYS_WRITE, FD_HINT, &raw const length as u32, 4);
        syscall(SYS_WRITE, FD_HINT, bytes.as_ptr() as u32, bytes.len() as u32);
    }
}

/// Selects the preimage under a key. The machine takes one word per call.
pub(crate) fn select_preimage(key: &[u32; 8]) {
    unsafe {
        asm!(
            ".rept 8",
            "li $2, 4004",
            "syscall",
            "addiu $5, $5, 4",
            ".endr",
            out("$2") _, in("$4") FD_PREIMAGE_KEY, inout("$5") key => _, in("$6") 4, out("$7") _, options(nostack),
        );
    }
}

/// Reads `bytes` bytes of the selected preimage to `to`, which is word-aligned. The machine gives one word per call, and the last bytes
/// where fewer than four are left.
///
/// # Safety
/// `to` is valid for `bytes` bytes.
pub(crate) unsafe fn read_preimage(to: *mut u32, bytes: usize) {
    let end = unsafe { to.byte_add(bytes.next_multiple_of(4)) };
    // What is no multiple of eight words comes first.
    let eights = unsafe { to.byte_add(bytes.next_multiple_of(4) % 32) };
    let last: u32;
    unsafe {
        asm!(
            ".set push",
            ".set noreorder",
            "b 2f",
            "li $2, 1",
            "1: li $2, 4003",
            "syscall",
            "addiu $5, $5, 4",
            "2: bne $5, $8, 1b",
            "nop",
            "b 4f",
            "nop",
            "3: li $2, 4003",
            "syscall",
            ".rept 7",
            "addiu $5, $5, 4",
            "li $2, 4003",
            "syscall",
            ".endr",
            "addiu $5, $5, 4",
            "4: bne $5, $9, 3b",
            "nop",
            ".set pop",
            out("$2") last, in("$4") FD_PREIMAGE, inout("$5") to => _, in("$6") 4, out("$7") _, in("$8") eights, in("$9") end,
            options(nostack),
        );
    }
    // Where one call gave nothing, the last one did not either.
    if last == 0 {
        abort("a preimage ended before its length");
    }
}
