import { LIMITS } from '../limits.ts';
import { makePlaceFinder } from './lines.ts';
import type { Locate, Path, TextPlace, Side } from '../problem.ts';

type Child = { key: number; node: JsonNode };
type JsonNode = { start: number; children?: Map<string, Child> | JsonNode[] };
type Duplicate = { path: Path; key: number };

const BLANK = /[\s,:]/;

/** Offsets of every entry of a text that `JSON.parse` accepts, at a depth that has been bounded. */
class Scan {
  readonly duplicates: Duplicate[] = [];
  private readonly path: (string | number)[] = [];
  private index = 0;

  constructor(private readonly text: string) {}

  node(): JsonNode {
    this.skipBlank();
    const start = this.index;
    const opening = this.text[start];
    if (opening !== '{' && opening !== '[') {
      this.skipSingle();
      return { start };
    }
    this.index += 1;
    this.skipBlank();
    const children = opening === '{' ? this.mapping() : this.list();
    this.index += 1;
    return { start, children };
  }

  private list(): JsonNode[] {
    const items: JsonNode[] = [];
    while (this.text[this.index] !== ']') {
      this.path.push(items.length);
      items.push(this.node());
      this.path.pop();
      this.skipBlank();
    }
    return items;
  }

  private mapping(): Map<string, Child> {
    const children = new Map<string, Child>();
    while (this.text[this.index] !== '}') {
      const key = this.index;
      const name = this.name();
      this.path.push(name);
      if (children.has(name)) this.repeat(key);
      const node = this.node();
      if (!children.has(name)) children.set(name, { key, node });
      this.path.pop();
      this.skipBlank();
    }
    return children;
  }

  private repeat(key: number): void {
    if (this.duplicates.length > LIMITS.findings) return;
    this.duplicates.push({ path: [...this.path], key });
  }

  private name(): string {
    const start = this.index;
    this.skipSingle();
    const name: unknown = JSON.parse(this.text.slice(start, this.index));
    return String(name);
  }

  private skipBlank(): void {
    while (BLANK.test(this.text[this.index] ?? '.')) this.index += 1;
  }

  private skipSingle(): void {
    const single = /"(?:[^"\\]|\\.)*"|[^\s,:\]}]+/y;
    single.lastIndex = this.index;
    this.index += single.exec(this.text)?.[0].length ?? 1;
  }
}

function findJsonChild(node: JsonNode, step: string | number): Child | undefined {
  if (node.children instanceof Map) return node.children.get(String(step));
  const item = node.children?.[Number(step)];
  return item && { key: item.start, node: item };
}

/** Places of a valid JSON text, and the keys that stand a second time in one mapping. */
export function scanJson(text: string): {
  locate: Locate;
  duplicates: { path: Path; at: TextPlace }[];
} {
  const scan = new Scan(text);
  const root = scan.node();
  const placeOf = makePlaceFinder(text);
  const locate = (path: Path, side: Side): TextPlace => {
    let entry: Child = { key: root.start, node: root };
    let complete = true;
    for (const step of path) {
      const next = findJsonChild(entry.node, step);
      complete = next !== undefined;
      if (next === undefined) break;
      entry = next;
    }
    return placeOf(side === 'key' && complete ? entry.key : entry.node.start);
  };
  const duplicates = scan.duplicates.map(({ path, key }) => ({ path, at: placeOf(key) }));
  return { locate, duplicates };
}
