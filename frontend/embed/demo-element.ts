import { prefersLessData, reducedMotion } from '../tour-viewer/core';
import type { ViewerEvents } from '../tour-viewer/events';
import type { TourViewer } from '../tour-viewer/tour-viewer';
import type { Plan, Step } from './demo';

/** How long the element may take to tell of something, in milliseconds: a slow line has to fetch a scene. */
const PATIENCE = 30_000;

/** Whether a film begins with its scene: not for who wants little motion or little data. */
export const beginsByItself = (): boolean => !reducedMotion() && !prefersLessData();

/** Calls, and waits for an event that is as wanted. */
function told<K extends keyof ViewerEvents>(
  viewer: TourViewer,
  event: K,
  wanted: (detail: ViewerEvents[K]) => boolean,
  call: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ending = new AbortController();
    const late = setTimeout(() => {
      ending.abort();
      reject(new Error(`no ${event} came`));
    }, PATIENCE);
    viewer.addEventListener(
      event,
      ({ detail }: CustomEventInit<ViewerEvents[K]>) => {
        if (detail && wanted(detail)) {
          clearTimeout(late);
          ending.abort();
          resolve();
        }
      },
      { signal: ending.signal },
    );
    call();
  });
}

/** What a page can do that holds the element itself, one step after the other: the first makes it. */
export function elementSteps(page: Document, plan: Plan): Step[] {
  let viewer: TourViewer;
  const go = (place: Parameters<TourViewer['go']>[0]) => (): void => {
    viewer.go(place);
  };
  return [
    {
      id: 'element',
      run: async () => {
        await import('../tour-viewer/tour-viewer');
        viewer = page.createElement('tour-viewer');
        viewer.manifest = plan.manifest;
        page.querySelector('#element')?.replaceChildren(viewer);
        await viewer.ready;
      },
    },
    {
      id: 'element-scene',
      run: () => told(viewer, 'scene-change', ({ scene }) => scene === plan.scene, go({ scene: plan.scene })),
    },
    {
      id: 'element-view',
      run: () => told(viewer, 'view-change', ({ yaw }) => Math.abs(yaw - 90) < 1, go({ yaw: 90, pitch: 0, fov: 70 })),
    },
    { id: 'element-stop', run: () => told(viewer, 'stop-change', ({ stop }) => stop === plan.stop, go({ stop: plan.stop })) },
    {
      id: 'element-play',
      run: async () => {
        await told(
          viewer,
          'play-change',
          ({ playing }) => playing,
          () => {
            viewer.play();
          },
        );
        await told(
          viewer,
          'play-change',
          ({ playing }) => !playing,
          () => {
            viewer.pause();
          },
        );
      },
    },
    {
      id: 'element-film',
      run: () =>
        beginsByItself()
          ? told(viewer, 'film-change', ({ scene, playing }) => playing && scene === plan.film, go({ scene: plan.film ?? '' }))
          : told(viewer, 'scene-change', ({ scene }) => scene === plan.film, go({ scene: plan.film ?? '' })),
    },
    {
      id: 'element-again',
      run: () =>
        told(
          viewer,
          'scene-change',
          ({ scene }) => scene === plan.entry,
          () => {
            viewer.startOver();
          },
        ),
    },
  ];
}
