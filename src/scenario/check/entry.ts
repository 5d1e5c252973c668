import type { Path } from '../problem.ts';

/**
 * One place of a document that may have any shape. The reference checks read through it, so that a
 * file with a misshapen part still hears about every dangling reference in its other parts.
 */
export class Entry {
  constructor(
    readonly value: unknown,
    readonly path: Path = [],
  ) {}

  get(key: string): Entry {
    const { value } = this;
    const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return new Entry(own ? Reflect.get(value, key) : undefined, [...this.path, key]);
  }

  /** The items of a list; none when it is no list. */
  items(): Entry[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: unknown, index) => new Entry(item, [...this.path, index]));
  }

  /** The values of a mapping; none when it is no mapping. */
  entries(): Entry[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).map(([key, item]) => new Entry(item, [...this.path, key]));
  }

  /** A list's items, or the entry itself where one item may stand alone. */
  oneOrMore(): Entry[] {
    return Array.isArray(this.value) ? this.items() : [this];
  }

  get key(): string {
    return String(this.path[this.path.length - 1] ?? '');
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }
}
