import { CompletionContext } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { completeScenario, findPathAt } from './source-completion.ts';

/** Labels offered at the mark `|` of a text. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|');
  const doc = marked.replace('|', '');
  const state = EditorState.create({ doc, extensions: [yaml()] });
  const found = completeScenario(new CompletionContext(state, offset, true));
  return found?.options.map(({ label }) => label) ?? [];
}

test('the path of a place, in block and in flow', () => {
  const text = 'articles:\n  - id: a\n  - id: b\n    options:\n      - { id: c, position: 1 }\n';
  expect(findPathAt(text, text.indexOf('position'))).toEqual([
    'articles',
    1,
    'options',
    0,
    'position',
  ]);
});

test('keys of the mapping one is in', () => {
  expect(offered('id: a\npro|\narticles: []\n')).toContain('procedure');
  expect(offered('articles:\n  - id: a\n    dra|\n')).toContain('draft');
  expect(offered('articles:\n  - options:\n      - { id: a, pos| }\n')).toEqual([
    'id',
    'position',
    'title',
    'text',
    'readings',
  ]);
  expect(offered('delegations:\n  - positions:\n      a: { ide| }\n')).toEqual([
    'ideal',
    'salience',
    'redLine',
    'basis',
    'note',
  ]);
});

test('values where the schema lists them, and nothing in a comment', () => {
  expect(offered('procedure:\n  consensusFirst: |\n')).toEqual(['true', 'false']);
  expect(offered('delegations:\n  - positions:\n      a: { ideal: 1, basis: s| }\n')).toEqual([
    'sourced',
    'recalled',
    'estimate',
  ]);
  expect(offered('id: a # pro|\n')).toEqual([]);
});
