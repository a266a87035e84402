import { BufferAttribute, BufferGeometry, GLSL3, Mesh, RawShaderMaterial, type Texture } from 'three';
import type { Corners, OnCard } from './painter';
import { plainTexture } from './plain-texture';
import { PIXELS } from './tile-program';

const VERTEX = `
in vec3 position;
in vec2 uv;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
out vec2 place;
void main() {
  place = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;
const UV = new BufferAttribute(new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), 2);
const INDEX = new BufferAttribute(new Uint16Array([0, 2, 1, 2, 3, 1]), 1);

/** One picture on a part of the cube, for Three.js. */
export class TileMesh extends Mesh<BufferGeometry, RawShaderMaterial> implements OnCard {
  readonly texture: Texture;

  constructor(corners: Corners, image: ImageBitmap | HTMLCanvasElement, level: number) {
    const texture = plainTexture(image);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners.flat()), 3));
    geometry.setAttribute('uv', UV);
    geometry.setIndex(INDEX);
    super(
      geometry,
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: PIXELS,
        uniforms: { picture: { value: texture } },
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.texture = texture;
    this.renderOrder = level;
    this.frustumCulled = false;
    this.matrixAutoUpdate = false;
    this.visible = false;
  }

  /** Gives back what it holds on the graphics card. */
  override dispose(): void {
    this.removeFromParent();
    this.texture.dispose();
    this.material.dispose();
    this.geometry.dispose();
  }
}
