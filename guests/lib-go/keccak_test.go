package guest

import (
	"encoding/hex"
	"strings"
	"testing"
)

// Expected: published digests of Ethereum (of nothing and of RLP's empty string), and noble-hashes for the lengths around a block.
func TestKeccak256(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"},
		{"\x80", "56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"},
		{strings.Repeat("a", 135), "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"},
		{strings.Repeat("a", 136), "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e"},
		{strings.Repeat("a", 137), "d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39"},
	} {
		got := Keccak256([]byte(c.text))
		if hex.EncodeToString(got[:]) != c.want {
			t.Errorf("%d bytes: %x, want %s", len(c.text), got, c.want)
		}
	}
}
