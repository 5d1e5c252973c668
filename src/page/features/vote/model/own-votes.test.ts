import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { view as viewOf, type View } from '../../../../engine/state/view.ts';
import { countSpare, listBoundVotes, listOwnVotes, takeOwnSide } from './own-votes.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);
const [ash = '', bay = '', cay = ''] = scenario.delegations.map(({ id }) => id);
const { setup, state } = openSeated(scenario, ash, 5);
const article = scenario.articleIndex.get('toll') ?? -1;
const opened = viewOf(setup, state, ash);

const announced: DomainEvent = {
  type: 'voteAnnounced',
  motion: 'm1',
  kind: 'vote',
  present: 3,
  needed: 2,
  live: true,
};
const cast = (
  seat: string,
  vote: 'yes' | 'no' | 'abstain',
  code = '',
  delegation = '',
): DomainEvent =>
  ({
    type: 'ballotCast',
    seat,
    vote,
    reasons: code === '' ? [] : [{ code, value: 1, ...(delegation && { delegation }) }],
  }) as DomainEvent;

function game(view: Partial<View>, ...lines: DomainEvent[]) {
  const log = lines.map((happening, at) => ({ at, happening }));
  return { view: { ...opened, ...view }, log, seat: ash };
}

const promise = (by: number, to: number, status: 'kept' | 'given' | 'broken' = 'kept') =>
  promised(by, to, article, 1, { status });
const informals = (seat: string): DomainEvent => ({
  type: 'informals',
  seat,
  offer: 'p1',
  changes: [{ article: 'toll', option: 'high' }],
  room: [bay],
});
const agreed = { type: 'informalsClosed', offer: 'p1', agreed: true } as DomainEvent;

test('a ballot bound by a promise counts for the seat it was given to', () => {
  const lines = [announced, cast(ash, 'yes'), cast(bay, 'yes', 'commitment')];
  const vote = { motion: 'm1', article };
  expect(listOwnVotes(game({ commitments: [promise(1, 0)] }, ...lines), vote)).toEqual([
    { delegation: 1, vote: 'yes', by: 'promise' },
  ]);
  // To somebody else, and one that was broken.
  expect(listOwnVotes(game({ commitments: [promise(1, 2)] }, ...lines), vote)).toEqual([]);
  expect(listOwnVotes(game({ commitments: [promise(1, 0, 'broken')] }, ...lines), vote)).toEqual(
    [],
  );
});

test('words agreed in a room count for whoever submitted the package', () => {
  const after = [announced, cast(bay, 'no', 'assent'), cast(cay, 'no')];
  const vote = { motion: 'm1', article };
  expect(listOwnVotes(game({}, informals(ash), agreed, ...after), vote)).toEqual([
    { delegation: 1, vote: 'no', by: 'package' },
  ]);
  expect(listOwnVotes(game({}, informals(cay), agreed, ...after), vote)).toEqual([]);
  expect(listOwnVotes(game({}, informals(ash), ...after), vote)).toEqual([]);
});

test('lobbying counts for whoever lobbied, and who was brought in with what it votes', () => {
  const whipped: DomainEvent = {
    type: 'whipped',
    seat: ash,
    delegation: cay,
    how: 'fetch',
    moved: true,
    carried: 1,
    reasons: [],
  };
  const lines = [announced, whipped, cast(bay, 'yes', 'whip', ash), cast(cay, 'yes')];
  expect(listOwnVotes(game({}, ...lines), { motion: 'm1', article })).toEqual([
    { delegation: 1, vote: 'yes', by: 'whip' },
    { delegation: 2, vote: 'yes', by: 'whip' },
  ]);
  const others = [announced, cast(bay, 'yes', 'whip', cay)];
  expect(listOwnVotes(game({}, ...others), { motion: 'm1', article })).toEqual([]);
});

test('only ballots that went the seat’s way are credited', () => {
  const votes = [
    { delegation: 1, vote: 'yes', by: 'promise' },
    { delegation: 2, vote: 'no', by: 'package' },
    { delegation: 3, vote: 'abstain', by: 'whip' },
  ] as const;
  const side = (own: 'yes' | 'no' | 'abstain') =>
    takeOwnSide({ lamps: [own, 'yes', 'no', 'abstain'] }, opened, votes).map(
      (one) => one.delegation,
    );
  expect([side('yes'), side('no'), side('abstain')]).toEqual([
    [1, 3],
    [2, 3],
    [1, 2, 3],
  ]);
});

test('before the call those bound to the seat are known', () => {
  const put = { kind: 'vote', article, wording: 1 } as const;
  const given = game({ commitments: [promise(1, 0, 'given')] });
  expect(listBoundVotes(given, put)).toEqual([{ delegation: 1, vote: 'yes', by: 'promise' }]);
  expect(listBoundVotes(given, { ...put, kind: 'text' })).toEqual([]);
  const articles = opened.articles.map((one, a) =>
    a === article ? { ...one, assent: [0, 1] } : one,
  );
  expect(listBoundVotes(game({ articles }, informals(ash), agreed), put)).toEqual([
    { delegation: 1, vote: 'no', by: 'package' },
  ]);
});

test('votes to spare are counted from the side that won', () => {
  const decision = { needed: 6, inFavour: 8 } as never;
  expect(countSpare({ decision, carried: true })).toBe(2);
  expect(countSpare({ decision: { needed: 6, inFavour: 5 } as never, carried: false })).toBe(0);
  expect(countSpare({ decision: { needed: null, inFavour: 5 } as never, carried: true })).toBe(
    null,
  );
});
