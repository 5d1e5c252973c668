import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { openConference } from '../../../../conference/conference.ts';
import { unsealGame } from './opened.ts';
import { listOutside } from './outside.ts';

test('who does not ratify stays out, those to whom a promise was broken first', () => {
  const plan = [{ seat: 'HES', by: 'packager' }] as const;
  const conference = openConference(shipped('high-seas-class'), { seed: 3, plan });
  const game = unsealGame({ ...seatedGame(conference, 'HES'), id: 'g' });
  if (!game) throw new Error('not over');
  const { setup, state } = conference;
  const d = setup.scenario.delegationIndex.get('HES') ?? -1;
  const ids = setup.scenario.delegations.map(({ id }) => id);
  const last = setup.scenario.delegations.toSorted((a, b) => a.capability - b.capability)[0]!;
  const broken = {
    ...state,
    ratified: [],
    commitments: [{ by: d, to: last.index, status: 'broken' }],
  };
  const over = { ...game, conference: { ...conference, state: broken } } as unknown as typeof game;
  const outside = listOutside(over);
  expect(outside.others[0]).toBe(last.id);
  expect(outside).toMatchObject({ betrayed: [last.id], own: true });
  expect([...outside.others, 'HES'].toSorted()).toEqual(ids.toSorted());
  const all = { ...state, ratified: ids.map((_, by) => ({ by, year: 1 })) };
  const joined = { ...game, conference: { ...conference, state: all } } as typeof game;
  expect(listOutside(joined)).toEqual({ others: [], betrayed: [], own: false });
});
