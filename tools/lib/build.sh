# Configuring and building a preset, with little said when there is nothing to do.
# shellcheck shell=bash

# build_preset PRESET TARGET...
build_preset() {
  local preset=$1 dir=$root_dir/build/$1 log=$root_dir/build/$1.log plan
  shift
  # The tools compiled with may have changed since; CMake keeps the compiler it began with.
  if [ -f "$dir/setup.copy" ] && ! cmp --silent "$root_dir/build/setup.cmake" "$dir/setup.copy"; then
    note "the set-up has changed: configuring $preset afresh"
    rm -rf "$dir/CMakeCache.txt" "$dir/CMakeFiles"
  fi
  if [ ! -f "$dir/build.ninja" ] || [ ! -f "$dir/setup.copy" ]; then
    say "configuring $preset"
    if ! (cd "$root_dir" && cmake --preset "$preset") >"$log" 2>&1; then
      cat "$log" >&2
      die "configuring $preset failed"
    fi
    cp "$root_dir/build/setup.cmake" "$dir/setup.copy"
  fi
  # Also says so when the build files themselves have to be made anew.
  plan=$(ninja -C "$dir" -n "$@" 2>/dev/null | tail -n 1 || true)
  case $plan in
    *'no work to do'*) ;;
    *) say "building $preset: $*" ;;
  esac
  NINJA_STATUS='    [%f/%t] ' ninja -C "$dir" -j "$jobs" "$@" | grep -vE '^ninja: (Entering|no work)|Re-checking globbed' || ((PIPESTATUS[0] == 0))
}
