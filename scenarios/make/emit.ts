/** Writes a scenario as YAML for people: short things on one line, long texts unwrapped, a page of comment on top. */
import { writeFileSync } from 'node:fs';
import { Document, isCollection, isScalar, visit } from 'yaml';

/** A mapping or list whose one-line form is at most this long stands on one line. */
const LINE = 170;

const oneLineLength = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** Keys whose entries each stand on one line however long: tables, read across. */
const TABLES = new Set(['positions', 'starts', 'aliases', 'sources', 'linkages', 'dimensions']);

/** Keys whose whole value stands on one line: nobody reads 193 votes downwards. */
const LONG_LINES = new Set(['votes']);

const isOneOf = (keys: ReadonlySet<string>, key: unknown): boolean =>
  isScalar(key) && keys.has(String(key.value));

const setFlow = (document: Document): void => {
  visit(document, {
    Pair(_, pair) {
      if (!isCollection(pair.value)) return undefined;
      if (isOneOf(LONG_LINES, pair.key)) pair.value.flow = true;
      if (pair.value.flow) return visit.SKIP;
      if (!isOneOf(TABLES, pair.key)) return undefined;
      for (const item of pair.value.items) {
        const inner = isCollection(item) ? item : (item as { value?: unknown }).value;
        if (isCollection(inner)) inner.flow = true;
      }
      return visit.SKIP;
    },
    Collection(key, node) {
      if (key === null || oneLineLength(node.toJSON()) > LINE) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
};

/** The YAML text of a scenario under a comment, each line of which is given without its mark. */
export const scenarioYaml = (comment: readonly string[], scenario: object): string => {
  const document = new Document(scenario, { aliasDuplicateObjects: false });
  setFlow(document);
  const head = comment.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
  return `${head}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
};

export const writeScenario = (file: string, text: string): void => {
  writeFileSync(new URL(`../${file}`, import.meta.url), text);
};
