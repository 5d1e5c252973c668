import { expect, test } from 'vitest';
import { writeChangesKey } from './command.ts';

test('the same words in another order are the same package, other words are another', () => {
  const [scope, costs] = [
    { article: 'scope', option: 'wide' },
    { article: 'costs', option: 'shared' },
  ];
  const key = writeChangesKey([scope, costs]);
  expect(writeChangesKey([costs, scope])).toBe(key);
  expect([[scope], [scope, { ...costs, option: 'none' }], []].map(writeChangesKey)).not.toContain(
    key,
  );
});
