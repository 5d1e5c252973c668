import { expect, it } from 'vitest';
import { SHIPPED, shippedText } from '../../test/fixtures/shipped.ts';
import { DELEGATION_KEYS } from './shape/delegation-keys.ts';
import { readShipped } from './read-shipped.ts';
import { readScenario } from './read.ts';
import { delegation } from './shape/schema-actors.ts';
import { toJson } from './to-json.ts';

it.each(SHIPPED)('%s is read as the reader of files reads it', (name) => {
  const text = shippedText(name);
  const [made, reading] = [toJson(text), readScenario(text)];
  if (!made.ok || !reading.ok) throw new Error(`${name} does not read`);
  expect(readShipped(made.json)).toEqual(reading.scenario);
});

it('keys of a delegation are those of its schema', () => {
  expect(DELEGATION_KEYS).toEqual(Object.keys(delegation.shape));
});
