package main

import "testing"

func TestTotal(t *testing.T) {
	totals := total([]payment{{"ann", 3}, {"bob", 5}, {"ann", 4}})
	if len(totals) != 2 || totals["ann"] != 7 || totals["bob"] != 5 {
		t.Errorf("totals are %v", totals)
	}
}
