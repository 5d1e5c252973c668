import { expect, it } from 'vitest';
import { makeJsonSchema } from './json-schema.ts';

it('is committed as it is generated; renew it with: npx vitest run src/scenario/shape/json-schema.test.ts -u', async () => {
  const text = `${JSON.stringify(makeJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('./scenario.schema.json');
});

it('says that a delegation takes further weights and nothing else does', () => {
  const schema = JSON.stringify(makeJsonSchema());
  expect(
    schema.match(
      /"additionalProperties":\{"type":"number","minimum":0,"maximum":1000000000000000\}/g,
    ),
  ).toHaveLength(1);
  expect(schema).toContain('"oneOf":[{"required":["atLeast"]},{"required":["moreThan"]}]');
});
