/** The visit while two eyes see it. */
export interface Immersed {
  /** The page has a frame. @param seconds since the last one @returns whether to go on */
  frame(seconds: number): boolean;
  /** The visit's state has changed. */
  changed(): void;
  /** Gives the picture back to the page, which is told when that is done. May be called more than once. */
  leave(): void;
}
