import { isPhone } from '../tour-viewer/device';

/** Milliseconds after the page is whole at which the code is begun at the latest. */
const PATIENCE = 600;

/**
 * Begins the code that makes the page a visit, which the page only has fetched. A phone's thread is too slow for that and the first picture at
 * once: there the picture comes first.
 *
 * @param pictured resolves when the first picture is drawn, or will not be
 * @param failed told when the code does not come
 */
export function beginVisit(page: Document, pictured: Promise<unknown>, failed: () => void): void {
  const begin = async (): Promise<void> => {
    const code = page.querySelector<HTMLLinkElement>('#visit-code');
    if (!code) {
      return;
    }
    if (isPhone()) {
      const seen = pictured.then(() => new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))));
      await Promise.race([seen, new Promise((late) => setTimeout(late, PATIENCE))]);
    }
    await import(/* @vite-ignore */ code.href);
  };
  page.addEventListener('DOMContentLoaded', () => {
    begin().catch((error: unknown) => {
      console.warn('visit:', error);
      failed();
    });
  });
}
