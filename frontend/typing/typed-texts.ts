/** Something typed that the server has not confirmed. */
interface Unsaved {
  value: string;
  /** What stood there, as far as the page knew, when typing began: another text today is somebody else's. */
  over: string;
}

/** Told of each text of an earlier time that was not saved. */
export type Found = (key: string, value: string, over: string) => void;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Controls that are kept name their text by this attribute. */
const KEY = 'data-typed';
const PREFIX = 'cites360.typed.';

/** The tab's own memory; null where the browser allows none. */
function memory(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function isControl(target: EventTarget | null): target is Control {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Keeps what is typed into the controls of a form in the browser's tab until the server has it. */
export class TypedTexts {
  private readonly prefix: string;
  private readonly confirmed = new Map<string, string>();

  /**
   * @param form around the controls, which may come and go
   * @param scope tells this form and its writer from every other
   * @param before what stood in the controls when they were shown, where this module came later
   */
  constructor(
    form: HTMLElement,
    scope: string,
    before: ReadonlyMap<Element, string> = new Map(),
    private readonly store: Storage | null = memory(),
  ) {
    this.prefix = `${PREFIX}${scope}.`;
    form.addEventListener('focusin', ({ target }) => {
      this.meet(target);
    });
    form.addEventListener('input', ({ target }) => {
      this.typed(target);
    });
    form.querySelectorAll(`[${KEY}]`).forEach((control) => {
      this.meet(control, before.get(control));
    });
  }

  /** Tells of what was not saved before this page was loaded, also of controls that are not on it. @param except keys of what was typed since */
  report(found: Found, except: ReadonlySet<string> = new Set()): void {
    for (const key of this.keys().filter((each) => !except.has(each))) {
      const unsaved = this.unsaved(key);
      if (unsaved) {
        found(key, unsaved.value, unsaved.over);
      }
    }
  }

  /** Keeps what was typed while this module was on its way. @param before what stood there when the controls were shown @returns its keys */
  catchUp(before: ReadonlyMap<Element, string>): Set<string> {
    const changed = [...before].filter(([control, value]) => isControl(control) && control.value !== value);
    changed.forEach(([control]) => {
      this.typed(control);
    });
    return new Set(changed.map(([control]) => control.getAttribute(KEY) ?? ''));
  }

  /** The server has it. What was typed since is typed over it. */
  saved(key: string, value: string): void {
    const unsaved = this.unsaved(key);
    this.confirmed.set(key, value);
    if (unsaved?.value === value) {
      this.store?.removeItem(this.prefix + key);
    } else if (unsaved) {
      this.keep(key, { value: unsaved.value, over: value });
    }
  }

  /**
   * The server could not save it, and may know of it no longer once the page is loaded anew.
   *
   * @param over what stood there, as far as the server knows, where this page does not know better
   */
  refused(key: string, value: string, over: string): void {
    if (!this.unsaved(key)) {
      this.keep(key, { value, over: this.confirmed.get(key) ?? over });
    }
  }

  /** Nobody wants it: another text stands there now. */
  forget(key: string, value: string): void {
    this.confirmed.set(key, value);
    this.store?.removeItem(this.prefix + key);
  }

  private keys(): string[] {
    return Object.keys(this.store ?? {})
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  private meet(target: EventTarget | null, before?: string): void {
    const key = isControl(target) ? target.getAttribute(KEY) : null;
    if (isControl(target) && key !== null && !this.confirmed.has(key)) {
      this.confirmed.set(key, this.unsaved(key)?.over ?? before ?? target.value);
    }
  }

  private typed(target: EventTarget | null): void {
    const key = isControl(target) ? target.getAttribute(KEY) : null;
    if (!isControl(target) || key === null) {
      return;
    }
    const over = this.confirmed.get(key) ?? '';
    // Also where it is what was confirmed last: an earlier text may still be on its way to the server
    this.keep(key, { value: target.value, over });
  }

  private keep(key: string, unsaved: Unsaved): void {
    try {
      this.store?.setItem(this.prefix + key, JSON.stringify(unsaved));
    } catch {
      // Full: the server's copy is the only one
    }
  }

  private unsaved(key: string): Unsaved | undefined {
    try {
      const kept = JSON.parse(this.store?.getItem(this.prefix + key) ?? 'null') as Partial<Unsaved> | null;
      return typeof kept?.value === 'string' && typeof kept.over === 'string'
        ? { value: kept.value, over: kept.over }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Begins to keep what is typed into a form, and tells of what was kept before. */
export function keep(
  form: HTMLElement,
  scope: string,
  found: Found,
  before: ReadonlyMap<Element, string> = new Map(),
): TypedTexts {
  const texts = new TypedTexts(form, scope, before);
  texts.report(found, texts.catchUp(before));
  return texts;
}

/** Whether this tab keeps anything that was not saved. */
export function any(store: Storage | null = memory()): boolean {
  return Object.keys(store ?? {}).some((key) => key.startsWith(PREFIX));
}
