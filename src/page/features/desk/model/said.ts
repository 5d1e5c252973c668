/** What the reader and the doctor say, in the words of the forms. */
import type { Finding } from '../../../../scenario/finding.ts';

/**
 * Families of codes, and codes, that quote what stands in the file. It has to be found there, so no title takes its
 * place; the doctor speaks of what an id means.
 */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  'encoding',
  'format',
  'id',
  'key',
  'list',
  'number',
  'reference',
  'rule/share',
  'rule/weight',
  'text',
  'translation',
  'value',
  'weight',
  'yaml',
]);

/** @param names titles by id */
export function translateFinding(
  { code, message }: Pick<Finding, 'code' | 'message'>,
  names: ReadonlyMap<string, string>,
): string {
  const [family = ''] = code.split('/');
  if (AS_WRITTEN.has(family) || AS_WRITTEN.has(code)) return message;
  return message.replace(/"([A-Za-z0-9][\w.-]*)"/g, (quoted, id: string) => {
    const name = names.get(id);
    return name === undefined ? quoted : `"${name}"`;
  });
}
