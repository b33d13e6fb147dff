// What Dear ImGui's renderer is told about the state of WebGL before it draws.
//
// It asks for a dozen values to put them back afterwards. A browser answers most of them only when
// the GPU process has finished everything before: on a machine without a GPU that stops the page
// for the whole time a frame takes to paint (55 of 60 ms were measured). Nobody else draws into
// this context between frames and whoever draws sets all that it needs, so there is nothing to put
// back. The build names this function in place of glGetIntegerv for that one source file.
#include <GLES3/gl3.h>

extern "C" void throughline_gl_get(GLenum name, GLint* values);

extern "C" void throughline_gl_get(GLenum name, GLint* values) {
  switch (name) {
    // Asked once, when the renderer is set up.
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_MAX_TEXTURE_SIZE:
    case GL_NUM_EXTENSIONS:
      glGetIntegerv(name, values);
      return;
    // A fresh context's values: valid to set, and set again before the next draw.
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) values[i] = 0;
      return;
    // Bindings: nothing bound.
    default:
      *values = 0;
      return;
  }
}
