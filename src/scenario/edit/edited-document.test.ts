import { expect, test } from 'vitest';
import { SHIPPED, shippedText } from '../../../test/fixtures/shipped.ts';
import { readScenario } from '../read.ts';
import { EditedDocument } from './edited-document.ts';
import { applyPatches, type Patch } from './patch.ts';

const FILE = `# Two shores.
id: small # its name
articles:
  # The first.
  - id: pier
    title: "Pier"
    options:
      - { id: low, position: 0 } # dark
      - { id: high, position: 100 }
delegations:
  - id: COR
    positions:
      pier: { ideal: 100, salience: 0.9 } # asked
`;

function open(text: string): EditedDocument {
  const document = new EditedDocument();
  expect(document.open(text).ok).toBe(true);
  return document;
}

test('an edit changes its value and leaves comments, quotes and lines as they are', () => {
  const document = open(FILE);
  document.apply(
    [
      { op: 'set', path: ['articles', 0, 'title'], value: 'Pier lights' },
      { op: 'set', path: ['articles', 0, 'options', 0, 'position'], value: 10 },
      { op: 'set', path: ['delegations', 0, 'positions', 'pier', 'ideal'], value: 75 },
    ],
    false,
  );
  expect(document.text()).toBe(
    FILE.replace('"Pier"', '"Pier lights"')
      .replace('position: 0 }', 'position: 10 }')
      .replace('ideal: 100', 'ideal: 75'),
  );
});

test('what is taken away comes back with its comments', () => {
  const document = open(FILE);
  document.apply([{ op: 'drop', path: ['articles', 0, 'options', 0] }], false);
  expect(document.text()).not.toContain('dark');
  document.undo();
  expect(document.text()).toBe(FILE);
  document.redo();
  expect(document.text()).not.toContain('dark');
});

test('missing collections are made on the way, and short mappings stand on one line', () => {
  const document = open('id: a\n');
  document.apply(
    [
      {
        op: 'set',
        path: ['delegations', 0, 'positions', 'pier'],
        value: { ideal: 1, salience: 1 },
      },
    ],
    false,
  );
  expect(document.text()).toBe(
    'id: a\ndelegations:\n  - positions:\n      pier: { ideal: 1, salience: 1 }\n',
  );
});

test('steps that are joined are taken back together, edits of the source too', () => {
  const document = open(FILE);
  document.apply([{ op: 'set', path: ['id'], value: 'b' }], false);
  document.apply([{ op: 'set', path: ['id'], value: 'bc' }], true);
  expect(document.replace('id: source\n', false)).toEqual({ ok: true, value: { id: 'source' } });
  expect(document.replace('id: [', false)).toEqual({ ok: false });
  expect(document.text()).toBe('id: source\n');
  document.undo();
  expect(document.text()).toContain('id: bc # its name');
  document.undo();
  expect(document.text()).toBe(FILE);
});

test('a patch means the same on the document and on its plain value', () => {
  const patches: Patch[] = [
    { op: 'insert', path: ['articles', 0, 'options', 1], value: { id: 'mid', position: 50 } },
    { op: 'move', path: ['articles', 0, 'options', 2], to: 0 },
    { op: 'rename', path: ['delegations', 0, 'positions', 'pier'], key: 'quay' },
    { op: 'drop', path: ['articles', 0, 'title'] },
    { op: 'set', path: ['floor'], value: ['COR'] },
  ];
  const document = new EditedDocument();
  const opened = document.open(FILE);
  if (!opened.ok) throw new Error('not read');
  document.apply(patches, false);
  const again = new EditedDocument().open(document.text());
  expect(again).toEqual({ ok: true, value: applyPatches(opened.value, patches) });
});

test('a key that is renamed to another takes its place, on the document and on its plain value', () => {
  const source = 'positions:\n  pier: 1 # old\n  quay: 2\n';
  const patches: Patch[] = [{ op: 'rename', path: ['positions', 'quay'], key: 'pier' }];
  const document = open(source);
  document.apply(patches, false);
  const value = { positions: { pier: 2 } };
  expect(new EditedDocument().open(document.text())).toEqual({ ok: true, value });
  expect(applyPatches({ positions: { pier: 1, quay: 2 } }, patches)).toEqual(value);
  document.undo();
  expect(document.text()).toBe(source);
});

/** Large files are read six times here. */
const PATIENCE = 60_000;

test.each(SHIPPED)(
  '%s keeps its meaning printed anew, and opened as JSON',
  (name) => {
    const text = shippedText(name);
    const before = readScenario(text);
    if (!before.ok) throw new Error('not read');
    const document = new EditedDocument();
    const opened = document.open(text);
    if (!opened.ok) throw new Error('not opened');
    document.apply([{ op: 'set', path: ['id'], value: before.scenario.id }], false);
    const json = open(JSON.stringify(opened.value));
    for (const printed of [document.text(), json.text()]) {
      const after = readScenario(printed);
      expect(after.ok && after.scenario.rulesHash).toBe(before.scenario.rulesHash);
      expect(after.ok && after.scenario.textHash).toBe(before.scenario.textHash);
    }
  },
  PATIENCE,
);
