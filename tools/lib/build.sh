# Configuring and building a preset, with little said when there is nothing to do.
# shellcheck shell=bash

# Lets what a build says through, but of its progress only a line for each tenth of the way.
build_progress() {
  local line last=0
  while IFS= read -r line; do
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\  ]]; then
      if [[ $line == *Re-checking* || $line == *Re-running* ]]; then continue; fi
      if ((10 * BASH_REMATCH[1] / BASH_REMATCH[2] != last)); then
        note "built ${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
        last=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
      fi
    elif [[ ! $line =~ ^(ninja: (Entering|no work)|-- ) ]]; then
      printf '%s\n' "$line"
    fi
  done
}

# build_preset PRESET TARGET...
build_preset() {
  local preset=$1 dir=$root_dir/build/$1 log=$root_dir/build/$1.log
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
  say "building $preset: $*"
  NINJA_STATUS='[%f/%t] ' ninja -C "$dir" -j "$jobs" "$@" | build_progress
}
