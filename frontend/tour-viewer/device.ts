/** A device one holds in one hand: fewer pixels and fewer tiles are enough, and all it can bear. */
export const isPhone = (): boolean => matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 820;

/** Device pixels per CSS pixel that are drawn at most. */
export const maxPixelRatio = (): number => (isPhone() ? 1.5 : 2);

/** Device pixels per CSS pixel that are drawn. */
export const pixelRatio = (): number => Math.min(window.devicePixelRatio, maxPixelRatio());
