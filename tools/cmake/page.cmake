# The page's program, src/main, and the site that is served: build/…/site.
file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/main/*.cpp")
if(NOT page_sources)
  return()
endif()
add_executable(page ${page_sources})
throughline_own_code(page)
throughline_links(page PRIVATE ui platform/web)
set_target_properties(page PROPERTIES
  OUTPUT_NAME throughline SUFFIX .js RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/program")
target_link_options(page PRIVATE
  -fno-exceptions
  -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sEXPORT_NAME=createModule
  -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sSTACK_SIZE=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=2GB
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_ENABLE_GET_PROC_ADDRESS=1
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPU32,HEAPF32,UTF8ToString,stringToUTF8,lengthBytesUTF8
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,locateFile,onAbort,print,printErr
  "$<$<CONFIG:Release>:-Os;-flto;-sASSERTIONS=0;-sMALLOC=emmalloc;-sSUPPORT_ERRNO=0;-sSUPPORT_LONGJMP=0>"
  "$<$<CONFIG:Debug>:-O1;-g1;-sASSERTIONS=1>")
