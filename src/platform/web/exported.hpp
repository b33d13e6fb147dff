// Marks an `extern "C"` function that the page's JavaScript calls (bridge.js).
#pragma once

#define THROUGHLINE_EXPORTED __attribute__((used))
