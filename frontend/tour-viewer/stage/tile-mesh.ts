import {
  BufferAttribute,
  BufferGeometry,
  ClampToEdgeWrapping,
  GLSL3,
  LinearFilter,
  Mesh,
  NoColorSpace,
  RawShaderMaterial,
  Texture,
} from 'three';
import type { Corners, OnCard } from './painter';

/** Draws pixels as they are: colours were never converted, so that they need not be converted back. */
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
const FRAGMENT = `
precision mediump float;
uniform sampler2D picture;
in highp vec2 place;
out vec4 colour;
void main() {
  colour = vec4(texture(picture, place).rgb, 1.0);
}`;

const UV = new BufferAttribute(new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), 2);
const INDEX = new BufferAttribute(new Uint16Array([0, 2, 1, 2, 3, 1]), 1);

/** One picture on a part of the cube, for Three.js. */
export class TileMesh extends Mesh<BufferGeometry, RawShaderMaterial> implements OnCard {
  readonly texture: Texture;

  constructor(corners: Corners, image: ImageBitmap | HTMLCanvasElement, level: number) {
    const texture = new Texture(image);
    texture.flipY = false;
    texture.colorSpace = NoColorSpace;
    texture.generateMipmaps = false;
    texture.minFilter = LinearFilter;
    texture.magFilter = LinearFilter;
    texture.wrapS = ClampToEdgeWrapping;
    texture.wrapT = ClampToEdgeWrapping;
    texture.needsUpdate = true;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners.flat()), 3));
    geometry.setAttribute('uv', UV);
    geometry.setIndex(INDEX);
    super(
      geometry,
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
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
