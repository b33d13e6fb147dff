# Emscripten's own toolchain file, wherever set-up found it.
include("${CMAKE_CURRENT_LIST_DIR}/setup.cmake")
if(NOT THROUGHLINE_EMSCRIPTEN_DIR)
  message(FATAL_ERROR "Run `tools/setup.sh web` first: there is no Emscripten yet.")
endif()
include("${THROUGHLINE_EMSCRIPTEN_DIR}/cmake/Modules/Platform/Emscripten.cmake")
