import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { openConference, play } from '../../../conference/conference.ts';
import { legalActs } from '../../../engine/legal-acts.ts';
import { view } from '../../../engine/state/view.ts';
import { nextQuestion } from './first-question.ts';

const seat = 'BRA';
const words = { article: 'coop_scope', option: 'coop_low' };

test('first the weightiest of the room; where it decides by itself and should refuse, one of weight on the floor', () => {
  const morning = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat, by: 'person' }],
    start: 'morning',
  });
  const now = ({ setup, state }: typeof morning) => ({
    view: view(setup, state, seat),
    acts: legalActs(setup, state, seat),
  });
  expect(nextQuestion(now(morning), words)).toEqual({
    seat: 'DEU',
    share: expect.closeTo(0.66, 2),
    among: 'room',
  });
  const asked = play(morning, { seat, type: 'ask', delegation: 'DEU' });
  if (!asked.ok) throw new Error(asked.rejection.code);
  // Mexico is the other third of the room, and may refuse or not.
  expect(nextQuestion(now(asked.conference), words)).toEqual({
    seat: 'RUS',
    share: expect.closeTo(0.11, 2),
    among: 'floor',
  });
});
