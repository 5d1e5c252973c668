import { expect, test } from 'vitest';
import { leavingOnePlate, shipped } from '../../../../../test/fixtures/shipped.ts';
import { type Conference, openConference, play } from '../../../../conference/conference.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { type View, view } from '../../../../engine/state/view.ts';
import { chooseNextQuestion } from './first-question.ts';
import { signFeeling, packageOutlook } from '../deal/trade.ts';

const lastDay = shipped('cybercrime-last-day');
const seat = 'BRA';
const words = { article: 'coop_scope', option: 'coop_low' };

function now({ setup, state }: Conference) {
  return { view: view(setup, state, seat), acts: listLegalActs(setup, state, seat) };
}

/** The member of the room with most of its weight, and its share. */
function weightiestIn(shown: View) {
  const members = packageOutlook(shown, [words])?.members ?? [];
  const [first] = members.toSorted((one, other) => other.weight - one.weight);
  if (!first) throw new Error('nobody sits in the room');
  return { ...first, id: shown.scenario.delegations[first.d]?.id ?? '' };
}

test('first the weightiest of the room; where it decides by itself and should refuse, one of weight on the floor', () => {
  const after = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
    const morning = openConference(lastDay, {
      seed,
      plan: [{ seat, by: 'person' }],
      start: 'morning',
      rules: leavingOnePlate(lastDay),
    });
    const first = weightiestIn(now(morning).view);
    const question = { seat: first.id, share: expect.closeTo(first.weight, 9), among: 'room' };
    expect(chooseNextQuestion(now(morning), words)).toEqual(question);
    const asked = play(morning, { seat, type: 'ask', delegation: first.id });
    if (!asked.ok) throw new Error(asked.rejection.code);
    const told = now(asked.conference);
    const { weight, outlook } = weightiestIn(told.view);
    // The others in the room may refuse or not.
    const decides = weight > told.view.values.roomRefusal && signFeeling(outlook) === '-';
    return decides ? [{ told, asked: first.id }] : [];
  });
  expect(after.length).toBeGreaterThan(0);
  for (const { told, asked } of after) {
    const { floor, floorWeight, scenario } = told.view;
    const next = chooseNextQuestion(told, words);
    const all = floor.reduce((sum, d) => sum + (floorWeight[d] ?? 0), 0);
    const share = (floorWeight[scenario.delegationIndex.get(next?.seat ?? '') ?? -1] ?? NaN) / all;
    expect(next).toEqual({ seat: next?.seat, share: expect.closeTo(share, 9), among: 'floor' });
    expect([asked, seat]).not.toContain(next?.seat);
    expect(share).toBeGreaterThanOrEqual(0.05);
  }
});
