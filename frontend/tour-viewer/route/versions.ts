import { html, type TemplateResult } from 'lit-html';
import type { Tour, VersionKey } from '../manifest';
import type { Scope } from '../ui/parts';
import { ICONS } from '../ui/icons';

const AUDIENCES = ['user', 'professional', 'youth'];

/** A language's name in that language itself, with a capital. */
export function ownName(lang: string): string {
  try {
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
    return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
  } catch {
    return lang;
  }
}

/** One audience, with every language in which the tour has any version, and whether this one is published. */
export interface VersionRow {
  readonly audience: string;
  readonly languages: readonly { readonly lang: string; readonly published: boolean }[];
}

/** The versions as a table: nothing falls back silently, what is missing is named. */
export function versionTable({ versions }: Pick<Tour, 'versions'>): VersionRow[] {
  const languages = [...new Set(versions.map(({ lang }) => lang))];
  const audiences = [...new Set(versions.map(({ audience }) => audience))].sort(
    (a, b) => AUDIENCES.indexOf(a) - AUDIENCES.indexOf(b),
  );
  return audiences.map((audience) => ({
    audience,
    languages: languages.map((lang) => ({
      lang,
      published: versions.some((version) => version.audience === audience && version.lang === lang),
    })),
  }));
}

/** The address of another version of the page's own address; the fragment keeps scene, stop and view. */
export function versionAddress(page: string, { lang, audience }: VersionKey, fragment: string): string {
  const url = new URL(page);
  url.searchParams.set('lang', lang);
  url.searchParams.set('audience', audience);
  url.hash = fragment;
  return url.href;
}

/** The choice of language and audience. */
export function versionsPanel({ state, texts, session }: Scope): TemplateResult {
  const { tour } = state;
  const name = (audience: string): string => texts.maybe(`viewer.audience.${audience}`, audience);
  const choice = (audience: string, lang: string, published: boolean): TemplateResult => {
    const own = html`<span lang=${lang}>${ownName(lang)}</span>`;
    if (!published) {
      return html`<li class="missing">${texts.get('viewer.version-missing', ownName(lang))}</li>`;
    }
    const key = { audience, lang };
    const current = audience === tour.audience && lang === tour.lang;
    return html`<li>
      <a
        class="row"
        href=${session.journey.versionHref(key)}
        hreflang=${lang}
        aria-current=${current ? 'true' : 'false'}
        @click=${(event: Event) => {
          session.journey.requestVersion(key, event);
        }}
        @pointerenter=${(event: Event) => {
          (event.currentTarget as HTMLAnchorElement).href = session.journey.versionHref(key);
        }}
        @focus=${(event: Event) => {
          (event.currentTarget as HTMLAnchorElement).href = session.journey.versionHref(key);
        }}
        >${own}${current ? html`<span class="here">${texts.get('viewer.version-current')}</span>` : ''}</a
      >
    </li>`;
  };
  return html`<h2 class="visually-hidden">${texts.get('viewer.tab-versions')}</h2>
    <p class="hint">${ICONS.versions} ${texts.get('viewer.versions-hint')}</p>
    ${versionTable(tour).map(
      ({ audience, languages }) =>
        html`<h3>${name(audience)}</h3>
          <ul role="list" class="version-list">
            ${languages.map(({ lang, published }) => choice(audience, lang, published))}
          </ul>`,
    )}`;
}
