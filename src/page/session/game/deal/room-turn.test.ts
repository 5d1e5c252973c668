import { expect, test } from 'vitest';
import { setup, state } from '../../../../../test/fixtures/held-strait.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { type Conference, play } from '../../../../conference/conference.ts';
import type { Change } from '../../../../engine/command.ts';
import { finish } from '../../../../conference/in-steps.ts';
import type { Reason } from '../../../../engine/answers/reason.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { view } from '../../../../engine/state/view.ts';
import { foreseeAgreed } from '../../play/foresee.ts';
import { listDraftChanges } from '../../play/draft.ts';
import type { Game } from '../../store/store.ts';
import { servesAhead } from '../serves-ahead.ts';
import { computeChangeWorth } from '../worth.ts';
import { findRoomTurn, listRoomTurns } from './room-turn.ts';
import { compareRooms } from './compare-rooms.ts';
import { estimateGainOf, judgeOutlook, judgeRoom, packageOutlook, signFeeling } from './trade.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

/** All have told the seat that they mind the toll. */
const notes = [1, 2, 3].flatMap((of) =>
  [0, 1].map((article) => ({
    by: 0,
    of,
    article,
    sitting: 1,
    whole: false,
    ...(article === 0 ? { low: 0.1, high: 0.2 } : { low: 0.9, high: 1 }),
  })),
);
const seen = view(setup, { ...state, notes }, 'ASH');
const many = { article: 'lights', option: 'many' };

const list = (from: typeof seen, log: readonly { happening: DomainEvent }[] = []) =>
  finish(listRoomTurns(from, [many], { log }));

test('what brings round those who would refuse, with the room as the table shows it then', () => {
  const [best] = list(seen);
  expect(best).toMatchObject({ how: 'add', change: { article: 'toll' } });
  expect(best?.changes).toEqual([many, best?.change]);
  expect(best?.after).toEqual(packageOutlook(seen, best?.changes ?? [], { log: [] }));
  expect(judgeOutlook(best?.after ?? { chance: 0 })).not.toBe('unlikely');
});

test('nothing that goes back on a promise of the seat', () => {
  const promise = { by: 0, to: 1, article: 1, wording: 0, offer: 'o1', condition: null };
  const commitments = [{ ...promise, status: 'given' as const }];
  const added = list({ ...seen, commitments }).filter(({ how }) => how === 'add');
  expect(added.filter(({ change }) => change.option !== 'low')).toEqual([]);
});

test('nothing that leaves in it what the plenary would not have', () => {
  const blocked = [{ article: 0, wording: 2, sitting: 1 }];
  expect(list({ ...seen, blocked }).filter(({ changes }) => changes.includes(many))).toEqual([]);
});

/** A room in which Bay refused a package on the toll, for one reason. */
const refusedFor = (reason: Reason) =>
  [
    {
      type: 'informals',
      seat: 'COD',
      offer: 'p1',
      changes: [{ article: 'toll', option: 'middle' }],
      room: ['BAY'],
    },
    { type: 'answered', seat: 'BAY', offer: 'p1', answer: 'refuse', reasons: [reason] },
  ].map((happening) => ({ happening: happening as DomainEvent }));

test.each<Reason>([
  { code: 'commitment', article: 'toll', value: 1 },
  { code: 'redLine', article: 'toll', value: 50, needed: 0 },
])('nothing against what a room was told, as %j', (reason) => {
  const onToll = (log: readonly { happening: DomainEvent }[]) =>
    list(seen, log).filter(({ how, change }) => how === 'add' && change.article === 'toll');
  expect(onToll([]).length).toBeGreaterThan(0);
  expect(onToll(refusedFor(reason))).toEqual([]);
});

function openedClass(seed: number): { conference: Conference; game: Game } {
  const conference = openSeated(shipped('high-seas-class'), 'HES', seed);
  return { conference, game: seatedGame(conference, 'HES') };
}

test('in a larger conference every one can be tabled, and the one that is named serves the seat at the close', async () => {
  const { game } = openedClass(3);
  const { values, most } = listDraftChanges(
    game.acts.find(({ type }) => type === 'package'),
    'changes',
  );
  const named: boolean[] = [];
  const judged = new Set<string>();
  for (const change of values.filter((one) => (computeChangeWorth(game.view, [one])?.net ?? 0) > 0))
    for (const turn of finish(listRoomTurns(game.view, [change], game))) {
      expect(turn.changes.length).toBeLessThanOrEqual(most);
      for (const one of turn.changes) expect(values).toContainEqual(one);
      named.push(turn.after.chance > turn.before.chance);
      judged.add(`${judgeRoom(turn.after)}, of ${judgeOutlook(turn.after)} odds`);
    }
  expect(named.length).toBeGreaterThan(10);
  expect(named).not.toContain(false);
  // As the table says it: whoever is not known well enough leaves it open.
  const open = ['likely, of likely odds', 'near, of near odds', 'near, of unlikely odds'];
  expect([...judged].sort()).toEqual(open);
  const worth = (some: readonly Change[]) => computeChangeWorth(game.view, some);
  const [first] = values.filter((one) => (worth([one])?.net ?? 0) > 2);
  const turn = await findRoomTurn(game, first ? [first] : [], () => true);
  if (!turn || typeof turn === 'string') throw new Error('nothing turns it');
  const agreed = await foreseeAgreed(game.view, turn.changes, 'table');
  const ahead = agreed && { points: agreed.points, agreed };
  expect(servesAhead(worth(turn.changes), ahead)).toBe(true);
  expect(turn.gain).toBe(Math.round(agreed?.points ?? 0));
  expect(turn.gain * turn.after.chance).toBeGreaterThan((turn.now ?? 0) * turn.before.chance);
});

/** What would turn each package of one article, for a seat that has asked two. */
function listTurnsOfClass() {
  const seat = 'BRA';
  let conference = openSeated(shipped('cybercrime-class'), seat, 6);
  for (const delegation of ['IRN', 'NZL']) {
    for (const said of [{ type: 'ask', delegation } as const, { type: 'pass' } as const]) {
      const played = play(conference, { seat, ...said });
      if (played.ok) ({ conference } = played);
    }
  }
  const game = seatedGame(conference, seat);
  const { values } = listDraftChanges(
    game.acts.find(({ type }) => type === 'package'),
    'changes',
  );
  const turns = values.flatMap((change) => finish(listRoomTurns(game.view, [change], game)));
  return { game, turns };
}

const ofClass = listTurnsOfClass();

test('what wins one over is named, though those who would refuse anyway lose more by it', () => {
  const { game } = ofClass;
  const lost = ofClass.turns.filter(({ how, change, before }) => {
    const gains = before.members
      .filter(({ outlook }) => signFeeling(outlook) !== '+')
      .map(({ d, weight }) => {
        const id = game.view.scenario.delegations[d]?.id ?? '';
        return weight * (estimateGainOf(game.view, id, change) ?? 0);
      });
    return how === 'add' && gains.reduce((sum, gain) => sum + gain, 0) < 0;
  });
  expect(lost.length).toBeGreaterThan(0);
});

test('nothing loses who agreed, nor leaves the room worse in a share that is written', () => {
  const { turns } = ofClass;
  expect(turns.length).toBeGreaterThan(5);
  for (const { before, after } of turns) {
    expect(compareRooms(before, after)).not.toBe('-');
    for (const { d, outlook } of before.members.filter((one) => signFeeling(one.outlook) === '+')) {
      const then = after.members.find((one) => one.d === d);
      expect([d, then ? signFeeling(then.outlook) : signFeeling(outlook)]).toEqual([d, '+']);
    }
  }
});
