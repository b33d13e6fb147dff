#!/bin/bash
# Fuzzes the readers of files, of edits and of Mermaid under sanitizers, ten minutes each unless told otherwise.
# Expects set-up to be done: tools/setup.sh native. The last line says `N passed, N failed`.
#
#   tools/fuzz.sh [SECONDS]
#
# What it finds on its way is kept in build/fuzz/found for the next run. The corpus in the tree,
# tests/fuzz/corpus, is the smallest that covers what a long run covered:
#
#   tools/fuzz.sh --minimise
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
usage='usage: tools/fuzz.sh [SECONDS | --minimise]'
if (($# > 1)) || [[ ! ${1:-600} =~ ^([1-9][0-9]*|--minimise)$ ]]; then die "$usage"; fi
seconds=${1:-600}

fuzz_dir=$root_dir/build/fuzz
corpus_dir=$root_dir/tests/fuzz/corpus
readers=(json edit mermaid)

build() {
  # Not build/fuzz.log: that is where the test command keeps what this script says.
  local log=$fuzz_dir/build.log
  mkdir -p "$fuzz_dir"
  say "building with the fuzzer's coverage"
  if ! { cmake -S "$root_dir/tests/fuzz" -B "$fuzz_dir" -G Ninja -DCMAKE_CXX_COMPILER=clang++-19 &&
    ninja -C "$fuzz_dir" -j "$jobs"; } >"$log" 2>&1; then
    cat "$log" >&2
    die "building the fuzzers failed; is set-up done? tools/setup.sh native"
  fi
}

# The kept words, and those of the field lists, which change with every new record.
write_dictionary() {
  { cat "$root_dir/tests/fuzz/$1.dict"
    if [ "$1" != mermaid ]; then
      grep -hoE '"[a-z][a-z_]*"' "$root_dir"/src/journey/fields*.cpp | sort -u
    fi; } >"$fuzz_dir/$1.dict"
}

# fuzz READER: what the fuzzer says is shown in full only where it found something.
fuzz() {
  local reader=$1 log=$fuzz_dir/$1.log
  mkdir -p "$fuzz_dir/found/$reader"
  write_dictionary "$reader"
  say "fuzzing the $reader reader for $seconds s"
  if ! "$fuzz_dir/${reader}_fuzz" "-max_total_time=$seconds" -max_len=4096 -timeout=10 -print_final_stats=1 \
    -verbosity=0 "-dict=$fuzz_dir/$reader.dict" "-artifact_prefix=$fuzz_dir/$reader-" \
    "$fuzz_dir/found/$reader" "$corpus_dir/$reader" >"$log" 2>&1; then
    cat "$log" >&2
    warn "the $reader reader failed; the input is in $fuzz_dir"
    return 1
  fi
  note "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs," \
    "$(find "$fuzz_dir/found/$reader" -type f | wc -l) of them kept for the next run"
}

# minimise READER: by what is reached, not by how often, so that the tree keeps few and small files.
minimise() {
  local reader=$1 small=$fuzz_dir/small/$1
  rm -rf "$small"
  mkdir -p "$small" "$fuzz_dir/found/$reader"
  "$fuzz_dir/${reader}_fuzz" -set_cover_merge=1 -use_counters=0 -max_len=1024 "$small" \
    "$fuzz_dir/found/$reader" "$corpus_dir/$reader" >"$fuzz_dir/$reader.log" 2>&1
  find "$corpus_dir/$reader" -type f -regextype posix-extended -regex '.*/[0-9a-f]{40}' -delete
  cp "$small"/* "$corpus_dir/$reader/"
  note "$reader: $(find "$small" -type f | wc -l) files"
}

build
if [ "$seconds" = --minimise ]; then
  for reader in "${readers[@]}"; do minimise "$reader"; done
  exit
fi
passed=0 failed=0
for reader in "${readers[@]}"; do
  if fuzz "$reader"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
done
echo "$passed passed, $failed failed"
((failed == 0))
