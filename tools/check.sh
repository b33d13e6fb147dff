#!/bin/bash
# Checks that need no test: formatting, clang-tidy, layering, JavaScript's types. The last line says
# `N passed, N failed`, one for each check. Expects set-up to be done: tools/setup.sh all.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=/dev/null
. "$root_dir/build/setup.sh" 2>/dev/null || die "run tools/setup.sh all first"
# shellcheck source=lib/build.sh
. "$here/lib/build.sh"
cd "$root_dir"

passed=0 failed=0
check() {
  local name=$1
  shift
  say "checking $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    warn "$name: failed"
    failed=$((failed + 1))
  fi
}

formatting() {
  local files
  mapfile -t files < <(find src tests -name '*.cpp' -o -name '*.hpp' | sort)
  ((${#files[@]})) && clang-format-19 --dry-run -Werror "${files[@]}"
}
tidy() {
  # Both presets need their compile commands and the headers made at build time.
  build_preset native-debug generated_files && build_preset web-release generated_files &&
    "$node" tools/check_tidy.mjs "$cache_dir" "$jobs" "$emscripten_dir/cache/sysroot"
}
types() { "$node" web/node_modules/typescript/bin/tsc --project "$1"; }

check formatting formatting
check layering "$node" tools/check_layers.mjs
check "the page's types" types web
check "the service worker's types" types web/tsconfig.sw.json
check "the scripts' types" types web/tsconfig.tools.json
check clang-tidy tidy

echo "$passed passed, $failed failed"
((failed == 0))
