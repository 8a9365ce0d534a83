package guest

import (
	"syscall"
	"unsafe"
)

const (
	sysKeccakF  = 0x10001
	stateAlign  = 256
	stateBytes  = 200
	stateBuffer = stateBytes + stateAlign
)

// Where the state lies: the machine wants it at a multiple of 256, which Go's types cannot ask for.
var buffer [stateBuffer]byte

// newState is the state of zeros. There is one: no hash begins before another ends, as no goroutine waits in one.
func newState() *[25]uint64 {
	skipped := -uintptr(unsafe.Pointer(&buffer)) % stateAlign
	state := (*[25]uint64)(unsafe.Pointer(&buffer[skipped]))
	*state = [25]uint64{}
	return state
}

// keccakF permutes the state by the machine's own permutation.
func keccakF(state *[25]uint64) {
	syscall.RawSyscall(sysKeccakF, uintptr(unsafe.Pointer(state)), 0, 0)
}
