include("${CMAKE_CURRENT_LIST_DIR}/setup.cmake")

option(THROUGHLINE_SANITIZE "Build with Address- and UndefinedBehaviorSanitizer" OFF)
option(THROUGHLINE_TESTS "Build the tests" OFF)
option(THROUGHLINE_BENCH "Offer what measures time and memory" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

# Emscripten's driver calls ccache itself, around the compiler proper.
find_program(THROUGHLINE_CCACHE ccache)
if(THROUGHLINE_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_C_COMPILER_LAUNCHER "${THROUGHLINE_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${THROUGHLINE_CCACHE}")
endif()

# For everything, third parties included.
add_compile_options(
  -fno-exceptions
  $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
  -fvisibility=hidden
  # Debug information and assertions name files from the top of the tree, on every machine alike.
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(EMSCRIPTEN)
  # Every byte is waited for.
  # The features are in every browser that has streaming compilation, and make shorter code.
  set(size_flags "-Oz -DNDEBUG -flto -mbulk-memory -mnontrapping-fptoint -msign-ext")
  set(CMAKE_C_FLAGS_RELEASE "${size_flags}")
  set(CMAKE_CXX_FLAGS_RELEASE "${size_flags}")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
else()
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-fuse-ld=lld -Wl,--gc-sections)
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
endif()
if(THROUGHLINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# For our own code.
set(throughline_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(EMSCRIPTEN)
  # EM_JS and EM_ASM are extensions by nature. And size_t has 32 bits here: nothing longer is addressed, the
  # file limits see to that.
  list(APPEND throughline_warnings -Wno-dollar-in-identifier-extension
       -Wno-gnu-zero-variadic-macro-arguments -Wno-shorten-64-to-32)
endif()
