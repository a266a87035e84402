import type { Corners, OnCard } from './painter';

/** A picture on the card and where it is seen. */
export class CardPicture implements OnCard {
  /** @param corners none where it is only read by a shader */
  constructor(
    readonly texture: WebGLTexture,
    readonly corners: Corners | undefined,
    readonly dispose: () => void,
  ) {}
}
