import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../../conference/conference.ts';
import type { Act, Change } from '../../../../engine/command.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { view } from '../../../../engine/state/view.ts';
import { leavingOnePlate, shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../store/store.ts';
import { breaksOwnWord, listPossibleMotions } from './motions-sheet.ts';
import { findFirstVote, areVotesNew } from './first-votes.ts';
import { NOTHING_LEARNT } from '../learning.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';

function game(conference: Conference, seat = SEAT): Game {
  const { setup, state } = conference;
  const shown = view(setup, state, seat);
  const acts = listLegalActs(setup, state, seat);
  return {
    guided: false,
    seat,
    acts,
    view: shown,
    moment: null,
    assist: 'hints',
  } as unknown as Game;
}

function openLastDay(seed: number): Conference {
  const plan = [{ seat: SEAT, by: 'person' as const }];
  return openConference(shipped('cybercrime-last-day'), { seed, plan });
}

const lastDay = openLastDay(1);

/** Each step that is shown, with what it would do, until the last day is over. */
function followOn(seed: number): { steps: string[]; ending: string | null } {
  const steps: string[] = [];
  let conference = openLastDay(seed);
  for (let n = 0; n < 20 && conference.state.phase !== 'closed'; n += 1) {
    const vote = findFirstVote(game(conference));
    if (!vote) throw new Error(conference.state.phase);
    const { type } = vote.act;
    steps.push(`${vote.step} ${type === 'ballot' ? vote.act.vote : type}`);
    conference = mustPlay(conference, { ...vote.act, seat: SEAT });
  }
  return { steps, ending: conference.state.ending };
}

test('from the motions to the gavel there is an act that serves the seat', () => {
  const days = [1, 2, 3, 4, 5, 6].map(followOn);
  expect(new Set(days.map(({ ending }) => ending))).toEqual(new Set(['consensus', 'vote']));
  for (const { steps, ending } of days) {
    const [motions, ...ballots] = ending === 'vote' ? steps.slice(0, -2) : steps.slice(0, -1);
    expect(motions).toBe('motions pass');
    expect(ballots).toHaveLength(7);
    for (const ballot of ballots) expect(ballot).toMatch(/^ballot (yes|no|abstain)$/);
    expect(steps.slice(8)).toEqual(
      ending === 'vote' ? ['gavel silent', 'text yes'] : ['gavel silent'],
    );
  }
});

test('what is before the seat, in figures', () => {
  expect(findFirstVote(game(lastDay))).toEqual({
    step: 'motions',
    lost: [],
    pending: 7,
    dead: 7,
    own: expect.objectContaining({
      kind: { motion: 'vote', article: 'tech_assistance', option: 'ta_strong' },
      prospect: 'ahead',
    }),
    act: { type: 'pass' },
  });
});

test('how many are out of reach besides the one that is called', () => {
  const begun = play(lastDay, { seat: SEAT, type: 'pass' });
  if (!begun.ok) throw new Error(begun.rejection.code);
  const now = game(begun.conference);
  expect([
    findFirstVote(now),
    findFirstVote({ ...now, view: { ...now.view, motions: [] } }),
    findFirstVote({ ...game(lastDay), view: { ...game(lastDay).view, motions: [] } }),
  ]).toMatchObject([
    { step: 'ballot', dead: 6 },
    { step: 'ballot', dead: 0 },
    { step: 'motions', pending: 0, dead: 0 },
  ]);
});

test('a separate vote takes words out where it fails; a vote about order has no points', () => {
  const begun = play(lastDay, { seat: SEAT, type: 'pass' });
  if (!begun.ok) throw new Error(begun.rejection.code);
  const now = game(begun.conference);
  const { voting } = now.view;
  if (!voting) throw new Error('no vote');
  const put = (kind: 'vote' | 'separateVote' | 'suspend' | 'closure') =>
    findFirstVote({ acts: [], view: { ...now.view, voting: { ...voting, kind } } });
  const [moved, separate] = [put('vote'), put('separateVote')];
  expect([moved, separate]).toMatchObject([
    { step: 'ballot', separate: false, prospect: 'dead', act: { vote: 'no' } },
    { step: 'ballot', separate: true, act: { vote: 'yes' } },
  ]);
  expect([put('suspend'), put('closure')]).toEqual([
    { step: 'order', kind: 'suspend', act: { type: 'ballot', vote: 'no' } },
    { step: 'order', kind: 'closure', act: { type: 'ballot', vote: 'yes' } },
  ]);
});

test('once a conference has ended, or without help, there is nothing new', () => {
  const now = game(lastDay);
  expect([
    areVotesNew(now, NOTHING_LEARNT),
    areVotesNew(now, { ...NOTHING_LEARNT, voted: true }),
    areVotesNew({ ...now, assist: 'none' }, NOTHING_LEARNT),
    areVotesNew({ ...now, readOnly: true }, NOTHING_LEARNT),
  ]).toEqual([true, false, false, false]);
});

test('a motion of its own that the count puts ahead is named, the best first', () => {
  const found = ['EGY', 'NZL'].flatMap((seat) => {
    const opened = openSeated(shipped('cybercrime-last-day'), seat, 1);
    const { setup, state } = opened;
    const shown = view(setup, state, seat);
    const vote = findFirstVote({ view: shown, acts: listLegalActs(setup, state, seat) });
    const own = vote?.step === 'motions' ? vote.own : null;
    return own ? [[seat, own.kind.article, own.kind.option, own.prospect]] : [];
  });
  expect(found).toEqual([['EGY', 'tech_assistance', 'ta_strong', 'ahead']]);
});

test('motions of its own that the count puts out of reach are to be withdrawn, one after the other', () => {
  const seat = 'IRN';
  const plan = [{ seat, by: 'person' as const }];
  const { setup, state } = openConference(shipped('cybercrime-last-day'), { seed: 1, plan });
  const acts = listLegalActs(setup, state, seat);
  const before = findFirstVote({ view: view(setup, state, seat), acts });
  expect(before).toMatchObject({
    step: 'motions',
    lost: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'],
    act: { type: 'withdraw', motion: 'm1' },
  });
  const none = acts.map((act) =>
    act.type === 'withdraw' ? { ...act, unavailable: { code: 'act/nothingLeft' } } : act,
  );
  expect(
    findFirstVote({ view: view(setup, state, seat), acts: none as typeof acts }),
  ).toMatchObject({
    lost: [],
    act: { type: 'pass' },
  });
});

/** The motions after a room has agreed to a package of the seat's own; null where it has not. */
function packaged(seat: string, seed: number, changes: readonly Change[]): Conference | null {
  const scenario = shipped('cybercrime-last-day');
  let conference = openSeated(scenario, seat, seed, {
    start: 'morning',
    rules: leavingOnePlate(scenario),
  });
  const acts: Act[] = [{ type: 'package', changes }, { type: 'pass' }];
  for (const act of acts) {
    const played = play(conference, { ...act, seat });
    // The text may have moved to these words before, or the turn have ended with the package.
    if (!played.ok) return null;
    ({ conference } = played);
  }
  const closed = conference.happenings.findLast(({ type }) => type === 'informalsClosed');
  return closed?.type === 'informalsClosed' && closed.agreed ? conference : null;
}

test('no motion is suggested that goes back on the package of the seat’s own that a room agreed to', () => {
  const seat = 'EGY';
  const changes = [
    { article: 'coop_scope', option: 'coop_low' },
    { article: 'preamble', option: 'pre_cut' },
    { article: 'crim_scope', option: 'crim_budapest' },
    { article: 'safeguards_24', option: 'sg_sentence1' },
  ];
  const goesBack = (kind: { article?: string; option?: string } | undefined) =>
    changes.some(({ article, option }) => article === kind?.article && option !== kind.option);
  let tempted = false;
  for (let seed = 1; !tempted && seed <= 12; seed += 1) {
    const conference = packaged(seat, seed, changes);
    if (!conference) continue;
    const now = game(conference, seat);
    const move = now.acts.find(({ type }) => type === 'move');
    const kinds = (move?.domains ?? []).flatMap((domain) =>
      domain.parameter === 'kind' ? domain.values : [],
    );
    const [best] = listPossibleMotions(now.view, kinds);
    // The best of all would have its way, and bring back words that the package took out.
    tempted = best?.prospect === 'ahead' && goesBack(best.kind);
    if (best) expect(breaksOwnWord(now.view, best)).toBe(goesBack(best.kind));
    const vote = findFirstVote(now);
    expect(vote?.step).toBe('motions');
    expect(vote?.step === 'motions' && goesBack(vote.own?.kind)).toBe(false);
  }
  expect(tempted).toBe(true);
});
