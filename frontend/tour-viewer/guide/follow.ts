/**
 * Keeps the sentence that is heard in sight: scrolls its panel, never the page, and not while the visitor is reading elsewhere
 * in it.
 *
 * @param panel what scrolls
 */
export function followSentence(panel: HTMLElement, current: HTMLElement): void {
  const focused = (panel.getRootNode() as ShadowRoot).activeElement;
  if (panel.matches(':hover') || (focused !== null && focused !== panel && panel.contains(focused))) {
    return;
  }
  const frame = panel.getBoundingClientRect();
  const line = current.getBoundingClientRect();
  if (line.top < frame.top || line.bottom > frame.bottom) {
    panel.scrollTop += line.top - frame.top - frame.height / 4;
  }
}
