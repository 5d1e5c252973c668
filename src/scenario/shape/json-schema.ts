import * as z from 'zod/mini';
import { scenarioSchema } from './schema.ts';

/**
 * The JSON Schema (draft-07, which editors know best) of a scenario file as written. What one part
 * says about another (references, agreed texts, weights) is beyond it: `readScenario` checks that.
 */
export function makeJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Square Brackets scenario', ...schema };
}
