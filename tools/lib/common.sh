# Shared by every script here: where things are, how they speak, one lock on the cache.
# shellcheck shell=bash

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Downloads live outside of the clone, so that the next clone finds them again.
cache_dir=${THROUGHLINE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/throughline}
# At most two compilers at once unless told otherwise: link-time optimisation takes memory.
jobs=${THROUGHLINE_JOBS:-$(nproc)}

say() { printf '==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# version_at_least HAVE WANT
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Writes standard input to FILE unless it holds just that, so that nothing is rebuilt for nothing.
write_if_changed() {
  local new
  new=$(cat; printf x)
  if [ -f "$1" ] && [ "$(cat "$1"; printf x)" = "$new" ]; then return; fi
  printf %s "${new%x}" >"$1.part"
  mv "$1.part" "$1"
}

# Held until the shell ends; programs started later must not inherit it (9>&-), or one that is left
# over from a killed run would keep the next run waiting.
lock_cache() {
  mkdir -p "$cache_dir"
  exec 9>"$cache_dir/lock"
  if ! flock --nonblock 9; then
    say "another set-up is using $cache_dir; waiting for it"
    flock 9
  fi
}
