package guest

import (
	"syscall"
	"unsafe"
)

const (
	fdStderr      = 2
	fdHint        = 4
	fdPreimage    = 5
	fdPreimageKey = 6

	sysRegionStart = 0x7a01
	sysRegionEnd   = 0x7a02
)

// breakpoint is one break instruction, with which the machine ends the run with exit code 2.
func breakpoint()

// Exit ends the run: with exit code 0 if the claim holds, with 1 if not. Exit code 1 may depend only on what this package read.
func Exit(holds bool) {
	code := uintptr(1)
	if holds {
		code = 0
	}
	syscall.RawSyscall(syscall.SYS_EXIT_GROUP, code, 0, 0)
	breakpoint()
}

// Abort ends the run with exit code 2, which proves nothing: a check failed. The message goes to the host's log. No deferred function
// runs and nothing recovers it.
func Abort(message string) {
	write(fdStderr, []byte(message))
	breakpoint()
}

// Region runs a function and marks its steps for zkmips profile. It never changes the run.
func Region(name string, run func()) {
	mark(sysRegionStart, name)
	run()
	mark(sysRegionEnd, name)
}

func mark(number uintptr, name string) {
	text := append([]byte(name), 0)
	syscall.RawSyscall(number, uintptr(unsafe.Pointer(&text[0])), uintptr(len(name)), 0)
}

func write(fd uintptr, data []byte) {
	if len(data) > 0 {
		syscall.RawSyscall(syscall.SYS_WRITE, fd, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data)))
	}
}

// hint tells the host what is about to be read: a 4-byte length and the bytes. It never changes the run.
func hint(data []byte) {
	length := [4]byte{byte(len(data) >> 24), byte(len(data) >> 16), byte(len(data) >> 8), byte(len(data))}
	write(fdHint, length[:])
	write(fdHint, data)
}

// selectPreimage selects the preimage under a key. The machine takes one word in each call.
func selectPreimage(name *[32]byte) {
	// Words of its own: a [32]byte may lie anywhere, and no call goes past the end of a word.
	var words [8]uint32
	copy(unsafe.Slice((*byte)(unsafe.Pointer(&words)), 32), name[:])
	for i := range words {
		syscall.RawSyscall(syscall.SYS_WRITE, fdPreimageKey, uintptr(unsafe.Pointer(&words[i])), 4)
	}
}

// readPreimage reads the next length bytes of the selected preimage. The machine gives at most one word in each call.
func readPreimage(length int) []byte {
	words := make([]uint32, (length+3)/4+1)
	data := unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), length)
	for at := 0; at < length; {
		got, _, _ := syscall.RawSyscall(syscall.SYS_READ, fdPreimage, uintptr(unsafe.Pointer(&data[at])), uintptr(length-at))
		if got == 0 || got > 4 {
			Abort("a preimage ended before its length")
		}
		at += int(got)
	}
	return data
}
