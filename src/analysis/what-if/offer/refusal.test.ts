import { describe, expect, test } from 'vitest';
import { EVEN } from '../../../../test/fixtures/still.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import {
  findAwaitedPerson,
  type Conference,
  openConference,
} from '../../../conference/conference.ts';
import type { Act, Command } from '../../../engine/command.ts';
import { findWhatIfMoments } from '../moments.ts';
import { listRefusals, findSweetenerFor } from './refusal.ts';
import { mustPlay } from '../../../../test/fixtures/seated.ts';

const ALL = 100;
/** Seeds by which Ash speaks first, or last. */
const FIRST = 5;
const LAST = 1;

/** Plays Ash with the acts given, then passes, for so many turns. */
function played(seed: number, turns: number, ...acts: Act[]): Conference {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  let conference = openConference(strait(['draft: [low, high]', 'draft: low']), {
    seed,
    plan,
    rules: EVEN,
  });
  const left = [...acts];
  for (let i = 0; i < turns && findAwaitedPerson(conference) !== null; i += 1) {
    const command = { ...(left.shift() ?? { type: 'pass' }), seat: 'ASH' } as Command;
    conference = mustPlay(conference, command);
  }
  return conference;
}

const many = { article: 'lights', option: 'many' };
const offer = { type: 'offer', to: 'BAY', give: [], want: [many] } as const;

describe('an offer refused', () => {
  const conference = played(FIRST, ALL, offer);

  test('is found again with the reasons given for it', () => {
    expect(conference.state.phase).toBe('closed');
    const [refusal, ...others] = listRefusals(conference, 'ASH');
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({
      kind: 'offer',
      seat: 'ASH',
      changes: [many],
      refusing: [
        {
          seat: 'BAY',
          reasons: [
            { code: 'net', value: expect.closeTo(-1 / 6, 9) },
            { code: 'article', article: 'lights', value: expect.closeTo(-1 / 6, 9) },
          ],
        },
      ],
    });
    expect(listRefusals(conference, 'COD')).toEqual([]);
  });

  test('one change more, the cheapest for its maker that the other takes', () => {
    const [refusal] = listRefusals(conference, 'ASH');
    const sweetened = refusal && findSweetenerFor(conference, refusal);
    expect(sweetened).toEqual({
      how: 'add',
      change: { article: 'toll', option: 'middle' },
      cost: expect.closeTo(100 / 12, 9),
    });
  });
});

test('a promise given to another bars the way: no change more would have done', () => {
  const conference = played(LAST, ALL, offer);
  const [refusal] = listRefusals(conference, 'ASH');
  expect(refusal?.refusing[0]?.reasons[0]).toEqual({
    code: 'commitment',
    article: 'lights',
    value: 1,
  });
  expect(refusal && findSweetenerFor(conference, refusal)).toBe(null);
});

describe('a package not agreed', () => {
  const changes = [many];
  const conference = played(FIRST, ALL, { type: 'package', changes });

  test('names those in the room who refused', () => {
    const [refusal] = listRefusals(conference, 'ASH');
    expect([refusal?.kind, refusal?.changes]).toEqual(['package', changes]);
    expect(refusal?.refusing.map(({ seat }) => seat)).toEqual(['BAY']);
  });

  test('one change more, for the room the rules would then have composed', () => {
    const [refusal] = listRefusals(conference, 'ASH');
    expect(refusal && findSweetenerFor(conference, refusal)).toEqual({
      how: 'add',
      change: { article: 'toll', option: 'middle' },
      cost: expect.closeTo(100 / 12, 9),
    });
  });
});

test('nothing is told before the conference is closed', () => {
  const conference = played(FIRST, 2, offer);
  expect(conference.state.phase).not.toBe('closed');
  expect([findWhatIfMoments(conference), listRefusals(conference, 'ASH')]).toEqual([null, []]);
});

test('the states found again are those of the record', () => {
  const plan = [{ seat: 'BAY', by: 'spoiler' }] as const;
  const conference = openConference(strait(), { seed: 2, plan });
  const moments = findWhatIfMoments(conference);
  const votes = moments?.votes.map((state) => [state.voting?.motion, state.sitting]);
  expect(votes?.length).toBeGreaterThan(0);
  expect(votes).toEqual(conference.state.votes.map(({ motion, sitting }) => [motion, sitting]));
  const made = conference.happenings.flatMap((happening) =>
    happening.type === 'offered' || happening.type === 'informals' ? [happening.offer] : [],
  );
  expect(made.length).toBeGreaterThan(0);
  expect(moments?.proposals.map(({ id }) => id)).toEqual(made);
  expect(findWhatIfMoments(conference)).toBe(moments);
});
