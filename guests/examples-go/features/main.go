// Features uses what Go programs expect of their runtime. Local key 4, a number, says what: 0 is everything that works on a machine with
// one thread, and the claim holds if it did; each other number is one thing that ends the run in its own way.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"regexp"
	"runtime"
	"sort"
	"strings"
	"sync"
	"text/template"

	"zkmips/guest"
)

// In the order of local key 4.
var endings = []func(){
	func() { guest.Exit(works()) },
	func() { panic("nobody recovers this") },
	func() { <-make(chan int) },
	func() { runtime.GC() },
	func() { var none *[4]int; guest.Exit(none[len(os.Args)] == 0) },
	func() { os.Exit(3) },
	func() { guest.KeccakPreimage(guest.Local(guest.Inputs), []byte("hint")) },
}

func main() {
	endings[guest.Local(guest.LastBlock)[31]]()
}

func works() bool {
	for name, check := range map[string]func() bool{
		"channels": channels, "mutex": mutex, "select": selects, "recover": recovers, "stack": deepStack, "collections": collections,
		"floats": floats, "big numbers": bigNumbers, "json": jsonBothWays, "gzip": gzipBothWays, "text": text, "environment": environment,
		"allocation": allocation,
	} {
		works := false
		guest.Region(name, func() { works = check() })
		if !works {
			fmt.Fprintln(os.Stderr, name, "does not work")
			return false
		}
	}
	return true
}

func channels() bool {
	values, sum := make(chan int), 0
	var group sync.WaitGroup
	for i := 0; i < 10; i++ {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			values <- i * i
		}(i)
	}
	go func() {
		group.Wait()
		close(values)
	}()
	for value := range values {
		sum += value
	}
	return sum == 285
}

func mutex() bool {
	var lock sync.Mutex
	var group sync.WaitGroup
	count := 0
	for i := 0; i < 50; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			lock.Lock()
			defer lock.Unlock()
			before := count
			runtime.Gosched()
			count = before + 1
		}()
	}
	group.Wait()
	return count == 50
}

func selects() bool {
	left, right, done := make(chan string), make(chan string, 1), make(chan bool)
	right <- "right"
	select {
	case <-left:
		return false
	case <-right:
	}
	go func() { close(done) }()
	select {
	case <-left:
		return false
	case <-done:
		return true
	}
}

func recovers() bool {
	caught := func(cause func()) (value any) {
		defer func() { value = recover() }()
		cause()
		return nil
	}
	numbers, zero := []int{}, len(os.Args)-1
	_, isRuntime := caught(func() { numbers[zero]++ }).(runtime.Error)
	_, isDivision := caught(func() { zero = 1 / zero }).(runtime.Error)
	failure := errors.New("failure")
	return isRuntime && isDivision && caught(func() { panic(failure) }) == any(failure)
}

func deepStack() bool {
	var depth func(int) int
	depth = func(n int) int {
		if n == 0 {
			return 0
		}
		return 1 + depth(n-1)
	}
	return depth(20000) == 20000
}

func collections() bool {
	words := strings.Fields(strings.Repeat("the quick brown fox jumps over the lazy dog ", 50))
	counts := map[string]int{}
	for _, word := range words {
		counts[word]++
	}
	unique := make([]string, 0, len(counts))
	for word := range counts {
		unique = append(unique, word)
	}
	sort.Strings(unique)
	return strings.Join(unique, " ") == "brown dog fox jumps lazy over quick the" && counts["the"] == 100
}

func floats() bool {
	return math.Abs(math.Sin(1)-0.8414709848078965) < 1e-15 && fmt.Sprint(math.Sqrt(2), 1e21, float32(0.1)) == "1.4142135623730951 1e+21 0.1"
}

func bigNumbers() bool {
	// Fermat: a power modulo 2^127 − 1, which is prime.
	prime := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 127), big.NewInt(1))
	power := new(big.Int).Exp(big.NewInt(3), new(big.Int).Sub(prime, big.NewInt(1)), prime)
	return power.Cmp(big.NewInt(1)) == 0
}

func jsonBothWays() bool {
	type document struct {
		Name   string    `json:"name"`
		Values []float64 `json:"values"`
	}
	written, err := json.Marshal(document{"π", []float64{1.5, -2}})
	var read document
	return err == nil && string(written) == `{"name":"π","values":[1.5,-2]}` && json.Unmarshal(written, &read) == nil && read.Values[1] == -2
}

func gzipBothWays() bool {
	plain := bytes.Repeat([]byte("hello "), 300)
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	writer.Write(plain)
	writer.Close()
	reader, err := gzip.NewReader(&packed)
	if err != nil {
		return false
	}
	unpacked, err := io.ReadAll(reader)
	return err == nil && bytes.Equal(unpacked, plain)
}

func text() bool {
	var out strings.Builder
	err := template.Must(template.New("").Parse("{{range .}}<{{.}}>{{end}}")).Execute(&out, []int{1, 2})
	return err == nil && out.String() == "<1><2>" && regexp.MustCompile(`(a+)b`).FindStringSubmatch("xaab")[1] == "aa"
}

func environment() bool {
	contents, err := os.ReadFile("/etc/hostname")
	return len(os.Args) == 1 && os.Args[0] == "op-program" && os.Getenv("GODEBUG") == "memprofilerate=0" && err == nil && len(contents) == 0
}

func allocation() bool {
	kept := map[int][]byte{}
	for i := 0; i < 1000; i++ {
		kept[i%10] = make([]byte, 10000)
		kept[i%10][i] = 1
	}
	return len(kept) == 10 && kept[9][999] == 1 && kept[9][989] == 0
}
