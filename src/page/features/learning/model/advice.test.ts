import { expect, test } from 'vitest';
import type { HostFault } from '../../../../conference/seat/seat-game.ts';
import { openConference, play } from '../../../../conference/conference.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import { hostSeat } from '../../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Assist, Game } from '../../../session/store/game.ts';
import { leanPackage } from '../../../session/game/lean-package.ts';
import { askAdvice, makeAdviceNumber } from './advice.ts';
import { listHints } from './hints.ts';

const conference = openConference(shipped('first-brackets'), {
  seed: 1,
  plan: [{ seat: 'TER', by: 'person' }],
});
const { setup, state } = conference;

function game(assist: Assist): Game {
  const shown = {
    host: hostSeat(conference, 'TER', undefined, []).host,
    seat: 'TER',
    assist,
    readOnly: false,
    view: view(setup, state, 'TER'),
    acts: listLegalActs(setup, state, 'TER'),
  };
  return shown as unknown as Game;
}

test('an adviser suggests an act, hints and none do not', async () => {
  const all = (['adviser', 'hints', 'none'] as const).map((assist) => askAdvice(game(assist)));
  const types = (await Promise.all(all)).map((advice) => advice?.type ?? null);
  expect(types).toEqual(['ask', null, null]);
});

test('there is no advice while the host does not answer', async () => {
  const fault: HostFault = { code: 'host/silent' };
  const ask = async () => ({ ok: false as const, fault });
  const { host } = game('adviser');
  expect(await askAdvice({ ...game('adviser'), host: { ...host, ask } })).toBeNull();
});

/** What the adviser would have India do after its first question, and the policy by itself. */
async function packageAdvised(seed: number) {
  const plan = [{ seat: 'IND', by: 'person' as const }];
  const india = openConference(shipped('cybercrime-class'), { seed, plan });
  const shownIn = (at: typeof india) => ({
    ...game('adviser'),
    host: hostSeat(at, 'IND', undefined, []).host,
    seat: 'IND',
    view: view(at.setup, at.state, 'IND'),
    log: [],
  });
  const asked = await askAdvice(shownIn(india));
  const played = asked && play(india, asked);
  if (!played?.ok) throw new Error('the question is not put');
  const now = shownIn(played.conference);
  const advice = await askAdvice(now);
  const raw = await now.host.ask('advice', { by: 'packager', without: [] });
  if (!raw.ok || raw.answer.type !== 'package' || advice?.type !== 'package') return null;
  return { now, advice, raw: raw.answer };
}

test('an adviser leaves out of a package what costs more than it brings', async () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const all = (await Promise.all(seeds.map(packageAdvised))).filter((one) => one !== null);
  const shorter = all.filter(({ advice, raw }) => advice.changes.length < raw.changes.length);
  expect(shorter.length).toBeGreaterThan(0);
  expect(all.map(({ advice }) => advice)).toEqual(
    all.map(({ now, raw }) => {
      const changes = leanPackage(now.view, raw.changes);
      // Its reasons are no longer those of the policy once something is left out.
      return changes === raw.changes ? raw : { seat: 'IND', type: 'package', changes };
    }),
  );
});

/** What India sees once it has put the adviser's question, where an offer is advised then. */
async function offerAdvised(seed: number) {
  const india = openConference(shipped('cybercrime-class'), {
    seed,
    plan: [{ seat: 'IND', by: 'person' }],
  });
  const seenIn = ({ setup: rules, state: now }: typeof india) => view(rules, now, 'IND');
  const advisedIn = (at: typeof india, seen: View) =>
    askAdvice({
      ...game('adviser'),
      host: hostSeat(at, 'IND', undefined, []).host,
      seat: 'IND',
      view: seen,
      log: [],
    });
  const asked = await advisedIn(india, seenIn(india));
  const played = asked && play(india, asked);
  if (!played?.ok) throw new Error('the question is not put');
  const seen = seenIn(played.conference);
  const offer = await advisedIn(played.conference, seen);
  if (offer?.type !== 'offer' || offer.want.length !== 1) return null;
  return {
    seen,
    want: offer.want[0]!,
    advise: (other: View) => advisedIn(played.conference, other),
  };
}

test('an adviser leaves out an offer whose words the list of motions should undo', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(offerAdvised));
  const found = all.find((one) => one !== null);
  if (!found) throw new Error('no offer is advised');
  const { seen, want, advise } = found;
  const article = seen.scenario.articleIndex.get(want.article) ?? -1;
  const wording = seen.articles[article]?.text ?? -1;
  const back = { kind: 'vote', by: 'NZL', article, wording } as const;
  const undone: View = {
    ...seen,
    stated: seen.stated.map(
      () => seen.scenario.articles[article]?.options[wording]?.position ?? NaN,
    ),
    motions: [{ ...back, id: 'm9', status: 'pending' }],
  };
  const instead = await advise(undone);
  expect(instead).not.toBeNull();
  expect(instead?.type === 'offer' ? instead.want : []).not.toContainEqual(want);
});

test('hints say what is near and what is unknown; an adviser and none do not', () => {
  expect(listHints(game('hints'))).toEqual([
    { kind: 'own', articles: ['last_boat'], credit: 0 },
    { kind: 'near', held: [{ article: 'pier_lights', seat: 'COR' }] },
    { kind: 'unknown', seats: ['COR', 'MER'] },
  ]);
  expect([listHints(game('adviser')), listHints(game('none'))]).toEqual([[], []]);
});

test('that a seat alone holds a bracket is worth knowing only where its weight keeps the article open', () => {
  const shown = game('hints');
  const { floor, values, delegation } = shown.view;
  const light = (share: number): Game => {
    const rest = (1 - share) / (floor.length - 1);
    const floorWeight = Float64Array.from(floor, (d) => (d === delegation ? share : rest));
    return { ...shown, view: { ...shown.view, floorWeight } };
  };
  const kinds = [values.blocking, values.blocking - 0.01].map((share) =>
    listHints(light(share)).map(({ kind }) => kind),
  );
  expect(kinds).toEqual([
    ['own', 'near', 'unknown'],
    ['near', 'unknown'],
  ]);
});

test('the number beside an act', () => {
  const shown = game('adviser');
  expect(makeAdviceNumber(shown, { type: 'ask', delegation: 'COR' })).toEqual({
    kind: 'unknown',
    n: 2,
    of: 2,
  });
  expect(makeAdviceNumber(shown, { type: 'ask', delegation: 'COR', article: 'last_boat' })).toEqual(
    {
      kind: 'exact',
      article: 'last_boat',
    },
  );
  const change = { article: 'last_boat', option: 'boat_midnight' };
  const worth = makeAdviceNumber(shown, { type: 'package', changes: [change] });
  expect(worth?.kind === 'worth' && Math.round(worth.points * 10) / 10).toBe(38.2);
  expect(makeAdviceNumber(shown, { type: 'pass' })?.kind).toBe('standing');
});
