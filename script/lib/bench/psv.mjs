import { Viewer } from '@photo-sphere-viewer/core';

/** Shows a panorama by an adapter, at the view that the page states. */
export function show(adapter, panorama) {
  const { view, vertical } = window.bench;
  const minFov = 20;
  const maxFov = 120;
  new Viewer({
    container: 'view',
    adapter,
    panorama,
    navbar: false,
    minFov,
    maxFov,
    defaultYaw: `${view.yaw}deg`,
    defaultPitch: `${view.pitch}deg`,
    defaultZoomLvl: ((vertical - maxFov) / (minFov - maxFov)) * 100,
  });
}
