import { ClampToEdgeWrapping, LinearFilter, NoColorSpace, Texture, type Wrapping } from 'three';

/** A picture for Three.js that is drawn as it is: upright, in its own colours, in one size. @param across how it goes on to its sides */
export function plainTexture(
  image: ImageBitmap | HTMLCanvasElement | HTMLVideoElement,
  across: Wrapping = ClampToEdgeWrapping,
): Texture {
  const texture = new Texture(image);
  texture.flipY = false;
  texture.colorSpace = NoColorSpace;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = across;
  texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}
