import { canKeep } from './keeper-support';

/**
 * Offers to keep the visit, where the browser can. Nothing is asked for, registered or stored before the visitor does: only a
 * page that a worker already serves shows at once what is kept.
 */
export function offerKeeping(page: Document): void {
  const section = page.querySelector<HTMLElement>('#keep');
  const panel = section?.querySelector<HTMLElement>('#keep-panel');
  const button = panel?.querySelector('button');
  if (!section || !panel || !button) {
    return;
  }
  section.hidden = false;
  page.querySelector('#to-keep')?.removeAttribute('hidden');
  if (!canKeep()) {
    const why = page.createElement('p');
    why.className = 'notice';
    why.textContent = section.dataset.unavailable ?? '';
    panel.replaceChildren(why);
    return;
  }
  let opening = false;
  const open = async (asked: boolean): Promise<void> => {
    if (opening) {
      return;
    }
    opening = true;
    try {
      const { openPanel } = await import('./panel');
      await openPanel(page, section, panel, asked);
    } catch (error) {
      opening = false;
      console.warn('keep: the panel did not come', error);
      // A browser that lets nothing be kept in this window says so only when asked
      const { failed = '', unavailable = '' } = section.dataset;
      section.querySelector('[role=status]')?.replaceChildren(error instanceof DOMException ? unavailable : failed);
    }
  };
  button.addEventListener('click', () => void open(true));
  if (navigator.serviceWorker.controller) {
    void open(false);
  }
}
