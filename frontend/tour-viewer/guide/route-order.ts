import type { Stop, Tour } from '../manifest';

/** The stop before or after another on the route; with none, the first. None at the ends. */
export function neighbourStop(tour: Tour, stop: string | undefined, step: 1 | -1): Stop | undefined {
  const at = tour.stops.findIndex(({ id }) => id === stop);
  return at < 0 ? tour.stops[0] : tour.stops[at + step];
}

/** The stop of a number as it is typed. */
export const stopOfNumber = (tour: Tour, typed: string): Stop | undefined =>
  /^\d{1,4}$/.test(typed.trim()) ? tour.stops.find(({ number }) => number === Number(typed)) : undefined;

/** Minutes and seconds: 1:05. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
