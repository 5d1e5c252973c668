/** Plain data with its keys in one order, so that the hand that wrote a file does not matter. */

/** As JSON writes it, each object as the list of its keys, in order, with what they hold. */
export function writeCanonical(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? writeList(value) : writeObject(value);
}

function writeList(list: readonly unknown[]): string {
  return `[${Array.from(list, writePart).join(',')}]`;
}

function writeObject(object: object): string {
  let text = '[';
  for (const key of Object.keys(object).sort()) {
    const part = (object as Record<string, unknown>)[key];
    if (part !== undefined)
      text += `${text.length === 1 ? '' : ','}[${quote(key)},${writePart(part)}]`;
  }
  return `${text}]`;
}

/** JSON has no word for some values, and writes null where one stands among others. */
function writePart(part: unknown): string {
  return writeCanonical(part) ?? 'null';
}

/** Letters up to which a text is looked through before JSON is asked, which takes longer over a short one. */
const SHORT = 64;

function quote(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Short, and nothing in it to be escaped. */
function isPlain(text: string): boolean {
  if (text.length > SHORT) return false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Quotation mark and backslash; control characters and what lies beyond ASCII.
    if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) return false;
  }
  return true;
}

/** Whether two values are surely written alike; where it is false they may be all the same. */
export function isSurelyAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && areSurelyAlike(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key)) return false;
    const part = (one as Record<string, unknown>)[key];
    if (!isSurelyAlike(part, (other as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function areSurelyAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (!isSurelyAlike(one[i], other[i])) return false;
  return true;
}
