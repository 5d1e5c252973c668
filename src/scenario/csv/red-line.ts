/** A red line in one cell: `40`, or `40 unless safeguards_24 <= 30 then 70`. */
import { asNumber, asText, getEntry, isMap, type Plain } from '../edit/plain.ts';

export function writeRedLine(value: Plain | undefined): string {
  if (!isMap(value)) return asText(value);
  const at = asText(getEntry(value, 'at'));
  const unless = getEntry(value, 'unless');
  if (!isMap(unless)) return at;
  const most = asNumber(getEntry(unless, 'atMost'));
  const bound = most === undefined ? `>= ${asText(getEntry(unless, 'atLeast'))}` : `<= ${most}`;
  return `${at} unless ${asText(getEntry(unless, 'article'))} ${bound} then ${asText(getEntry(unless, 'then'))}`;
}

const CONDITIONAL =
  /^(\d+(?:\.\d+)?)\s+unless\s+([A-Za-z0-9][\w.-]*)\s*(<=|>=)\s*(\d+(?:\.\d+)?)\s+then\s+(\d+(?:\.\d+)?)$/;

/** Undefined for a text that is no red line. */
/** @param articles ids that a condition may name */
export function readRedLine(text: string, articles: ReadonlySet<string>): Plain | undefined {
  const plain = text.trim();
  if (/^\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  const found = CONDITIONAL.exec(plain);
  if (!found || !articles.has(found[2] ?? '')) return undefined;
  const [, at, article = '', sign, position, then] = found;
  if ([at, position, then].some((one) => Number(one) > 100)) return undefined;
  const bound = sign === '<=' ? 'atMost' : 'atLeast';
  return {
    at: Number(at),
    unless: { article, [bound]: Number(position), then: Number(then) },
  };
}
