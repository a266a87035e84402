import type { Kept } from './kept';
import { records } from './store';
import { element, type Words } from './words';

/** What one may do about a visit of the list; none where the list only leads to the visits. */
export type Actions = (kept: Kept) => readonly HTMLElement[];

/** One line for each version: of a complete one and its unfinished successor, the complete one. */
const onePerVersion = (all: readonly Kept[]): Kept[] =>
  all.filter((kept) => kept.complete || !all.some(({ address, complete }) => complete && address === kept.address));

const line = (kept: Kept, words: Words, actions: Actions): HTMLLIElement =>
  element(
    'li',
    { className: 'keep__line' },
    element(
      'div',
      {},
      element('a', { href: kept.address, lang: kept.lang }, kept.title),
      element(
        'p',
        { className: 'muted' },
        `${kept.audienceName} · ${words.language(kept.lang)} · ${words.size(kept.bytes)}`,
        element('br'),
        words.get(kept.complete ? 'since' : 'not-complete', words.day(kept.since)),
      ),
    ),
    ...actions(kept),
  );

/** The visits on this device as a list. @param shown which of them */
export async function keptList(
  words: Words,
  shown: (kept: Kept) => boolean = () => true,
  actions: Actions = () => [],
): Promise<HTMLElement | undefined> {
  const all = onePerVersion(await records()).filter(shown);
  return all.length === 0
    ? undefined
    : element('ul', { className: 'keep__list' }, ...all.map((kept) => line(kept, words, actions)));
}
