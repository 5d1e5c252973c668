import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Conference } from '../../../../conference/conference.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import type { Act } from '../../../../engine/command.ts';
import { view } from '../../../../engine/state/view.ts';
import {
  countForegoneLosses,
  expectOwnBallot,
  findFirstForegone,
  findForegoneAct,
} from './foregone.ts';
import { listPendingRows } from './motions-sheet.ts';
import { listClosestToSwitching } from '../../../features/vote/model/what-if.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const seen = ({ setup, state }: Conference) => view(setup, state, 'BRA');

function opened(start?: string): Conference {
  return openSeated(shipped('cybercrime-last-day'), 'BRA', 1, start === undefined ? {} : { start });
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
    conference = mustPlay(conference, { seat: 'BRA', ...act });
    given.push(act.type === 'ballot' ? act.vote : act.type);
  }
  expect(dead.length).toBe(7);
  expect(given).toEqual(['pass', 'no', 'no', 'no', 'no', 'no', 'abstain', 'no']);
  expect(seen(conference).votes.map(({ carried }) => carried)).toEqual(dead.map(() => false));
  expect(seen(conference).phase).toBe('decision.gavel');
  const { votes, scenario } = seen(conference);
  const close = votes.map((vote) => listClosestToSwitching(seen(conference), vote));
  expect(close.map((near) => near.slice(0, 2).map((d) => scenario.delegations[d]?.id))).toEqual([
    ['NGA', 'MYS'],
    ['ARM', 'KGZ'],
    ['ARM', 'TJK'],
    ['BRN', 'BTN'],
    ['BHS', 'BLZ'],
    ['SGP', 'CHN'],
    ['ATG', 'BHS'],
  ]);
});

test('how the seat is expected to vote on each motion, and what binds it', () => {
  const now = seen(opened());
  const told = listPendingRows(now).map(({ put }) => expectOwnBallot(now, put));
  expect(told.map((own) => own?.vote)).toEqual(['no', 'no', 'no', 'no', 'no', 'abstain', 'no']);
  expect(told.every((own) => own?.why === 'instructions')).toBe(true);
  const [put] = listPendingRows(now).map((row) => row.put);
  if (!put) throw new Error('no motion');
  const text = now.articles[put.article]?.text ?? -1;
  const promise = { by: now.delegation, to: 0, article: put.article, wording: text, offer: 'o9' };
  const commitments = [{ ...promise, condition: null, status: 'given' as const }];
  expect(expectOwnBallot({ ...now, commitments }, put)).toEqual({ vote: 'no', why: 'promise' });
  const motions = now.motions.map((motion) => ({ ...motion, by: 'BRA' }));
  expect(expectOwnBallot({ ...now, motions }, put)).toEqual({ vote: 'yes', why: 'own' });
  expect(expectOwnBallot({ ...now, mandate: null }, put)).toBe(null);
});

test('a run costs whoever made the motions it loses, and each one withdrawn first saves its credit', () => {
  expect(countForegoneLosses(seen(opened()))).toEqual({ n: 0, lost: 0, saves: true });
  let conference = openSeated(shipped('cybercrime-last-day'), 'IRN', 1);
  const own = () => view(conference.setup, conference.state, 'IRN');
  expect(countForegoneLosses(own())).toEqual({ n: 7, lost: 7, saves: true });
  const give = (act: Act) => {
    conference = mustPlay(conference, { seat: 'IRN', ...act });
  };
  for (const { id } of own().motions.slice(0, 3)) give({ type: 'withdraw', motion: id });
  const { n, lost } = countForegoneLosses(own());
  expect({ n, lost }).toEqual({ n: 4, lost: 4 });
  const before = own().credit;
  for (let act = findFirstForegone(own()); act; act = findForegoneAct(own())) {
    // What it still costs is right at each vote, and during the roll call there is no taking back.
    const [taken] = listLegalActs(conference.setup, conference.state, 'IRN', ['withdraw']);
    const { saves, lost: ahead } = countForegoneLosses(own());
    expect(saves).toBe(taken?.unavailable === null);
    expect(own().credit - ahead).toBe(before - lost);
    give(act);
  }
  expect([before, own().credit]).toEqual([10, 10 - lost]);
});

test('motions are counted in the order in which they will be voted on, whenever they were tabled', () => {
  const now = seen(opened());
  const rows = listPendingRows(now);
  const tabled = rows.map(({ motion }) => motion!);
  const called = tabled.map(({ id }) => id);
  const turned = { ...now, motions: tabled.toReversed() };
  expect(listPendingRows(turned).map(({ motion }) => motion?.id)).toEqual(called);
});
