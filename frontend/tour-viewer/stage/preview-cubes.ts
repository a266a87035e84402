import type { Scene, Texture } from 'three';
import { FACES, facePoint, type Face } from '../geometry/faces';
import { readStrip } from './preview';
import type { Place } from './stage';
import { TileMesh } from './tile-mesh';

/** Strips kept at once. */
const KEPT = 4;

/** The previews of the last places as cubes of six tiny pictures, below everything else. */
export class PreviewCubes {
  readonly #cubes = new Map<string, TileMesh[]>();

  constructor(readonly scene: Scene) {}

  /** Makes the cube of a place, if it has a preview and none was made. @returns whether there is something new to draw */
  async prepare({ id, pyramid }: Place): Promise<boolean> {
    if (!pyramid.preview || this.#cubes.has(id)) {
      return false;
    }
    const read = await readStrip(pyramid.preview).catch(() => undefined);
    if (!read || this.#cubes.has(id)) {
      return false;
    }
    const { edge } = read.strip;
    const meshes = FACES.map((face, index) => {
      const canvas = document.createElement('canvas');
      canvas.width = edge;
      canvas.height = edge;
      canvas.getContext('2d')?.drawImage(read.picture, index * edge, 0, edge, edge, 0, 0, edge, edge);
      const corners = [facePoint(face, -1, -1), facePoint(face, 1, -1), facePoint(face, -1, 1), facePoint(face, 1, 1)];
      return new TileMesh(corners, canvas, -1);
    });
    this.scene.add(...meshes);
    this.#cubes.set(id, meshes);
    const [oldest] = this.#cubes.keys();
    if (this.#cubes.size > KEPT && oldest !== undefined) {
      this.#drop(oldest);
    }
    return true;
  }

  /** Shows the cube of one place, or none. */
  show(id: string | undefined): void {
    for (const [owner, meshes] of this.#cubes) {
      for (const mesh of meshes) {
        mesh.visible = owner === id;
      }
    }
  }

  /** The picture of a face of a place's cube, if it was made. */
  texture(id: string, face: Face): Texture | undefined {
    return this.#cubes.get(id)?.[FACES.indexOf(face)]?.texture;
  }

  clear(): void {
    [...this.#cubes.keys()].forEach((id) => {
      this.#drop(id);
    });
  }

  #drop(id: string): void {
    for (const mesh of this.#cubes.get(id) ?? []) {
      this.scene.remove(mesh);
      mesh.dispose();
    }
    this.#cubes.delete(id);
  }
}
