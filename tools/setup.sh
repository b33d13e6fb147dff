#!/bin/bash
# Brings this machine to where the presets build, and writes build/setup.cmake, which tells CMake where
# everything is.
#
#   tools/setup.sh web      the page: Emscripten, Node, npm's packages
#   tools/setup.sh native   the native tool and its tests
#   tools/setup.sh all      both, and what the browser tests and the checks need
#
# As root it installs missing Debian packages; as anybody else it names them. What Debian's release does
# not have goes into the user's cache folder ($THROUGHLINE_CACHE, else $XDG_CACHE_HOME/throughline).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=lib/pins.sh
. "$here/lib/pins.sh"
# shellcheck source=lib/fetch.sh
. "$here/lib/fetch.sh"
# shellcheck source=lib/packages.sh
. "$here/lib/packages.sh"
# shellcheck source=lib/emscripten.sh
. "$here/lib/emscripten.sh"

wants_web=false wants_native=false wants_browser=false
case ${1:-} in
  web) wants_web=true ;;
  native) wants_native=true ;;
  all) wants_web=true wants_native=true wants_browser=true ;;
  *) die "usage: tools/setup.sh web|native|all" ;;
esac

[ "$(uname -m)" = x86_64 ] || die "only x86-64 machines are supported by this script"
lock_cache

# --- Debian's packages ---------------------------------------------------------------------------

missing_packages=()
need_command cmake cmake
need_command ninja ninja-build
need_command openssl openssl
need_command xz xz-utils
need_command python3 python3
need_command node nodejs
need_command npm npm
need_package nlohmann-json3-dev
uses_unpacked_emscripten=false
if $wants_web && ! find_emscripten_on_path; then
  # The candidate is known only once the lists are there; a bare machine may have none yet.
  if [ "$(id -u)" = 0 ] && ! apt-cache show cmake >/dev/null 2>&1; then update_package_lists; fi
  if [ ! -d "$emscripten_unpacked" ] && debian_has_emscripten; then
    need_package emscripten
  else
    uses_unpacked_emscripten=true
    need_package clang-19 lld-19 llvm-19
  fi
fi
if $wants_native; then
  need_package clang-19 lld-19 llvm-19 libclang-rt-19-dev clang-format-19 clang-tidy-19 libgtest-dev libgmock-dev libbenchmark-dev \
    python3-jsonschema # an independent reader of the schema
fi
if $wants_browser; then
  need_package chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
fi
install_missing_packages

# --- Node ----------------------------------------------------------------------------------------

node=$(command -v node)
if ! version_at_least "$("$node" --version | tr -d v)" "$node_minimum"; then
  fetch_npm "$cache_dir/node-${pin_node[1]}" "${pin_node[@]}"
  node=$cache_dir/node-${pin_node[1]}/bin/node
fi

# --- Sources and Emscripten ------------------------------------------------------------------------

fetch_source imgui_dir imgui_version "${pin_imgui[@]}"
fetch_source sdl_dir sdl_version "${pin_sdl[@]}"
fetch_source unibreak_dir unibreak_version "${pin_unibreak[@]}"
if $uses_unpacked_emscripten; then unpack_emscripten; fi
configure_emscripten
# A set-up for native builds alone forgets nothing of an earlier one for the page.
if ! find_emscripten_on_path silent && [ -d "$emscripten_unpacked" ]; then
  emscripten_dir=$emscripten_unpacked/emscripten
fi
if $wants_web; then
  [ -n "$emscripten_dir" ] || die "no Emscripten from $emscripten_minimum on was found after set-up"
  if [ ! -f "$("$emscripten_dir/em-config" CACHE)/sysroot/lib/wasm32-emscripten/lto/libc.a" ]; then
    say "this Emscripten makes its own libraries with the first build, which then takes minutes more"
  fi
fi

# --- npm's packages --------------------------------------------------------------------------------

# Building needs its `dependencies`; tests and checks its `devDependencies` too.
install_npm_packages() {
  local kind=$1 omit=() stamp=$root_dir/web/node_modules/.throughline wanted
  [ "$kind" = all ] || omit=(--omit=dev)
  wanted=$(sha256sum <"$root_dir/web/package-lock.json" | cut -c 1-64)
  if [ -f "$stamp" ]; then
    case $(cat "$stamp") in "$wanted all" | "$wanted $kind") return 0 ;; esac
  fi
  say "installing npm's packages, at most ${2} MB to download"
  rm -f "$stamp"
  fetch_with_npm "npm's packages" "$2" "$root_dir/web" \
    ci --no-audit --no-fund --prefer-offline --ignore-scripts "${omit[@]}" || die "npm ci failed; run this again"
  printf '%s %s' "$wanted" "$kind" >"$stamp"
}
if $wants_browser; then
  install_npm_packages all 62
else
  install_npm_packages build 16
fi

# --- What CMake is told ----------------------------------------------------------------------------

mkdir -p "$root_dir/build"
write_if_changed "$root_dir/build/setup.cmake" <<END
# Written by tools/setup.sh.
set(THROUGHLINE_IMGUI_DIR "$imgui_dir")
set(THROUGHLINE_IMGUI_VERSION "$imgui_version")
set(THROUGHLINE_SDL_DIR "$sdl_dir")
set(THROUGHLINE_SDL_VERSION "$sdl_version")
set(THROUGHLINE_UNIBREAK_DIR "$unibreak_dir")
set(THROUGHLINE_UNIBREAK_VERSION "$unibreak_version")
set(THROUGHLINE_NODE "$node")
set(THROUGHLINE_EMSCRIPTEN_DIR "$emscripten_dir")
END
# And the scripts beside this one.
write_if_changed "$root_dir/build/setup.sh" <<END
node=$(printf %q "$node")
emscripten_dir=$(printf %q "$emscripten_dir")
END
