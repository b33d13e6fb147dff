#!/bin/bash
# Fuzzes the readers of files and of Mermaid under sanitizers, ten minutes each unless told otherwise.
# Expects set-up to be done: tools/setup.sh native. The last line says `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
(($# <= 1)) || die "usage: tools/fuzz.sh [SECONDS]"
seconds=${1:-600}
# shellcheck source=/dev/null
. "$root_dir/build/setup.sh" 2>/dev/null || die "run tools/setup.sh native first"

fuzz_dir=$root_dir/build/fuzz
say "building with the fuzzer's coverage"
cmake -S "$root_dir/tests/fuzz" -B "$fuzz_dir" -G Ninja -DCMAKE_CXX_COMPILER=clang++-19 >/dev/null
ninja -C "$fuzz_dir" -j "$jobs" >/dev/null

passed=0 failed=0
for reader in json mermaid; do
  # What it finds on its way is kept there for the next run; the corpus in the tree stays as it is.
  mkdir -p "$fuzz_dir/found/$reader"
  say "fuzzing the $reader reader for $seconds s"
  if (cd "$fuzz_dir" && "./${reader}_fuzz" "-max_total_time=$seconds" -max_len=4096 -timeout=10 \
    -print_final_stats=1 -verbosity=0 "-dict=$root_dir/tests/fuzz/$reader.dict" \
    "found/$reader" "$root_dir/tests/fuzz/corpus/$reader"); then
    passed=$((passed + 1))
  else
    warn "the $reader reader failed; the input is in $fuzz_dir"
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
((failed == 0))
