import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { type Conference, openConference, play } from '../../../conference/conference.ts';
import { view } from '../../../engine/state/view.ts';
import { findFirstForegone, findForegoneAct } from './foregone.ts';
import { listPendingRows } from './motions-sheet.ts';

const seen = ({ setup, state }: Conference) => view(setup, state, 'BRA');

function opened(start?: string): Conference {
  return openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat: 'BRA', by: 'person' }],
    ...(start === undefined ? {} : { start }),
  });
}

test('a run votes by the instructions on all that is out of reach and stops before what is to be decided', () => {
  let conference = opened();
  expect(findFirstForegone(seen(opened('morning')))).toBe(null);
  const dead = listPendingRows(seen(conference)).filter(({ prospect }) => prospect === 'dead');
  const given: string[] = [];
  for (
    let act = findFirstForegone(seen(conference));
    act;
    act = findForegoneAct(seen(conference))
  ) {
    const played = play(conference, { seat: 'BRA', ...act });
    if (!played.ok) throw new Error(played.rejection.code);
    conference = played.conference;
    given.push(act.type === 'ballot' ? act.vote : act.type);
  }
  expect(dead.length).toBe(7);
  expect(given).toEqual(['pass', 'no', 'no', 'no', 'no', 'no', 'abstain', 'no']);
  expect(seen(conference).votes.map(({ carried }) => carried)).toEqual(dead.map(() => false));
  expect(seen(conference).phase).toBe('decision.gavel');
});
