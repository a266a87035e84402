import { EquirectangularTilesAdapter } from '@photo-sphere-viewer/equirectangular-tiles-adapter';
import { show } from './psv.mjs';

const levels = [4, 8, 16].map((cols) => ({ width: cols * 512, cols, rows: cols / 2 }));

show(EquirectangularTilesAdapter.withConfig({ baseBlur: false }), {
  baseUrl: '/tiles/base.jpg',
  levels,
  tileUrl: (column, row, level) => `/tiles/sphere/${level}/${row}-${column}.jpg`,
});
