// Command generate writes made-up profiles, to measure exports with:
//
//	go run ./testdata/cities/generate -n 10000 -o cities.jsonl
//	go run ./testdata/cities/generate -n 300 -o cities
//
// A name that ends with .jsonl is a file of JSON Lines; another one is a folder
// of JSON files; - is JSON Lines on standard output.
package main

import (
	"bufio"
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"cityprofile/testdata/cities"
)

func main() {
	n := flag.Int("n", 100, "how many")
	out := flag.String("o", "-", "where to")
	flag.Parse()
	if err := write(*n, *out); err != nil {
		log.Fatal(err)
	}
}

func write(n int, out string) error {
	if out != "-" && !strings.HasSuffix(out, ".jsonl") {
		if err := os.MkdirAll(out, 0o777); err != nil {
			return err
		}
		for i := range n {
			if err := os.WriteFile(filepath.Join(out, cities.ID(i)+".json"), append(cities.Profile(i), '\n'), 0o666); err != nil {
				return err
			}
		}
		return nil
	}
	f := os.Stdout
	if out != "-" {
		var err error
		if f, err = os.Create(out); err != nil {
			return err
		}
	}
	b := bufio.NewWriter(f)
	for i := range n {
		b.Write(cities.Profile(i))
		b.WriteByte('\n')
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Close()
}
