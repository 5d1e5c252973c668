import type { Path, Problems, Side } from './problem.ts';

/** Embeddings, overrides and isolates: they can make a text read differently from what it says. */
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;
/** Control characters other than tab and line feed. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const SURROGATE = /\p{Surrogate}/u;

export function codePointName(text: string): string {
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
    problems.error('text/bidirectional', [], bidirectionalMessage(match[0]), 'value', at);
  }
}

function bidirectionalMessage(found: string): string {
  return `The invisible control ${codePointName(found)} changes the direction of text here. Delete it; right-to-left text needs none.`;
}

function checkText(text: string, path: Path, side: Side, problems: Problems): void {
  const direction = BIDIRECTIONAL.exec(text);
  if (direction !== null) {
    problems.error('text/bidirectional', path, bidirectionalMessage(direction[0]), side);
  }
  const control = CONTROL.exec(text);
  if (control !== null) {
    const message = `The text holds the control character ${codePointName(control[0])}. Delete it.`;
    problems.error('text/control', path, message, side);
  }
  if (SURROGATE.test(text)) {
    const message = 'The text holds half of a character. Delete it and type the character anew.';
    problems.error('encoding/utf-8', path, message, side);
  }
}

/**
 * Checks every text of a plain value, keys included, and refuses `__proto__` as a key. It sees what
 * escapes such as `\u202e` produce, which the source does not show.
 */
export function checkTexts(root: unknown, problems: Problems): void {
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') checkText(value, [...path], 'value', problems);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(key) : key);
      if (!Array.isArray(value)) checkKey(key, [...path], problems);
      visit(child);
      path.pop();
    }
  };
  visit(root);
}

export const PROTO_MESSAGE =
  '"__proto__" cannot be a key or an id: an id starts with a letter or a digit. Write another one.';

function checkKey(key: string, path: Path, problems: Problems): void {
  checkText(key, path, 'key', problems);
  if (key === '__proto__') problems.error('id/pattern', path, PROTO_MESSAGE, 'key');
}
