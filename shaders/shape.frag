precision highp float;

in vec2 from_middle;
flat in vec2 half_size;
flat in vec4 lengths_screen; // radius, border's width, dash, shadow's blur; device pixels
flat in vec4 fill_colour;
flat in vec4 border_colour;
flat in vec4 shadow_colour;

out vec4 colour;

// Signed distance to the rounded rectangle; negative inside.
float distance_to_shape(vec2 point, float radius) {
  vec2 beyond = abs(point) - half_size + radius;
  return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - radius;
}

float covered(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

// Dashes along the outline. Each quarter of it, from the middle of a side to the middle of the next, holds a whole number
// of dashes and mirrors its neighbours, so that they meet.
float dashed(vec2 point, float radius, float dash) {
  vec2 place = abs(point);
  vec2 straight = half_size - radius;
  vec2 beyond = place - straight;
  float arc = radius * 1.5707963;
  float along;
  if (beyond.x > 0.0 && beyond.y > 0.0) along = straight.x + atan(beyond.x, beyond.y) * radius;
  else if (half_size.y - place.y < half_size.x - place.x) along = min(place.x, straight.x);
  else along = straight.x + arc + straight.y - min(place.y, straight.y);
  float quarter = straight.x + arc + straight.y;
  float period = quarter / max(1.0, floor(quarter / (2.0 * dash) + 0.5));
  // Distance to the nearest end of a dash, which begins and ends a quarter of a period from a multiple of the period.
  float phase = abs(fract(along / period + 0.5) - 0.5) * period;
  return clamp(period * 0.25 - phase + 0.5, 0.0, 1.0);
}

void main() {
  float radius = min(lengths_screen.x, min(half_size.x, half_size.y));
  float distance = distance_to_shape(from_middle, radius);
  float whole = covered(distance);
  colour = fill_colour * whole;
  if (lengths_screen.y > 0.0) {
    float ring = whole - covered(distance + lengths_screen.y);
    if (lengths_screen.z > 0.0) ring *= dashed(from_middle, radius, lengths_screen.z);
    vec4 edge = border_colour * ring;
    colour = edge + colour * (1.0 - edge.a);
  }
  float blur = lengths_screen.w;
  if (blur > 0.0 && colour.a < 1.0) {
    float outside = distance_to_shape(from_middle - vec2(0.0, blur * 0.5), radius);
    float depth = 1.0 - smoothstep(-blur, blur, outside);
    colour += shadow_colour * depth * (1.0 - colour.a);
  }
}
