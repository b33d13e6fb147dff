# Third parties, built from sources that tools/setup.sh fetched and checked. Their headers are SYSTEM: our
# warnings are for our own code.

# --- nlohmann/json: the package's headers, apart from whatever else lies beside them ---------------
find_path(THROUGHLINE_NLOHMANN_INCLUDE nlohmann/json.hpp REQUIRED
          PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/third_party/include")
file(CREATE_LINK "${THROUGHLINE_NLOHMANN_INCLUDE}/nlohmann"
     "${CMAKE_BINARY_DIR}/third_party/include/nlohmann" SYMBOLIC)
file(STRINGS "${THROUGHLINE_NLOHMANN_INCLUDE}/nlohmann/detail/abi_macros.hpp" json_version
     REGEX "define NLOHMANN_JSON_VERSION_(MAJOR|MINOR|PATCH) ")
if(NOT json_version)
  file(STRINGS "${THROUGHLINE_NLOHMANN_INCLUDE}/nlohmann/json.hpp" json_version
       REGEX "define NLOHMANN_JSON_VERSION_(MAJOR|MINOR|PATCH) ")
endif()
string(REGEX REPLACE "[^;]*_(MAJOR|MINOR|PATCH) +([0-9]+)[^;]*" "\\2" json_version "${json_version}")
list(JOIN json_version "." THROUGHLINE_JSON_VERSION)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/third_party/include")
# It must neither throw nor pull in <iostream>.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)

# --- libunibreak: line and grapheme breaks ------------------------------------------------------------
set(unibreak "${THROUGHLINE_UNIBREAK_DIR}/src")
add_library(unibreak STATIC
  "${unibreak}/eastasianwidthdef.c" "${unibreak}/eastasianwidthdata.c" "${unibreak}/emojidata.c"
  "${unibreak}/emojidef.c" "${unibreak}/graphemebreak.c" "${unibreak}/graphemebreakdata.c"
  "${unibreak}/indicconjunctbreakdata.c" "${unibreak}/linebreak.c" "${unibreak}/linebreakdata.c"
  "${unibreak}/linebreakdef.c" "${unibreak}/unibreakbase.c" "${unibreak}/unibreakdef.c")
target_include_directories(unibreak SYSTEM INTERFACE "${unibreak}")
# It calls its readers through a pointer that has `const void*` for `const utf8_t*`.
target_compile_options(unibreak PRIVATE -w $<$<BOOL:${THROUGHLINE_SANITIZE}>:-fno-sanitize=function>)

# --- Dear ImGui ----------------------------------------------------------------------------------------
add_library(imgui STATIC
  "${THROUGHLINE_IMGUI_DIR}/imgui.cpp" "${THROUGHLINE_IMGUI_DIR}/imgui_draw.cpp"
  "${THROUGHLINE_IMGUI_DIR}/imgui_widgets.cpp" "${CMAKE_SOURCE_DIR}/src/platform/imgui_font_loader.cpp"
  "${CMAKE_SOURCE_DIR}/src/platform/imgui_left_out.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${THROUGHLINE_IMGUI_DIR}")
target_include_directories(imgui PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="platform/imgui_config.hpp")
target_compile_options(imgui PRIVATE -w)

if(NOT EMSCRIPTEN)
  return()
endif()

# --- SDL2: the window, the GL context and events; nothing else of it -------------------------------------
set(sdl_sources
  SDL.c SDL_assert.c SDL_dataqueue.c SDL_error.c SDL_guid.c SDL_hints.c SDL_list.c SDL_log.c SDL_utils.c
  atomic/SDL_atomic.c atomic/SDL_spinlock.c cpuinfo/SDL_cpuinfo.c dynapi/SDL_dynapi.c
  events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c events/SDL_events.c
  events/SDL_gesture.c events/SDL_keyboard.c events/SDL_keysym_to_scancode.c events/SDL_mouse.c
  events/SDL_quit.c events/SDL_scancode_tables.c events/SDL_touch.c events/SDL_windowevents.c
  file/SDL_rwops.c stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_getenv.c stdlib/SDL_iconv.c
  stdlib/SDL_malloc.c stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c stdlib/SDL_strtokr.c
  thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c
  thread/generic/SDL_syssem.c thread/generic/SDL_systhread.c thread/generic/SDL_systls.c
  timer/SDL_timer.c timer/unix/SDL_systimer.c
  video/SDL_RLEaccel.c video/SDL_blit.c video/SDL_blit_0.c video/SDL_blit_1.c video/SDL_blit_A.c
  video/SDL_blit_N.c video/SDL_blit_auto.c video/SDL_blit_copy.c video/SDL_blit_slow.c video/SDL_bmp.c
  video/SDL_clipboard.c video/SDL_egl.c video/SDL_fillrect.c video/SDL_pixels.c video/SDL_rect.c
  video/SDL_shape.c video/SDL_stretch.c video/SDL_surface.c video/SDL_video.c video/SDL_yuv.c
  video/emscripten/SDL_emscriptenopengles.c
  video/emscripten/SDL_emscriptenvideo.c loadso/dummy/SDL_sysloadso.c)
list(TRANSFORM sdl_sources PREPEND "${THROUGHLINE_SDL_DIR}/src/")
add_library(sdl STATIC ${sdl_sources})
target_include_directories(sdl SYSTEM PUBLIC "${THROUGHLINE_SDL_DIR}/include")
target_compile_definitions(sdl PRIVATE
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1
  SDL_POWER_DISABLED=1 SDL_FILESYSTEM_DISABLED=1 SDL_LOCALE_DISABLED=1 SDL_LOADSO_DISABLED=1
  # Software drawing is never asked for: the smallest blitters will do.
  SDL_LEAN_AND_MEAN=1)
target_compile_options(sdl PRIVATE -w -sUSE_SDL=0)

# --- Dear ImGui's backends for it --------------------------------------------------------------------------
add_library(imgui_backends STATIC
  "${THROUGHLINE_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp"
  "${THROUGHLINE_IMGUI_DIR}/backends/imgui_impl_sdl2.cpp")
target_include_directories(imgui_backends SYSTEM PUBLIC "${THROUGHLINE_IMGUI_DIR}/backends")
target_include_directories(imgui_backends PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
# Asking WebGL for its state waits for the GPU: src/platform/web/web_gl_state.cpp answers instead.
target_compile_definitions(imgui_backends PRIVATE glGetIntegerv=throughline_gl_get)
target_compile_options(imgui_backends PRIVATE -w)
target_link_libraries(imgui_backends PUBLIC imgui sdl)
