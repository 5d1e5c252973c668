import type { Code } from '../codes.ts';
import { LIMITS } from '../limits.ts';
import type { Path, Problems, Side } from '../problem.ts';

/** Embeddings, overrides and isolates: they can make a text read differently from what it says. */
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;
/** Control characters other than tab and line feed. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const SURROGATE = /\p{Surrogate}/u;

function nameCodePoint(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Refuses every bidirectional control of a source, comments included, at its place. */
export function findBidirectional(text: string, problems: Problems): void {
  let line = 1;
  let start = 0;
  const controls = /[\u202a-\u202e\u2066-\u2069]|\n/g;
  for (let match = controls.exec(text); match !== null; match = controls.exec(text)) {
    if (match[0] === '\n') {
      line += 1;
      start = match.index + 1;
      continue;
    }
    const at = { line, column: match.index - start + 1 };
    problems.error('text/bidirectional', [], describeBidirectional(match[0]), 'value', at);
  }
}

function describeBidirectional(found: string): string {
  return `The invisible control ${nameCodePoint(found)} changes the direction of text here. Delete it; right-to-left text needs none.`;
}

/** Whether a text would be refused wherever it stood in a file. */
export function isRefusedText(text: string): boolean {
  const tooLong = text.length > LIMITS.letters;
  return tooLong || BIDIRECTIONAL.test(text) || CONTROL.test(text) || SURROGATE.test(text);
}

function checkText(text: string, path: Path, side: Side, problems: Problems): void {
  const direction = BIDIRECTIONAL.exec(text);
  if (direction !== null) {
    problems.error('text/bidirectional', [...path], describeBidirectional(direction[0]), side);
  }
  const control = CONTROL.exec(text);
  if (control !== null) {
    const message = `The text contains the control character ${nameCodePoint(control[0])}. Delete it.`;
    problems.error('text/control', [...path], message, side);
  }
  if (SURROGATE.test(text)) {
    const message =
      'The text contains half of a character. Delete it and type the character again.';
    problems.error('encoding/utf-8', [...path], message, side);
  }
}

/** One walk over a plain value; it ends early once there is more of it than any scenario needs. */
class TreeCheck {
  private readonly path: (string | number)[] = [];
  private values = 0;
  refused = false;

  constructor(
    private readonly problems: Problems,
    private readonly texts: boolean,
  ) {}

  visit(value: unknown): void {
    this.values += 1;
    if (this.values > LIMITS.values) return this.refuse('file/values', TOO_MANY_VALUES);
    if (typeof value === 'string') this.text(value, 'value');
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (entries.length > LIMITS.items) return this.refuse('list/long', TOO_MANY_ITEMS);
    for (const [key, child] of entries) {
      if (this.values > LIMITS.values) return;
      this.path.push(Array.isArray(value) ? Number(key) : key);
      if (!Array.isArray(value)) this.key(key);
      this.visit(child);
      this.path.pop();
    }
  }

  private key(key: string): void {
    this.text(key, 'key');
    if (key !== '__proto__') return;
    this.problems.error('id/pattern', [...this.path], PROTO_MESSAGE, 'key');
  }

  private text(text: string, side: Side): void {
    if (this.texts) checkText(text, this.path, side, this.problems);
  }

  private refuse(code: Code, message: string): void {
    this.problems.error(code, [...this.path], message);
    this.refused = true;
  }
}

const TOO_MANY_VALUES =
  'The file holds more values than any scenario needs. Remove some, or let groups carry what delegations share.';
const TOO_MANY_ITEMS = `No list or mapping of a scenario needs more than ${LIMITS.items} entries. Remove some.`;

/**
 * Checks size and texts of a plain value, keys included, and refuses `__proto__` as a key. It sees
 * what escapes such as `\u202e` produce, which the source does not show. `texts` is false where the
 * source has been found to hold such characters already. False: too much of it to look at further.
 */
export function checkTree(root: unknown, texts: boolean, problems: Problems): boolean {
  const check = new TreeCheck(problems, texts);
  check.visit(root);
  return !check.refused;
}

export const LONG_MESSAGE = `This text is longer than ${LIMITS.letters} characters. No part of a scenario needs that: shorten it.`;

export const PROTO_MESSAGE =
  '"__proto__" cannot be a key or an id: an id starts with a letter or a digit. Write another one.';
