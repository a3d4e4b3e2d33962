// Writes inclusion and consistency proofs of small trees, and what becomes of them when one thing is changed, each with the
// answer of github.com/transparency-dev/merkle: one JSON text on standard output. It knows nothing of our code.
package main

import (
	"encoding/json"
	"os"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/merkle/testonly"
)

const largest = 17

type inclusion struct {
	Index, Size uint64
	Leaf, Root  []byte
	Proof       [][]byte
	Accepted    bool
}

type consistency struct {
	Size1, Size2 uint64
	Root1, Root2 []byte
	Proof        [][]byte
	Accepted     bool
}

var hasher = rfc6962.DefaultHasher

func main() {
	tree := testonly.New(hasher)
	tree.AppendData(testonly.LeafInputs()...)
	for n := tree.Size(); n < largest; n++ {
		tree.AppendData([]byte{byte(n)})
	}
	all := struct {
		Inclusions    []inclusion
		Consistencies []consistency
	}{inclusionsOf(tree), consistenciesOf(tree)}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		panic(err)
	}
}

func inclusionsOf(tree *testonly.Tree) (all []inclusion) {
	for size := uint64(1); size <= largest; size++ {
		for index := uint64(0); index < size; index++ {
			path, err := tree.InclusionProof(index, size)
			if err != nil {
				panic(err)
			}
			leaf, root := tree.LeafHash(index), tree.HashAt(size)
			add := func(index, size uint64, leaf, root []byte, path [][]byte) {
				err := proof.VerifyInclusion(hasher, index, size, leaf, path, root)
				all = append(all, inclusion{index, size, leaf, root, path, err == nil})
			}
			add(index, size, leaf, root, path)
			add(index+1, size, leaf, root, path)
			add(index+size, size, leaf, root, path)
			add(index^1, size, leaf, root, path)
			add(index, size+1, leaf, root, path)
			add(index, size-1, leaf, root, path)
			add(index, size*2, leaf, root, path)
			add(index, size, flipped(leaf), root, path)
			add(index, size, leaf, flipped(root), path)
			add(index, size, root, leaf, path)
			for _, changed := range changedPaths(path, root) {
				add(index, size, leaf, root, changed)
			}
		}
	}
	return all
}

func consistenciesOf(tree *testonly.Tree) (all []consistency) {
	for size2 := uint64(1); size2 <= largest; size2++ {
		for size1 := uint64(1); size1 <= size2; size1++ {
			path, err := tree.ConsistencyProof(size1, size2)
			if err != nil {
				panic(err)
			}
			root1, root2 := tree.HashAt(size1), tree.HashAt(size2)
			add := func(size1, size2 uint64, root1, root2 []byte, path [][]byte) {
				err := proof.VerifyConsistency(hasher, size1, size2, path, root1, root2)
				all = append(all, consistency{size1, size2, root1, root2, path, err == nil})
			}
			add(size1, size2, root1, root2, path)
			add(size1-1, size2, root1, root2, path)
			add(size1+1, size2, root1, root2, path)
			add(size1^2, size2, root1, root2, path)
			add(size1, size2+1, root1, root2, path)
			add(size1, size2-1, root1, root2, path)
			add(size1, size2*2, root1, root2, path)
			add(size2, size1, root2, root1, path)
			add(size1, size2, flipped(root1), root2, path)
			add(size1, size2, root1, flipped(root2), path)
			add(size1, size2, root2, root1, path)
			for _, changed := range changedPaths(path, root1) {
				add(size1, size2, root1, root2, changed)
			}
		}
	}
	return all
}

// A hash changed, left out, doubled, put before or after, or exchanged with its neighbour.
func changedPaths(path [][]byte, other []byte) (all [][][]byte) {
	all = append(all, joined(path, [][]byte{other}), joined([][]byte{other}, path))
	for i := range path {
		before, after := path[:i], path[i+1:]
		all = append(all,
			joined(before, [][]byte{flipped(path[i])}, after),
			joined(before, after),
			joined(before, [][]byte{path[i], path[i]}, after))
		if i > 0 {
			all = append(all, joined(path[:i-1], [][]byte{path[i], path[i-1]}, after))
		}
	}
	return all
}

func joined(parts ...[][]byte) (whole [][]byte) {
	for _, part := range parts {
		whole = append(whole, part...)
	}
	return whole
}

func flipped(hash []byte) []byte {
	changed := append([]byte(nil), hash...)
	changed[len(changed)-1] ^= 1
	return changed
}
