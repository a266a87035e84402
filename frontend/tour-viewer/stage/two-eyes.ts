import type { Camera } from 'three';
import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { Pyramid, Tile } from '../tiles/pyramid';

/** Two eyes that see the picture instead of the window in the page. */
export interface Eyes {
  /** Holds a camera for each eye, placed already. */
  readonly camera: Camera;
  /** Where they look, and how wide: a window that holds what both see. */
  readonly view: View;
  /** Of that window; only the ratio counts. */
  readonly size: Size;
  /** Its width in device pixels. */
  readonly devicePixels: number;
  /** The tiles they need: few, since each is drawn twice. @param level the finest that is useful */
  tiles(pyramid: Pyramid, level: number): Tile[];
}
