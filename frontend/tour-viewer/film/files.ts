import type { SceneVideo, VideoFile } from '../manifest';

/** What there is of whoever watches. */
export interface Watcher {
  readonly phone: boolean;
  /** Little data is wanted. */
  readonly spare: boolean;
  /** Whether the browser may be able to play a media type. */
  plays(type: string): boolean;
}

/** The files of a film in the order in which they are tried: who wants little data is never given the large one for the small one. */
export function filmFiles({ file, phone }: SceneVideo, watcher: Watcher): VideoFile[] {
  const files = !phone ? [file] : watcher.spare ? [phone] : watcher.phone ? [phone, file] : [file, phone];
  return files.filter(({ type }) => watcher.plays(type));
}

/** Whether pictures of this size are a whole sphere that the graphics can hold. @param most edge of a texture in pixels */
export const fits = (width: number, height: number, most: number): boolean =>
  height > 0 && width <= most && Math.abs(width / height - 2) <= 0.04;
