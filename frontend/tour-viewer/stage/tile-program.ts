/** Places of what is given for each corner are written into the shader: asking where they are would wait for the compiler. */
const VERTEX = `#version 300 es
layout(location = 0) in vec3 corner;
layout(location = 1) in vec2 uv;
out vec2 place;
void main() {
  place = uv;
  gl_Position = vec4(corner.xy, 0.0, corner.z);
}`;
/** Draws pixels as they are: colours were never converted, so that they need not be converted back. */
export const PIXELS = `
precision mediump float;
uniform sampler2D picture;
in highp vec2 place;
out vec4 colour;
void main() {
  colour = vec4(texture(picture, place).rgb, 1.0);
}`;

/** Compiles in the background; a program that does not work draws nothing. */
export function compile(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader) {
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
      gl.deleteShader(shader);
    }
  }
  gl.linkProgram(program);
  return program;
}

/** What draws tiles. Made ahead it is ready when there is something to draw. */
export const tileProgram = (gl: WebGL2RenderingContext): WebGLProgram => compile(gl, VERTEX, `#version 300 es${PIXELS}`);
