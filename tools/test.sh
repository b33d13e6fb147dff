#!/bin/bash
# Installs what is missing, builds and runs every test there is. The last line says `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
(($# == 0)) || die "usage: tools/test.sh (it takes no arguments)"

"$here/setup.sh" all
# shellcheck source=/dev/null
. "$root_dir/build/setup.sh"
# shellcheck source=lib/build.sh
. "$here/lib/build.sh"
export PATH="${node%/*}:$PATH"
cd "$root_dir"

passed=0 failed=0

# count PART PASSED FAILED: a part that ran nothing is a failure too.
count() {
  note "$1: $2 passed, $3 failed ($((SECONDS - part_started)) s)"
  passed=$((passed + $2)) failed=$((failed + $3))
  if (($2 + $3 == 0)); then
    warn "$1 ran nothing"
    failed=$((failed + 1))
  fi
}

# run_part PART COMMAND...: a program whose last line is `N passed, N failed`.
run_part() {
  local part=$1 log=$root_dir/build/$1.log status=0 numbers
  shift
  part_started=$SECONDS
  say "running $part"
  "$@" 2>&1 | tee "$log" || status=$?
  if numbers=$(tail -n 1 "$log" | grep -oE '^[0-9]+ passed, [0-9]+ failed$'); then
    read -r good _ bad _ <<<"$numbers"
    # It ended badly although it counted no failure: that is one.
    if ((status && bad == 0)); then bad=1; fi
    count "$part" "$good" "$bad"
  else
    warn "$part did not say how many passed"
    count "$part" 0 1
  fi
}

# run_gtest PROGRAM
run_gtest() {
  local program=$1 name=${1##*/} report=$root_dir/build/${1##*/}.xml status=0 tests=0 bad=0
  part_started=$SECONDS
  say "running $name"
  rm -f "$report"
  UBSAN_OPTIONS=print_stacktrace=1 "$program" --gtest_brief=1 "--gtest_output=xml:$report" || status=$?
  # A program that a sanitizer ended leaves no report.
  if [ -f "$report" ]; then
    tests=$(sed -n 's/^<testsuites tests="\([0-9]*\)".*/\1/p' "$report")
    bad=$(sed -n 's/^<testsuites [^>]*failures="\([0-9]*\)".*/\1/p' "$report")
    local skipped
    skipped=$(grep -c '<skipped' "$report" || true)
    if ((skipped)); then
      warn "$name skipped $skipped tests; a skipped test counts as failed"
      bad=$((bad + skipped))
    fi
  fi
  if ((status && bad == 0)); then
    bad=1
    tests=$((tests + 1))
  fi
  count "$name" $((tests - bad)) "$bad"
}

build_preset native-debug all
build_preset native-release throughline memory_tests
gtest_programs=(build/native-debug/tests/*_tests)
[ -x "${gtest_programs[0]}" ] || die "there is no native test program"
for program in "${gtest_programs[@]}" build/native-release/tests/memory/memory_tests; do run_gtest "$program"; done
run_part fuzz "$here/fuzz.sh" 10
build_preset web-release site
run_part checks "$here/check.sh"
for runner in tests/*/run.mjs; do
  part=${runner#tests/}
  run_part "${part%/run.mjs}" "$node" "$runner"
done

echo "$passed passed, $failed failed"
((failed == 0))
