# Where tools/setup.sh put what the build needs.
set(throughline_setup "${CMAKE_CURRENT_LIST_DIR}/../../build/setup.cmake")
if(NOT EXISTS "${throughline_setup}")
  message(FATAL_ERROR "Run `tools/setup.sh all` (or `web`, or `native`) first: it fetches what the build needs.")
endif()
include("${throughline_setup}")
