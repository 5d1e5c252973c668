/**
 * The document on the desk: YAML nodes with their comments, edited in place. A step taken back brings the very nodes
 * back, so that nothing a person wrote beside the values is lost.
 */
import { Document, isAlias, isMap, isNode, isScalar, isSeq, Pair, visit } from 'yaml';
import type { Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { decode } from '../source/decode.ts';
import { parseJson } from '../source/parse-json.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { type Path, Problems } from '../problem.ts';
import { keyText, convertYaml } from '../source/yaml-value.ts';
import type { Patch } from './patch.ts';
import type { Plain } from './plain.ts';

type Change = { back: () => void; forth: () => void };
/** `before`: the text as it was typed, where it was known. */
type Step = { changes: Change[]; before: string | undefined };
type Holder = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

const PRINTED = { lineWidth: 0, flowCollectionPadding: true } as const;
/** A mapping of single values that is no longer than this stands on one line. */
const ONE_LINE = 90;

export type OpenedDocument = { ok: true; value: Plain } | { ok: false };

/** A scenario has plain keys, lists and single values only, so its values are plain. */
function isPlain(value: unknown): value is Plain {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

export class EditedDocument {
  #document: Document = new Document({});
  #text: string | undefined;
  #done: Step[] = [];
  #undone: Step[] = [];

  /** Starts anew with a text, with nothing where it cannot be read; JSON becomes YAML. */
  open(source: string | Uint8Array): OpenedDocument {
    const problems = new Problems();
    const text = decode(source, problems);
    const read = text === undefined ? undefined : this.#read(text);
    this.#document = read?.document ?? new Document({});
    this.#text = read?.text;
    this.#done = [];
    this.#undone = [];
    return read ? { ok: true, value: read.value } : { ok: false };
  }

  /** What was typed into the source; a text that cannot be read changes nothing. */
  replace(text: string, join: boolean): OpenedDocument {
    const read = this.#read(text);
    if (!read) return { ok: false };
    const [document, before] = [this.#document, this.#text];
    this.#take(join, [
      {
        back: () => {
          this.#document = document;
          this.#text = before;
        },
        forth: () => {
          this.#document = read.document;
          this.#text = read.text;
        },
      },
    ]);
    return { ok: true, value: read.value };
  }

  /** @param join the patches belong to the step before them */
  apply(patches: readonly Patch[], join: boolean): void {
    const before = this.#text;
    const changes: Change[] = [];
    for (const patch of patches) {
      const change = this.#change(patch);
      if (!change) continue;
      change.forth();
      changes.push(change);
    }
    this.#text = before;
    this.#take(join, changes, true);
    this.#text = undefined;
  }

  undo(): void {
    const step = this.#done.pop();
    if (!step) return;
    for (const change of step.changes.toReversed()) change.back();
    this.#text = step.before;
    this.#undone.push(step);
  }

  redo(): void {
    const step = this.#undone.pop();
    if (!step) return;
    this.#text = undefined;
    for (const change of step.changes) change.forth();
    this.#done.push(step);
  }

  text(): string {
    this.#text ??= this.#document.toString(PRINTED);
    return this.#text;
  }

  #take(join: boolean, changes: Change[], made = false): void {
    const top = join ? this.#done.at(-1) : undefined;
    if (top) top.changes.push(...changes);
    else this.#done.push({ changes, before: this.#text });
    this.#undone = [];
    if (!made) for (const change of changes) change.forth();
  }

  #read(text: string): { document: Document; text: string; value: Plain } | undefined {
    const json = parseJson(text);
    if (json && !json.repeats && isPlain(json.value)) {
      const document = new Document(json.value);
      layOut(document.contents);
      return { document, text: document.toString(PRINTED), value: json.value };
    }
    const problems = new Problems();
    const source = parseYaml(text, problems);
    if (!source) return undefined;
    const value = convertYaml(source, problems);
    return problems.refuses || !isPlain(value)
      ? undefined
      : { document: source.document as Document, text, value };
  }

  #change(patch: Patch): Change | undefined {
    const last = patch.path.at(-1);
    const holder = this.#holder(patch.path, patch.op === 'set' || patch.op === 'insert');
    if (!holder || last === undefined) return undefined;
    const { items } = holder;
    const index = place(holder, last);
    switch (patch.op) {
      case 'set': {
        const node = this.#node(patch.value, holder);
        return index < items.length
          ? this.#swap(holder, index, node)
          : splice(items, items.length, 0, [isMap(holder) ? makePair(last, node) : node]);
      }
      case 'insert': {
        const node = this.#node(patch.value, holder);
        return splice(items, index, 0, [isMap(holder) ? makePair(last, node) : node]);
      }
      case 'drop':
        return index < items.length ? splice(items, index, 1, []) : undefined;
      case 'move':
        return moveItem(items, index, patch.to);
      case 'rename':
        return renameKey(items, index, patch.key);
    }
  }

  #swap(holder: Holder, index: number, node: Node): Change {
    if (isMap(holder)) {
      const entry = holder.items[index];
      const old = entry?.value;
      keepBeside(old, node);
      return {
        back: () => void (entry && (entry.value = old)),
        forth: () => void (entry && (entry.value = node)),
      };
    }
    keepBeside(holder.items[index], node);
    return splice(holder.items, index, 1, [node]);
  }

  /** The collection that holds the last step of a path; made where it is missing and `make` says so. */
  #holder(path: Path, make: boolean): Holder | undefined {
    if (!isMap(this.#document.contents)) {
      if (!make) return undefined;
      this.#document.contents = this.#document.createNode({});
    }
    let here: unknown = this.#document.contents;
    for (const [depth, step] of path.slice(0, -1).entries()) {
      if (!isMap(here) && !isSeq(here)) return undefined;
      const next = this.#collection(here, step, typeof path[depth + 1] === 'number', make);
      if (!next) return undefined;
      here = next;
    }
    return isMap(here) || isSeq(here) ? here : undefined;
  }

  #collection(holder: Holder, step: string | number, list: boolean, make: boolean) {
    const index = place(holder, step);
    const item = holder.items[index];
    const found = item instanceof Pair ? item.value : item;
    if (isMap(found) || isSeq(found)) return found;
    // An alias would change its anchor as well: the values are written out.
    const value = isAlias(found) ? found.resolve(this.#document)?.clone() : undefined;
    if (value === undefined && !make) return undefined;
    const node = isMap(value) || isSeq(value) ? value : this.#document.createNode(list ? [] : {});
    if (item instanceof Pair) item.value = node;
    else if (isMap(holder)) holder.items.push(makePair(step, node));
    else holder.items[index] = node;
    return isMap(node) || isSeq(node) ? node : undefined;
  }

  #node(value: Plain, holder: Holder): Node {
    const node = this.#document.createNode(value);
    layOut(node);
    if (holder.items.length === 0 && (isMap(node) || isSeq(node))) holder.flow = false;
    return node;
  }
}

