import type { View } from './geometry/angles';

/** The events of `<tour-viewer>` and their details. None bubbles. */
export interface ViewerEvents {
  /** The tour is there and its first scene is on the screen. */
  'tour-load': { readonly title: string; readonly lang: string; readonly audience: string };
  /** The tour did not come. */
  'tour-error': { readonly message: string };
  /** Another scene is shown. */
  'scene-change': { readonly scene: string };
  /** A stop was chosen. */
  'stop-change': { readonly stop: string };
  /** The view has moved; degrees. */
  'view-change': View;
  /** The audio guide begins or stops to speak. */
  'play-change': { readonly playing: boolean };
  /** The film of a scene begins or stops to play. */
  'film-change': { readonly scene: string; readonly playing: boolean };
  /** Another version was chosen; unless prevented, the page goes to `href`. */
  'version-request': { readonly audience: string; readonly lang: string; readonly href: string };
  /** After each frame; `stable`: in full detail and at rest. */
  'render-complete': { readonly stable: boolean };
}
