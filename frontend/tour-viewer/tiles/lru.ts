/** A map with a hard cap: what was touched least recently goes first. */
export class LruMap<V> {
  readonly #entries = new Map<string, V>();

  /** @param dropped told of each value that goes, so that it can be disposed of */
  constructor(
    readonly capacity: number,
    readonly dropped: (value: V, key: string) => void,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  /** Marks as used now. */
  touch(key: string): void {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
  }

  set(key: string, value: V): void {
    const before = this.#entries.get(key);
    if (before !== undefined) {
      this.#entries.delete(key);
      this.dropped(before, key);
    }
    for (const [oldest, old] of this.#entries) {
      if (this.#entries.size < this.capacity) {
        break;
      }
      this.#entries.delete(oldest);
      this.dropped(old, oldest);
    }
    this.#entries.set(key, value);
  }

  clear(): void {
    for (const [key, value] of this.#entries) {
      this.dropped(value, key);
    }
    this.#entries.clear();
  }

  values(): IterableIterator<V> {
    return this.#entries.values();
  }
}
