#!/bin/bash
# Measures reading, writing, editing and merging of large maps, and holds them against their goals. On a machine that
# does nothing else. Expects set-up to be done: tools/setup.sh native. The last line says `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
(($# == 0)) || die "usage: tools/bench.sh (it takes no arguments)"
# shellcheck source=/dev/null
. "$root_dir/build/setup.sh" 2>/dev/null || die "run tools/setup.sh native first"
# shellcheck source=lib/build.sh
. "$here/lib/build.sh"
cd "$root_dir"

build_preset native-release journey_bench
measured=$root_dir/build/bench.csv
say "measuring"
build/native-release/tests/bench/journey_bench --benchmark_repetitions=5 --benchmark_min_time=0.2 \
  --benchmark_enable_random_interleaving=true --benchmark_format=csv 2>/dev/null >"$measured"

# The best of the repetitions: what disturbs a measurement only ever makes it longer.
awk -F, '
  { gsub(/"/, "", $1) }
  $1 ~ /^[a-z_]+(\/[0-9]+)?$/ && $1 !~ /_(mean|median|stddev|cv)$/ && $4 + 0 > 0 && (!($1 in best) || $4 + 0 < best[$1]) { best[$1] = $4 + 0; unit[$1] = $5 }
  function goal(what, ratio, limit) {
    printf "    %s: %.2f times, at most %.2f\n", what, ratio, limit
    if (ratio > 0 && ratio <= limit) ++passed; else { ++failed; print "warning: the goal is missed: " what }
  }
  END {
    for (name in best) printf "    %s: %.1f %s\n", name, best[name], unit[name] | "sort"
    close("sort")
    if (!("sax_pass" in best) || !("read" in best) || !("write" in best)) { print "0 passed, 1 failed"; exit 1 }
    goal("reading 100,000 cards against the JSON library alone", best["read"] / best["sax_pass"], 2.5)
    goal("writing them against reading them", best["write"] / best["read"], 1)
    split("change_text add_and_remove move remove", verbs, " ")
    for (i = 1; i in verbs; ++i)
      goal(verbs[i] " at 100,000 cards against 100", best[verbs[i] "/100000"] / best[verbs[i] "/100"], 2)
    goal("merging 30 files with 200 changed cards each at once, in seconds", best["merge_all_at_once/10000"] / 1000, 1)
    goal("merging them one by one, in seconds", best["merge_one_by_one/10000"] / 1000, 1)
    print passed + 0 " passed, " failed + 0 " failed"
    exit failed > 0
  }' "$measured"
