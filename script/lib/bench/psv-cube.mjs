import { CubemapTilesAdapter } from '@photo-sphere-viewer/cubemap-tiles-adapter';
import { show } from './psv.mjs';

const FACES = { front: 'f', right: 'r', back: 'b', left: 'l', top: 'u', bottom: 'd' };
const { tileSize, faceSizes } = window.bench;
const levels = faceSizes.map((faceSize) => ({ faceSize, nbTiles: faceSize / tileSize }));
const base = Object.fromEntries(Object.entries(FACES).map(([name, face]) => [name, `/tiles/cube/1/${face}/0-0.jpg`]));

show(CubemapTilesAdapter.withConfig({ baseBlur: false }), {
  baseUrl: base,
  // One tile a face is the base already.
  levels: levels.filter(({ nbTiles }) => nbTiles > 1),
  flipTopBottom: false,
  tileUrl: (face, column, row, level) => `/tiles/cube/${level + 2}/${FACES[face]}/${row}-${column}.jpg`,
});
