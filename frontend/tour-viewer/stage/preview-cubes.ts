import { FACES, facePoint, type Face } from '../geometry/faces';
import type { OnCard, Painter } from './painter';
import { readStrip } from './preview';
import type { Place } from './stage';

/** Strips kept at once. */
const KEPT = 4;

/** The previews of the last places as cubes of six tiny pictures, below everything else. */
export class PreviewCubes {
  readonly #cubes = new Map<string, readonly OnCard[]>();
  readonly #coming = new Set<string>();

  /** @param painter gives back what draws now */
  constructor(readonly painter: () => Painter) {}

  /** Makes the cube of a place, if it has a preview and none was made. @returns whether there is something new to draw */
  async prepare({ id, pyramid }: Place): Promise<boolean> {
    if (!pyramid.preview || this.#cubes.has(id) || this.#coming.has(id)) {
      return false;
    }
    this.#coming.add(id);
    const read = await readStrip(pyramid.preview).catch(() => undefined);
    // Dropped meanwhile, or the painter is another one
    if (!this.#coming.delete(id) || !read) {
      return false;
    }
    const { edge } = read.strip;
    const faces = FACES.map((face, index) => {
      const canvas = document.createElement('canvas');
      canvas.width = edge;
      canvas.height = edge;
      canvas.getContext('2d')?.drawImage(read.picture, index * edge, 0, edge, edge, 0, 0, edge, edge);
      const corners = [facePoint(face, -1, -1), facePoint(face, 1, -1), facePoint(face, -1, 1), facePoint(face, 1, 1)] as const;
      return this.painter().upload(corners, canvas, -1);
    });
    this.#cubes.set(id, faces);
    const [oldest] = this.#cubes.keys();
    if (this.#cubes.size > KEPT && oldest !== undefined) {
      this.drop(oldest);
    }
    return true;
  }

  /** The six pictures of a place, in the order of `FACES`; none where they were not made. */
  of(id: string): readonly OnCard[] {
    return this.#cubes.get(id) ?? [];
  }

  /** The picture of a face of a place's cube, if it was made. */
  face(id: string, face: Face): OnCard | undefined {
    return this.of(id)[FACES.indexOf(face)];
  }

  clear(): void {
    [...this.#cubes.keys(), ...this.#coming].forEach((id) => {
      this.drop(id);
    });
  }

  /** Gives back what the cube of a place holds on the graphics card. */
  drop(id: string): void {
    for (const face of this.of(id)) {
      face.dispose();
    }
    this.#cubes.delete(id);
    this.#coming.delete(id);
  }
}
