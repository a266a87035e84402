import { clamp, normaliseYaw, type View } from './geometry/angles';

/** What the address of a visit holds after its `#`; everything may be missing. */
export interface Address {
  readonly scene?: string;
  readonly stop?: string;
  readonly yaw?: number;
  readonly pitch?: number;
  readonly fov?: number;
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** @returns the fragment without its `#` */
export function formatAddress(scene: string, stop: string | undefined, view: View): string {
  const parts = new URLSearchParams({ scene });
  if (stop !== undefined) {
    parts.set('stop', stop);
  }
  parts.set('yaw', rounded(view.yaw));
  parts.set('pitch', rounded(view.pitch));
  parts.set('fov', rounded(view.fov));
  return parts.toString();
}

/** Reads a fragment, with or without its `#`. What makes no sense is left out; this never fails. */
export function parseAddress(fragment: string): Address {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const name = (key: string): string | undefined => (parts.get(key)?.trim() === '' ? undefined : parts.get(key)?.trim());
  const number = (key: string): number | undefined => {
    const text = name(key);
    return text !== undefined && /^[+-]?\d{1,6}(\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
  };
  const [scene, stop, yaw, pitch, fov] = [name('scene'), name('stop'), number('yaw'), number('pitch'), number('fov')];
  return {
    ...(scene !== undefined && { scene }),
    ...(stop !== undefined && { stop }),
    ...(yaw !== undefined && { yaw: normaliseYaw(yaw) }),
    ...(pitch !== undefined && { pitch: clamp(pitch, -90, 90) }),
    ...(fov !== undefined && { fov: clamp(fov, 1, 170) }),
  };
}
