// generate_shaders.mjs OUTPUT.hpp SHADER...
//
// Puts the shaders into the program: shape.vert becomes `kShapeVert`. Comments and blank lines stay behind; `#version` is
// for the program to add.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [outputPath, ...shaderPaths] = process.argv.slice(2);

const constants = shaderPaths.map((shaderPath) => {
  const name = path.basename(shaderPath).split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  const lines = readFileSync(shaderPath, 'utf8').split('\n').map((line) => line.replace(/\/\/.*$/, '').trim()).filter(Boolean);
  return `inline constexpr char k${name}[] = R"glsl(${lines.join('\n')}\n)glsl";`;
});
writeFileSync(
  outputPath,
  `#pragma once

// Generated from shaders/ by tools/generate_shaders.mjs.

namespace throughline {

${constants.join('\n\n')}

}  // namespace throughline
`,
);
