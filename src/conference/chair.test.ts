/** Which delegation holds the chair is a matter of names: no answer of a conference changes. */
import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { runConference } from './run.ts';

test('the delegation in the chair speaks and votes as it would, and the text of the Chair is the same', () => {
  const play = (more: string) =>
    runConference(strait(['sittings: 2,', `sittings: 4, ${more}`]), { seed: 3, plan: [] });
  const [plain, held] = [play(''), play('chair: BAY,')];
  expect(held.setup.scenario.procedure.chair).toBe('BAY');
  expect(held.state).toEqual(plain.state);
  expect(held.setup.floor).toEqual(plain.setup.floor);
});
