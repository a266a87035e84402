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
   */
  constructor(
    form: HTMLElement,
    scope: string,
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
      this.meet(control);
    });
  }

  /** Tells of what was not saved before this page was loaded, also of controls that are not on it. */
  report(found: Found): void {
    for (const key of this.keys()) {
      const unsaved = this.unsaved(key);
      if (unsaved) {
        found(key, unsaved.value, unsaved.over);
      }
    }
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

  private meet(target: EventTarget | null): void {
    const key = isControl(target) ? target.getAttribute(KEY) : null;
    if (isControl(target) && key !== null && !this.confirmed.has(key)) {
      this.confirmed.set(key, this.unsaved(key)?.over ?? target.value);
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
export function keep(form: HTMLElement, scope: string, found: Found): TypedTexts {
  const texts = new TypedTexts(form, scope);
  texts.report(found);
  return texts;
}

/** Whether this tab keeps anything that was not saved. */
export function any(store: Storage | null = memory()): boolean {
  return Object.keys(store ?? {}).some((key) => key.startsWith(PREFIX));
}
