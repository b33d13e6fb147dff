// One shape is four vertices that hold the same values; the corner follows from the vertex's number.
layout(location = 0) in vec4 rect;    // board units
layout(location = 1) in vec4 lengths; // radius, border's width, dash, shadow's blur; board units
layout(location = 2) in vec4 fill;    // as bytes: blue, green, red, alpha
layout(location = 3) in vec4 border;
layout(location = 4) in vec4 shadow;

uniform vec2 origin_board;
uniform vec2 origin_screen; // device pixels, y downwards
uniform vec2 screen_size;
uniform float scale;        // device pixels in a board unit

out vec2 from_middle; // device pixels
flat out vec2 half_size;
flat out vec4 lengths_screen;
flat out vec4 fill_colour; // premultiplied
flat out vec4 border_colour;
flat out vec4 shadow_colour;

vec4 premultiplied(vec4 bgra) { return vec4(bgra.bgr * bgra.a, bgra.a); }

void main() {
  lengths_screen = lengths * scale;
  // Whole pixels, so that straight edges are sharp at every zoom, and equal shapes stay equal.
  vec2 size = max(floor(rect.zw * scale + 0.5), 1.0);
  vec2 position = floor((rect.xy - origin_board) * scale + origin_screen + 0.5);
  half_size = size * 0.5;
  fill_colour = premultiplied(fill);
  border_colour = premultiplied(border);
  shadow_colour = premultiplied(shadow);
  // A border thinner than a pixel becomes a fainter one of a pixel.
  if (lengths.y > 0.0) border_colour *= min(lengths_screen.y, 1.0);
  lengths_screen.y = lengths.y > 0.0 ? max(lengths_screen.y, 1.0) : 0.0;

  vec2 corner = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  vec2 reach = half_size;
  float blur = lengths_screen.w;
  float fall = blur * 0.5;
  if (blur > 0.0) reach += vec2(blur, corner.y > 0.0 ? blur + fall : max(blur - fall, 0.0));
  from_middle = corner * reach;
  vec2 screen = position + half_size + from_middle;
  gl_Position = vec4(screen.x / screen_size.x * 2.0 - 1.0, 1.0 - screen.y / screen_size.y * 2.0, 0.0, 1.0);
}
