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
  -sAUTO_JS_LIBRARIES=0 -lwebgl.js -lhtml5_webgl.js -legl.js -lasync.js -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPU32,HEAPF32,UTF8ToString,stringToUTF8,lengthBytesUTF8
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,locateFile,onAbort,print,printErr,noExitRuntime
  # The names of functions are for splitting the program and do not go to the site.
  "$<$<CONFIG:Release>:-Oz;-flto;-sASSERTIONS=0;-sMALLOC=emmalloc;-sSUPPORT_LONGJMP=0;--profiling-funcs;-Wl,--no-demangle>"
  "$<$<CONFIG:Debug>:-O1;-g1;-sASSERTIONS=1>")

# What the program is made of, for what it says about itself.
file(STRINGS "${THROUGHLINE_EMSCRIPTEN_DIR}/emscripten-version.txt" emscripten_version)
string(REPLACE "\"" "" emscripten_version "${emscripten_version}")
set(emscripten_licence "${THROUGHLINE_EMSCRIPTEN_DIR}/LICENSE")
foreach(file IN ITEMS "${THROUGHLINE_EMSCRIPTEN_DIR}/copyright" /usr/share/doc/emscripten/copyright)
  if(NOT EXISTS "${emscripten_licence}")
    set(emscripten_licence "${file}")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/third_party.json" @ONLY CONTENT [[
{"version": "@PROJECT_VERSION@", "parts": [
  {"name": "Dear ImGui", "version": "@THROUGHLINE_IMGUI_VERSION@", "licence": "MIT", "file": "@THROUGHLINE_IMGUI_DIR@/LICENSE.txt"},
  {"name": "SDL", "version": "@THROUGHLINE_SDL_VERSION@", "licence": "Zlib", "file": "@THROUGHLINE_SDL_DIR@/LICENSE.txt"},
  {"name": "JSON for Modern C++", "version": "@THROUGHLINE_JSON_VERSION@", "licence": "MIT", "file": "/usr/share/doc/nlohmann-json3-dev/copyright"},
  {"name": "libunibreak", "version": "@THROUGHLINE_UNIBREAK_VERSION@", "licence": "Zlib", "file": "@THROUGHLINE_UNIBREAK_DIR@/LICENCE"},
  {"name": "Emscripten", "version": "@emscripten_version@", "licence": "MIT", "file": "@emscripten_licence@"},
  {"name": "musl", "version": "as in Emscripten @emscripten_version@", "licence": "MIT", "file": "@THROUGHLINE_EMSCRIPTEN_DIR@/system/lib/libc/musl/COPYRIGHT"}
]}
]])

# The site needs everything in web/ and assets/, and is assembled anew when any of it changes.
if(NOT EXISTS "${CMAKE_SOURCE_DIR}/web/index.html")
  return()
endif()
file(GLOB web_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.js" "${CMAKE_SOURCE_DIR}/web/*.css"
     "${CMAKE_SOURCE_DIR}/web/*.html" "${CMAKE_SOURCE_DIR}/web/*.webmanifest")
file(GLOB_RECURSE asset_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/samples/*"
     "${CMAKE_SOURCE_DIR}/assets/templates/*"
     "${CMAKE_SOURCE_DIR}/assets/icons/*")
execute_process(COMMAND "${THROUGHLINE_EMSCRIPTEN_DIR}/em-config" BINARYEN_ROOT
  OUTPUT_VARIABLE binaryen_dir OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_program(THROUGHLINE_WASM_SPLIT wasm-split HINTS "${binaryen_dir}/bin" REQUIRED)
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/site.stamp"
  COMMAND "${THROUGHLINE_NODE}" "${throughline_tools}/site.mjs" --build "${CMAKE_BINARY_DIR}"
          "$<$<CONFIG:Release>:--minify;--split;${THROUGHLINE_WASM_SPLIT}>"
  DEPENDS page generated_files ${web_files} ${asset_files} "${throughline_tools}/site.mjs"
          "${throughline_tools}/lib/compress.mjs" "${throughline_tools}/lib/about.mjs"
          "${throughline_tools}/lib/split_program.mjs" "${throughline_tools}/start_functions.txt"
          "${CMAKE_SOURCE_DIR}/web/package-lock.json" "${CMAKE_BINARY_DIR}/third_party.json"
  COMMENT "Assembling the site"
  COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(site ALL DEPENDS "${CMAKE_BINARY_DIR}/site.stamp")
