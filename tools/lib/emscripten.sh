# Emscripten: the one on the PATH, else Debian's, else trixie's unpacked into the cache.
# shellcheck shell=bash

emscripten_unpacked=$cache_dir/emscripten-${pin_emscripten[4]:0:12}

# Sets `emscripten_dir` to the folder of the first `emcc` on the PATH that will do. Says why others will not,
# unless told to be silent.
find_emscripten_on_path() {
  local emcc root version why seen=
  emscripten_dir=
  while IFS= read -r emcc; do
    root=$(readlink -f "$emcc")
    # /bin and /usr/bin are one folder today.
    case $seen: in *":$root:"*) continue ;; esac
    seen+=:$root
    root=${root%/*}
    # A wrapper starts the real one; `emcmake` beside it tells where that is.
    [ -f "$root/emscripten-version.txt" ] ||
      root=$("${emcc%/*}/emcmake" printf '%s\n' 2>/dev/null | sed -n 's|^-DCMAKE_TOOLCHAIN_FILE=\(.*\)/cmake/Modules/.*|\1|p') || true
    if [ ! -f "$root/emscripten-version.txt" ]; then
      why='does not say where it is installed; put the folder of Emscripten itself on the PATH'
    else
      version=$(tr -d '"' <"$root/emscripten-version.txt")
      if ! version_at_least "$version" "$emscripten_minimum"; then
        why="is $version, which is too old; $emscripten_minimum or newer would be used"
      elif ! "$root/em-config" BINARYEN_ROOT >/dev/null 2>&1; then
        why='is not set up; activate it, or let EM_CONFIG name its configuration'
      else
        emscripten_dir=$root
        return 0
      fi
    fi
    [ "${1:-}" = silent ] || warn "$emcc $why"
  done < <(type -ap emcc)
  return 1
}

# Whether this release of Debian has it as a package.
debian_has_emscripten() {
  local candidate
  candidate=$(apt-cache policy emscripten 2>/dev/null | sed -n 's/^ *Candidate: //p')
  [ -n "$candidate" ] && version_at_least "${candidate%%[+~-]*}" "$emscripten_minimum"
}

# Unpacks trixie's packages side by side: emscripten/, binaryen/bin, binaryen/lib.
unpack_emscripten() {
  [ -d "$emscripten_unpacked" ] && return 0
  local part=$emscripten_unpacked.part name
  rm -rf "$part"
  fetch_package "$downloads_dir/emscripten.deb" "${pin_emscripten[@]}"
  fetch_package "$downloads_dir/binaryen.deb" "${pin_binaryen[@]}"
  fetch_package "$downloads_dir/libc.deb" "${pin_libc[@]}"
  fetch_package "$downloads_dir/libstdcxx.deb" "${pin_libstdcxx[@]}"
  fetch_package "$downloads_dir/libgcc.deb" "${pin_libgcc[@]}"
  say "unpacking Emscripten into $cache_dir"
  mkdir -p "$part/binaryen/bin" "$part/binaryen/lib" "$part/packages"
  # Left out: its tests, and the builds of its libraries for threads, workers, 64 bit and dynamic linking.
  dpkg-deb --fsys-tarfile "$downloads_dir/emscripten.deb" | tar --extract --directory "$part/packages" \
    --exclude './usr/share/emscripten/test' --exclude './usr/share/man' \
    --exclude '*/lib/wasm64-emscripten' --exclude '*/lib/wasm32-emscripten/*pic' \
    --exclude '*/wasm32-emscripten/*-mt*.a' --exclude '*/wasm32-emscripten/*-ww*.a'
  mv "$part/packages/usr/share/emscripten" "$part/emscripten"
  cp "$part/packages/usr/share/doc/emscripten/copyright" "$part/emscripten/"
  for name in binaryen libc libstdcxx libgcc; do
    dpkg-deb --extract "$downloads_dir/$name.deb" "$part/packages"
  done
  # A symbolic link /lib64 and a plain folder both occur; take libraries from wherever they are.
  find "$part/packages" \( -name 'lib*.so*' -o -name 'ld-linux*' \) -path '*x86_64-linux-gnu/*' \
    -not -path '*/gconv/*' -exec cp --archive --target-directory "$part/binaryen/lib" {} +
  cp "$part/packages/usr/bin"/wasm* "$part/binaryen/lib/"
  for name in "$part/packages/usr/bin"/wasm*; do
    name=${name##*/}
    # Started through their own loader, so that they find the C library unpacked beside them.
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nlib=$(dirname "$0")/../lib\nexec "$lib/ld-linux-x86-64.so.2" --library-path "$lib" "$lib/%s" "$@"\n' \
      "$name" >"$part/binaryen/bin/$name"
    chmod +x "$part/binaryen/bin/$name"
  done
  rm -rf "$part/packages"
  fetch_npm "$part/emscripten/node_modules/acorn" "${pin_acorn[@]}"
  mv "$part" "$emscripten_unpacked"
  for name in emscripten binaryen libc libstdcxx libgcc; do rm -f "$downloads_dir/$name.deb"; done
}

# Its configuration names this machine's programs, so it is written anew by each run.
configure_emscripten() {
  local dir=$emscripten_unpacked ccache
  [ -d "$dir" ] || return 0
  {
    printf "LLVM_ROOT = '/usr/bin'\nLLVM_ADD_VERSION = '19'\nCLANG_ADD_VERSION = '19'\n"
    printf "BINARYEN_ROOT = '%s'\nNODE_JS = '%s'\n" "$dir/binaryen" "$node"
    printf "CACHE = '%s'\nFROZEN_CACHE = True\n" "$dir/emscripten/cache"
    if ccache=$(command -v ccache); then printf "COMPILER_WRAPPER = '%s'\n" "$ccache"; fi
  } | write_if_changed "$dir/emscripten/.emscripten"
}
