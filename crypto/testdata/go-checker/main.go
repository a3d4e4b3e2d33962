// Checks what a Yijue log publishes with nothing but golang.org/x/mod/sumdb/{note,tlog}, which nobody of Yijue wrote.
// Reads a list of cases as JSON from standard input and prints, for each, "" or why it is refused.
package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type request struct {
	Vkey       string
	Checkpoint string
	// Old is an earlier checkpoint, and Proof (base64 hashes) leads from it to Checkpoint.
	Old   string
	Proof []string
	// Receipt is a C2SP tlog-proof of Entry.
	Receipt string
	Entry   string
	// Tiles by path, and every entry: the tree of the tiles must be that of Checkpoint, with these leaves.
	Tiles   map[string][]byte
	Entries []string
}

func main() {
	var requests []request
	if err := json.NewDecoder(os.Stdin).Decode(&requests); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	answers := make([]string, len(requests))
	for i, r := range requests {
		if err := r.check(); err != nil {
			answers[i] = err.Error()
		}
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}

func (r request) check() error {
	if r.Receipt != "" {
		return checkReceipt(r.Receipt, r.Vkey, []byte(r.Entry))
	}
	head, err := openHead(r.Checkpoint, r.Vkey)
	if err != nil {
		return err
	}
	switch {
	case r.Old != "":
		return checkConsistency(r, head)
	case r.Tiles != nil:
		return checkTiles(r, head)
	}
	return nil
}

// openHead reads a checkpoint that the key signed; its first line must be the key's name.
func openHead(text, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return tlog.Tree{}, errors.New("not three lines of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, errors.New("no size")
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func checkConsistency(r request, head tlog.Tree) error {
	old, err := openHead(r.Old, r.Vkey)
	if err != nil {
		return err
	}
	proof, err := hashes(r.Proof)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, head.N, head.Hash, old.N, old.Hash)
}

func checkReceipt(text, vkey string, entry []byte) error {
	rest, ok := strings.CutPrefix(text, "c2sp.org/tlog-proof@v1\nindex ")
	if !ok {
		return errors.New("no receipt")
	}
	upper, checkpoint, ok := strings.Cut(rest, "\n\n")
	if !ok {
		return errors.New("no checkpoint")
	}
	lines := strings.Split(upper, "\n")
	index, err := strconv.ParseInt(lines[0], 10, 64)
	if err != nil {
		return err
	}
	proof, err := hashes(lines[1:])
	if err != nil {
		return err
	}
	head, err := openHead(checkpoint, vkey)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, head.N, head.Hash, index, tlog.RecordHash(entry))
}

func checkTiles(r request, head tlog.Tree) error {
	if int64(len(r.Entries)) != head.N {
		return fmt.Errorf("%d entries under a head of %d", len(r.Entries), head.N)
	}
	indexes := make([]int64, head.N)
	for i := range indexes {
		indexes[i] = tlog.StoredHashIndex(0, int64(i))
	}
	leaves, err := tlog.TileHashReader(head, tiles(r.Tiles)).ReadHashes(indexes)
	if err != nil {
		return err
	}
	for i, leaf := range leaves {
		if leaf != tlog.RecordHash([]byte(r.Entries[i])) {
			return fmt.Errorf("entry %d is not the leaf of its tile", i)
		}
	}
	return nil
}

// tiles are 256 hashes wide; C2SP paths lack the height that x/mod puts into its own.
type tiles map[string][]byte

func (t tiles) Height() int                         { return 8 }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(wanted))
	for i, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		content, ok := t[path]
		if !ok {
			return nil, fmt.Errorf("no %s", path)
		}
		found[i] = content
	}
	return found, nil
}

func hashes(texts []string) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(texts))
	for i, text := range texts {
		content, err := base64.StdEncoding.Strict().DecodeString(text)
		if err != nil || len(content) != tlog.HashSize {
			return nil, fmt.Errorf("hash %d is not 32 bytes in base64", i)
		}
		copy(found[i][:], content)
	}
	return found, nil
}