/** Index of a step in a collection; its length where it is missing. */
function place(holder: Holder, step: string | number): number {
  if (isSeq(holder)) return typeof step === 'number' ? step : holder.items.length;
  const index = holder.items.findIndex(({ key }) => keyText(key) === String(step));
  return index < 0 ? holder.items.length : index;
}

function makePair(step: string | number, node: Node): Pair {
  return new Pair(new Document(String(step)).contents, node);
}

function splice(items: unknown[], at: number, remove: number, put: readonly unknown[]): Change {
  const removed = items.slice(at, at + remove);
  return {
    forth: () => void items.splice(at, removed.length, ...put),
    back: () => void items.splice(at, put.length, ...removed),
  };
}

function moveItem(items: unknown[], from: number, to: number): Change | undefined {
  if (from >= items.length) return undefined;
  const shift = (one: number, other: number): void => {
    items.splice(other, 0, ...items.splice(one, 1));
  };
  return { forth: () => shift(from, to), back: () => shift(to, from) };
}

/** A key stands once in a mapping: what had it before goes. */
function renameKey(items: unknown[], index: number, to: string): Change | undefined {
  const item = items[index];
  if (!(item instanceof Pair)) return undefined;
  const old: unknown = item.key;
  const key = new Document(to).contents as Scalar | null;
  keepBeside(old, key);
  const before = [...items];
  const after = before.filter(
    (one) => one === item || !(one instanceof Pair) || keyText(one.key) !== to,
  );
  return {
    forth: () => {
      items.splice(0, items.length, ...after);
      item.key = key;
    },
    back: () => {
      items.splice(0, items.length, ...before);
      item.key = old;
    },
  };
}

/** Comments, the blank line before, and the way a text is quoted pass on to what takes a node's place. */
function keepBeside(old: unknown, node: unknown): void {
  if (!isNode(old) || !isNode(node) || isAlias(old) || isAlias(node)) return;
  if (old.comment) node.comment = old.comment;
  if (old.commentBefore) node.commentBefore = old.commentBefore;
  if (old.spaceBefore) node.spaceBefore = true;
  if ((isMap(old) && isMap(node)) || (isSeq(old) && isSeq(node))) {
    if (old.flow !== undefined) node.flow = old.flow;
  }
  if (!isScalar(old) || !isScalar(node) || typeof node.value !== 'string') return;
  if (typeof old.value === 'string' && old.type && !node.value.includes('\n')) {
    if (old.type.startsWith('QUOTE')) node.type = old.type;
  }
}

/** Short mappings and lists of single values on one line, long texts as blocks. */
function layOut(node: unknown): void {
  if (!isNode(node)) return;
  visit(node, {
    Map: (_, map) => {
      map.flow = fitsOneLine(map.items.flatMap(({ key, value }) => [key, value]));
    },
    Seq: (_, list) => {
      list.flow = list.items.length > 0 && fitsOneLine(list.items);
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) {
        scalar.type = 'BLOCK_LITERAL';
      }
    },
  });
}

function fitsOneLine(nodes: readonly unknown[]): boolean {
  const length = nodes.reduce<number>(
    (sum, node) => sum + (isScalar(node) ? String(node.value).length + 2 : ONE_LINE + 1),
    0,
  );
  return (
    length <= ONE_LINE && !nodes.some((node) => isScalar(node) && String(node.value).includes('\n'))
  );
}
