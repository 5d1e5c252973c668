import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Code } from '../codes.ts';
import { LIMITS } from '../limits.ts';
import type { YamlSource } from './parse-yaml.ts';
import { describeDuplicate, shorten, type TextPlace, type Problems } from '../problem.ts';
import { LONG_MESSAGE, PROTO_MESSAGE } from './tree.ts';

/** A key is its text as written: `06`, `1.10` and `no` stay what they look like. */
export function keyText(key: unknown): string | undefined {
  if (key === null) return '';
  return isScalar(key) ? (key.source ?? String(key.value ?? '')) : undefined;
}

function findStart(node: unknown): number | undefined {
  const known = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
  return known ? node.range?.[0] : undefined;
}

/** Turns the nodes of one document into plain values, and refuses what plain values cannot say. */
class Conversion {
  private readonly anchors = new Map<string, Node>();
  /** Nodes being converted now: an alias to one of them would never end. */
  private readonly open = new Set<Node>();
  private readonly path: (string | number)[] = [];
  private aliases = 0;
  private copied = 0;

  constructor(
    private readonly problems: Problems,
    private readonly placeOf: (offset: number) => TextPlace,
  ) {}

  value(node: unknown): unknown {
    if (isAlias(node)) return this.alias(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (this.aliases > 0) this.copied += 1;
    else this.noteProperties(node);
    if (isScalar(node)) return this.single(node);
    if (this.path.length >= LIMITS.depth) {
      const message = `Lists and mappings nest deeper than ${LIMITS.depth} here. No part of a scenario needs that: close some of them.`;
      this.report('yaml/depth', node, message);
      return null;
    }
    this.open.add(node);
    const value = isMap(node) ? this.mapping(node) : this.list(node);
    this.open.delete(node);
    return value;
  }

  /** Nothing of a long text is kept: what is drawn of a document need not ask how long its texts are. */
  private single(node: Scalar): unknown {
    const { value } = node;
    if (typeof value !== 'string') return Object.is(value, -0) ? 0 : value;
    if (value.length > LIMITS.letters) this.report('text/long', node, LONG_MESSAGE);
    return value.slice(0, LIMITS.letters);
  }

  private noteProperties(node: Node): void {
    if (node.tag !== undefined) {
      const message = `The tag ${shorten(node.tag.replace('tag:yaml.org,2002:', '!!'))} is not allowed. Delete it; put a text that looks like a number in quotes instead.`;
      this.report('yaml/tag', node, message);
    }
    if (!isAlias(node) && 'anchor' in node && typeof node.anchor === 'string') {
      this.anchors.set(node.anchor, node);
    }
  }

  private alias(alias: Alias): unknown {
    const { source } = alias;
    const name = shorten(source);
    const target = this.anchors.get(source);
    if (target === undefined) {
      const message = `The alias *${name} names no anchor before it. Write the value out, or put &${name} at an earlier one.`;
      this.report('yaml/alias-unknown', alias, message);
      return null;
    }
    if (this.open.has(target)) {
      const message = `The alias *${name} is inside its own anchor, so it never ends. Write the value out.`;
      this.report('yaml/alias-cycle', alias, message);
      return null;
    }
    if (this.copied > LIMITS.aliasValues) return null;
    this.aliases += 1;
    const value = this.value(target);
    this.aliases -= 1;
    if (this.copied > LIMITS.aliasValues && this.aliases === 0) {
      const message = `Aliases copy more than ${LIMITS.aliasValues} values up to *${name}. Write fewer aliases, or let groups carry what delegations share.`;
      this.report('yaml/alias-bomb', alias, message);
    }
    return value;
  }

  private mapping(node: YAMLMap): unknown {
    const value: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = this.key(pair, seen);
      if (key === undefined) continue;
      this.path.push(key);
      value[key] = this.value(pair.value);
      this.path.pop();
    }
    return value;
  }

  private list(node: YAMLSeq): unknown[] {
    return node.items.map((item, index) => {
      this.path.push(index);
      const value = this.value(item);
      this.path.pop();
      return value;
    });
  }

  /** The text of a usable key; undefined when it was refused. */
  private key(pair: Pair, seen: Set<string>): string | undefined {
    const key = keyText(pair.key);
    if (key === undefined) {
      const message =
        'A list, a mapping or an alias stands where a key is due. Write the key as plain text.';
      this.report('yaml/key', pair.key, message);
      return undefined;
    }
    if (this.aliases === 0 && isScalar(pair.key)) this.noteProperties(pair.key);
    const refused = refuseKey(key, pair.key, seen);
    seen.add(key);
    if (refused === undefined) return key;
    this.path.push(key);
    this.report(refused.code, pair.key, refused.message);
    this.path.pop();
    return undefined;
  }

  private report(code: Code, node: unknown, message: string): void {
    const offset = findStart(node);
    const at = offset === undefined ? undefined : this.placeOf(offset);
    this.problems.error(code, [...this.path], message, 'value', at);
  }
}

function refuseKey(
  key: string,
  node: unknown,
  seen: ReadonlySet<string>,
): { code: Code; message: string } | undefined {
  if (key === '<<' && isScalar(node) && node.type === 'PLAIN') {
    const message =
      'Merge keys (<<) are not allowed. Write the keys out, or let a group carry what delegations share.';
    return { code: 'yaml/merge', message };
  }
  if (seen.has(key)) {
    return { code: 'key/duplicate', message: describeDuplicate(key) };
  }
  if (key.length > LIMITS.letters) return { code: 'text/long', message: LONG_MESSAGE };
  if (key === '__proto__') {
    return { code: 'id/pattern', message: PROTO_MESSAGE };
  }
  return undefined;
}

/** The document as plain values: objects with own keys only, lists, texts, numbers, booleans, null. */
export function convertYaml({ document, placeOf }: YamlSource, problems: Problems): unknown {
  return new Conversion(problems, placeOf).value(document.contents);
}
