import type { Address } from '../address';
import type { Tour, TourScene } from '../manifest';
import type { StageHost } from './stage-host';

/** Whether a visit opens with its planet: wanted by the author, at the very first entry, and by nobody's wish left out. */
export const opensWithPlanet = ({ opening }: Tour, scene: TourScene, address: Address, spare: boolean): boolean =>
  opening === 'little-planet' && !spare && Object.keys(address).length === 0 && !scene.limits && !scene.pyramid.coverage;

/**
 * Gets the planet beside what draws it, and shows it once that is there. What is seen first and what is heard wait for nothing.
 *
 * @param root any touch, wheel or key in it ends the planet
 * @returns to be called once the picture may be drawn
 */
export function prepareOpening(root: ShadowRoot, redraw: () => void): (picture: StageHost) => void {
  const code = import('./little-planet').catch(() => undefined);
  return (picture) => {
    let ended = false;
    const stage = root.querySelector('.stage');
    const listening = new AbortController();
    let end = (): void => {
      ended = true;
    };
    for (const event of ['pointerdown', 'wheel', 'keydown'] as const) {
      root.addEventListener(
        event,
        () => {
          end();
        },
        { capture: true, passive: true, signal: listening.signal },
      );
    }
    void code.then((loaded) => {
      if (!loaded || ended) {
        listening.abort();
        return;
      }
      const planet = new loaded.LittlePlanet(
        () => stage?.classList.add('opening'),
        () => {
          listening.abort();
          stage?.classList.remove('opening');
          redraw();
        },
      );
      end = () => {
        planet.end();
        redraw();
      };
      picture.interlude = planet;
    });
  };
}
