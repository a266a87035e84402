import type { Hotspot, Stop, Tour } from '../manifest';
import type { Texts } from '../texts';

/** What a stop is called. */
export const stopName = (stop: Stop, texts: Texts): string => texts.get('viewer.stop', stop.number, stop.title);

/** What a hotspot is called, in the picture and in the list alike. */
export function hotspotName(hotspot: Hotspot, tour: Tour, texts: Texts): string {
  switch (hotspot.kind) {
    case 'scene':
      return texts.get('viewer.to-scene', hotspot.label);
    case 'info':
      return texts.get('viewer.info', hotspot.label);
    case 'stop': {
      const stop = tour.stops.find(({ id }) => id === hotspot.target);
      return stop ? stopName(stop, texts) : hotspot.label;
    }
  }
}
