import type { Plugin } from 'vite';

/**
 * Three.js brings shaders for every material, light and reflection; the viewer draws pictures with a shader of its own. What
 * only those need is left out: a third of what a visitor would download. {@link TileMesh} may therefore use nothing but raw
 * shaders, and a texture nothing but plain pictures.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'renderers/shaders/ShaderChunk.js': 'export const ShaderChunk = {};',
  'renderers/shaders/ShaderLib.js': 'export const ShaderLib = {};',
  'renderers/shaders/UniformsLib.js': 'export const UniformsLib = {};',
  'renderers/shaders/DFGLUTData.js': 'export const getDFGLUT = () => null;',
  'renderers/webgl/WebGLShadowMap.js': 'export function WebGLShadowMap() { this.render = () => {}; }',
  'extras/PMREMGenerator.js': 'export class PMREMGenerator {}',
};

/**
 * Where a browser has WebXR layers, as headsets do, Three.js 0.187 makes a depth texture also for a picture that has no depth, and
 * fails. There the headset gets its depth.
 */
const MENDED: Readonly<Record<string, readonly [string, string]>> = {
  'renderers/webxr/WebXRManager.js': ['if ( attributes.depth ) {', 'if ( true ) {'],
};

/** Takes Three.js from its sources, without the parts that no picture needs. Fails when a new Three.js has moved one of them. */
export function threeParts(): Plugin {
  const met = new Set<string>();
  const partOf = (id: string): string | undefined => id.replaceAll('\\', '/').split('/node_modules/three/src/')[1];
  return {
    name: 'three-parts',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      return source === 'three' ? this.resolve('three/src/Three.js', importer) : undefined;
    },
    load(id) {
      const part = partOf(id);
      if (part === undefined || !(part in LEFT_OUT)) {
        return undefined;
      }
      met.add(part);
      return LEFT_OUT[part];
    },
    transform(code, id) {
      const part = partOf(id);
      const mend = part === undefined ? undefined : MENDED[part];
      if (part === undefined || !mend || !code.includes(mend[0])) {
        return undefined;
      }
      met.add(part);
      return { code: code.replace(...mend), map: null };
    },
    buildEnd(error) {
      const unmet = [...Object.keys(LEFT_OUT), ...Object.keys(MENDED)].filter((part) => !met.has(part));
      if (!error && unmet.length > 0) {
        this.error(`Three.js no longer has ${unmet.join(', ')} as it was: see what took its place, and bundle/three-parts.ts`);
      }
    },
  };
}
