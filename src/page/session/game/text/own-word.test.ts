import { expect, test } from 'vitest';
import { play } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { listDealtWith, ownWordAgainst, listRoomWordAgainst, readRoomBreach } from './own-word.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';
const low = { article: 'coop_scope', option: 'coop_low' };
const unodc = { article: 'network_247', option: 'net_unodc' };

/** Brazil's view of the last day once Russia has taken its deal: low for unodc. */
function dealt() {
  const conference = openSeated(shipped('cybercrime-last-day'), SEAT, 1, { start: 'morning' });
  const offer = { type: 'offer', to: 'RUS', give: [low], want: [unodc], seat: SEAT } as const;
  const played = play(conference, offer);
  if (!played.ok) throw new Error(played.rejection.code);
  const { setup, state } = played.conference;
  return view(setup, state, SEAT);
}

test('other words on an article promised break the word; the same words, and what others have promised, do not', () => {
  const seen = dealt();
  const promised = { ...low, to: 'RUS' };
  expect(ownWordAgainst(seen, [{ article: 'coop_scope', option: 'coop_any' }])).toEqual([promised]);
  expect(ownWordAgainst(seen, [low])).toEqual([]);
  expect(ownWordAgainst(seen, [{ article: 'network_247', option: 'net_existing' }])).toEqual([]);
});

test('a promise that is kept, broken or void, or waits for its condition, binds nobody', () => {
  const seen = dealt();
  const other = [{ article: 'coop_scope', option: 'coop_any' }];
  for (const status of ['due', 'kept', 'broken', 'void'] as const) {
    const commitments = seen.commitments.map((one) => ({ ...one, status }));
    expect(ownWordAgainst({ ...seen, commitments }, other)).toEqual([]);
  }
});

test('a deal with a partner is about what either of the two promised, as long as the promises stand', () => {
  const seen = dealt();
  expect(listDealtWith(seen, 'RUS').toSorted()).toEqual(['coop_scope', 'network_247']);
  expect(listDealtWith(seen, 'EGY')).toEqual([]);
  const commitments = seen.commitments.map((one) => ({ ...one, status: 'broken' as const }));
  expect(listDealtWith({ ...seen, commitments }, 'RUS')).toEqual([]);
});

test('other words than a room agreed to with the seat go back on its word there; the same words, and a room without it, do not', () => {
  const seen = dealt();
  const at = seen.scenario.articleIndex.get('coop_scope') ?? -1;
  const stands = seen.articles[at]?.text ?? -1;
  const option = seen.scenario.articles[at]?.options[stands]?.id ?? '';
  const agreedBy = (assent: readonly number[]) => ({
    ...seen,
    articles: seen.articles.map((one, a) => (a === at ? { ...one, assent } : one)),
  });
  const other = { article: 'coop_scope', option: 'coop_any' };
  const changes = [other, unodc];
  expect(option).not.toBe(other.option);
  expect(listRoomWordAgainst(agreedBy([seen.delegation]), changes)).toEqual(['coop_scope']);
  expect(
    listRoomWordAgainst(agreedBy([seen.delegation]), [{ article: 'coop_scope', option }]),
  ).toEqual([]);
  expect(listRoomWordAgainst(agreedBy([seen.delegation + 1]), changes)).toEqual([]);
});

test('a package breaks a word, even refused, unless whoever it was given to tabled it or agrees in the room', () => {
  const seen = dealt();
  const [own, to, other] = ['BRA', 'RUS', 'USA'].map((id) =>
    seen.scenario.delegationIndex.get(id)!,
  );
  const readIn = (by = own!, room: number[] = [], answers: (boolean | null)[] = []) =>
    readRoomBreach(
      { ...seen, informals: { id: 'p1', by, changes: [], room, answers } as never },
      'RUS',
    );
  expect(readRoomBreach({ ...seen, informals: null }, 'RUS')).toBe('called');
  expect(readIn(other, [own!, to!], [null, null])).toBe('asked');
  expect([readIn(to), readIn(other, [own!, to!], [null, true])]).toEqual([null, null]);
  expect([readIn(other, [own!], [null]), readIn(other, [to!], [false])]).toEqual(['sure', 'sure']);
});
