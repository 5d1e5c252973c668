import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference, play } from '../../../../conference/conference.ts';
import type { Act } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { view } from '../../../../engine/state/view.ts';
import { explainVote } from './after-vote.ts';
import { type CountSheet, countSheet } from '../../../session/game/vote/vote-count.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);
const [ash, bay, cay] = scenario.delegations.map(({ id }) => id);

function taken(...between: DomainEvent[]) {
  const plan = [{ seat: 'ASH', by: 'person' as const }];
  const { setup, state } = openConference(scenario, { seed: 5, plan });
  const article = scenario.articleIndex.get('toll') ?? -1;
  const roll = 'yna'.padEnd(scenario.delegations.length, '-');
  const vote = { motion: 'm1', kind: 'vote' as const, article, wording: 1, text: 0 };
  const votes = [{ ...vote, roll, carried: false, sitting: 1 }];
  const announced: DomainEvent = {
    type: 'voteAnnounced',
    motion: 'm1',
    kind: 'vote',
    present: 3,
    needed: 2,
    live: true,
  };
  const log = [announced, ...between].map((happening, at) => ({ at, happening }));
  return explainVote({ view: { ...view(setup, state, 'ASH'), votes }, log }, 0);
}

const cast = (seat: string | undefined, vote: 'yes' | 'no' | 'abstain', value = 0, pulled = 0) => ({
  type: 'ballotCast' as const,
  seat: seat ?? '',
  vote,
  reasons:
    value === 0
      ? []
      : [
          { code: 'lean' as const, article: 'toll', value, needed: 0.15 },
          ...(pulled === 0 ? [] : [{ code: 'group' as const, article: 'toll', value: pulled }]),
        ],
});

test('ballots by cause: a person’s own, those by leaning, those that are the group’s', () => {
  const found = taken(cast(ash, 'yes'), cast(bay, 'no', -0.4), cast(cay, 'abstain', -0.1, 0.2));
  expect(found?.causes).toEqual([
    { vote: 'yes', cause: 'person', n: 1 },
    { vote: 'no', cause: 'wish', n: 1 },
    { vote: 'abstain', cause: 'group', n: 1 },
  ]);
});

test('credit that it has cost the seat, and nobody else’s', () => {
  const credit = (seat: string | undefined): DomainEvent => ({
    type: 'credit',
    seat: seat ?? '',
    because: 'assent',
    lost: 8,
    left: 2,
  });
  expect(taken(cast(ash, 'yes'), credit(ash), credit(bay))?.cost).toEqual([credit('ASH')]);
});

test('a whip with what came of it; explanations after the result are among what is told', () => {
  const whipped: DomainEvent = {
    type: 'whipped',
    seat: ash ?? '',
    delegation: cay ?? '',
    how: 'soften',
    moved: true,
    carried: 1,
    reasons: [],
  };
  const explained: DomainEvent = {
    type: 'explained',
    seat: bay ?? '',
    motion: 'm1',
    vote: 'no',
    reasons: [{ code: 'commitment', value: 1 }],
  };
  const found = taken(whipped, cast(bay, 'no', -0.4), explained);
  expect(found?.whips).toEqual([
    { seat: ash, delegation: cay, how: 'soften', moved: 'yes', carried: 1, ballot: 'abstain' },
  ]);
  expect(found?.explained).toEqual([{ ...explained, cause: 'promise' }]);
  expect(found?.before?.expected[2]).toBe('abstain');
});

test('a person who was spoken to votes as it likes: nobody is said to have moved it', () => {
  const called: DomainEvent = {
    type: 'whipped',
    seat: bay ?? '',
    delegation: ash ?? '',
    how: 'callIn',
    moved: true,
    carried: 1,
    reasons: [],
  };
  const [whip] = taken(called, cast(ash, 'yes'), cast(bay, 'no', -0.4))?.whips ?? [];
  expect([whip?.moved, whip?.ballot]).toEqual(['person', 'yes']);
});

test('what could be counted before a vote is what was counted on the screen, followers of whips among it', () => {
  const plan = [{ seat: 'BRA', by: 'person' as const }];
  const start = 'morning';
  let played = openConference(shipped('cybercrime-last-day'), { seed: 8, plan, start });
  const log = played.happenings.map((happening) => ({ at: 0, happening }));
  const seen = () => view(played.setup, played.state, 'BRA');
  const say = (act: Act) => {
    const next = play(played, { ...act, seat: 'BRA' });
    if (!next.ok) throw new Error(next.rejection.code);
    played = next.conference;
    log.push(...next.happenings.map((happening) => ({ at: 0, happening })));
  };
  const counted: (readonly [CountSheet['range'], CountSheet['range'] | undefined])[] = [];
  say({ type: 'pass' });
  say({ type: 'move', motion: 'vote', article: 'coop_scope', option: 'coop_low' });
  say({ type: 'pass' });
  while (seen().phase !== 'decision.gavel') {
    const { voting, votes, phase } = seen();
    if (phase === 'decision.whip') say({ type: 'pass' });
    else {
      const count = voting && countSheet(seen(), voting);
      say({ type: 'ballot', vote: 'no' });
      const before = explainVote({ view: seen(), log }, votes.length)?.before;
      if (count) counted.push([count.range, before?.range]);
    }
  }
  const softened = log.filter(
    ({ happening }) => happening.type === 'whipped' && happening.moved && happening.carried > 1,
  );
  expect([counted.length, softened.length > 0]).toEqual([8, true]);
  expect(counted.map(([, after]) => after)).toEqual(counted.map(([before]) => before));
});

test('there is no such vote', () => {
  const plan = [{ seat: 'ASH', by: 'person' as const }];
  const { setup, state } = openConference(scenario, { seed: 5, plan });
  expect(explainVote({ view: view(setup, state, 'ASH'), log: [] }, 0)).toBe(null);
});
