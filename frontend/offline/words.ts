/** The texts of a page for what is kept: `<script type="application/json" id="keep-texts">`, and figures as its language writes them. */
export class Words {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #lang: string;

  constructor(page: Document) {
    this.#texts = JSON.parse(page.getElementById('keep-texts')?.textContent ?? '{}') as Record<string, string>;
    this.#lang = page.documentElement.lang || 'en';
  }

  /** A text of the bundle `keep` with its arguments filled in. */
  get(key: string, ...values: readonly string[]): string {
    const pattern = this.#texts[`keep.${key}`] ?? key;
    return pattern.replace(/\{(\d)\}/g, (_place, index: string) => values[Number(index)] ?? '');
  }

  /** Such as “12,4 MB”; in megabytes of a million bytes, as devices count their room. */
  size(bytes: number): string {
    const [value, unit] =
      bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : bytes >= 1e5 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e3, 'kilobyte'];
    return new Intl.NumberFormat(this.#lang, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 })
      .format(value)
      .replaceAll(' ', '\u00a0');
  }

  /** Such as “29 novembre 2026”. */
  day(iso: string): string {
    return new Intl.DateTimeFormat(this.#lang, { dateStyle: 'long' }).format(new Date(iso));
  }

  /** A language in the page's language. */
  language(tag: string): string {
    return new Intl.DisplayNames([this.#lang], { type: 'language' }).of(tag) ?? tag;
  }
}

/** An element with its properties and what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** @param main the one that is most likely wanted */
export const button = (label: string, act: () => void, main = false): HTMLButtonElement =>
  element('button', { type: 'button', className: main ? 'button' : 'button button--quiet', onclick: act }, label);
