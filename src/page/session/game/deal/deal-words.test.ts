import { expect, test } from 'vitest';
import { openConference, play } from '../../../../conference/conference.ts';
import type { Act } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { view } from '../../../../engine/state/view.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { isFollowed } from '../first-turn/followed.ts';
import { findDealMade } from './answers.ts';
import { findDealStep } from './deal-step.ts';
import { listWordsToPropose, chooseWordsToPropose } from './deal-words.ts';
import { listDealsPassedOver } from '../../../features/learning/model/passed-over.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const SEAT = 'BRA';
const low = { article: 'coop_scope', option: 'coop_low' };
const unodc = { article: 'network_247', option: 'net_unodc' };

/** The last day after acts of Brazil's, and what has happened since the last of them. */
function after(...acts: Act[]) {
  const plan = [{ seat: SEAT, by: 'person' as const }];
  let conference = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan,
    start: 'morning',
  });
  const log: { at: number; happening: DomainEvent }[] = [];
  let unread = 0;
  for (const act of acts) {
    const played = play(conference, { ...act, seat: SEAT });
    if (!played.ok) throw new Error(played.rejection.code);
    unread = log.length;
    conference = played.conference;
    log.push(...played.happenings.map((happening) => ({ at: 0, happening })));
  }
  const { setup, state } = conference;
  return {
    view: view(setup, state, SEAT),
    acts: listLegalActs(setup, state, SEAT),
    log,
    unread,
    seat: SEAT,
  };
}

const offer: Act = { type: 'offer', to: 'RUS', give: [low], want: [unodc] };

test('words of a deal are to be proposed: the best first, until they are, and none without a deal', () => {
  expect(listWordsToPropose(after())).toEqual([]);
  expect(listWordsToPropose(after(offer))).toEqual([low, unodc]);
  expect(listWordsToPropose(after(offer, { type: 'amend', ...low }))).toEqual([unodc]);
});

test('worth proposing are only those that the floor may take up', () => {
  expect(chooseWordsToPropose(after())).toBe(null);
  expect(chooseWordsToPropose(after(offer))).toBe(null);
  const lights = { article: 'pier_lights', option: 'lights_dawn' };
  const boat = { article: 'last_boat', option: 'boat_midnight' };
  const plan = [{ seat: 'COR', by: 'person' as const }];
  const first = openConference(shipped('first-brackets'), { seed: 1, plan });
  const act: Act = { type: 'offer', to: 'TER', give: [boat], want: [lights] };
  const played = play(first, { ...act, seat: 'COR' });
  if (!played.ok) throw new Error(played.rejection.code);
  const { setup, state } = played.conference;
  const game = { view: view(setup, state, 'COR'), acts: listLegalActs(setup, state, 'COR') };
  expect(chooseWordsToPropose(game)).toEqual(lights);
  const [made] = game.view.offers.filter(({ status }) => status === 'accepted');
  if (!made) throw new Error('no deal');
  expect(findDealStep(game, made)).toMatchObject({ words: lights, way: 'now' });
  expect(findDealStep(game, { give: [], want: [] })).toBeNull();
});

test('words of a deal that the floor would not follow are not to be proposed yet', () => {
  const game = after(offer);
  const [made] = game.view.offers;
  expect(made && findDealStep(game, made)).toMatchObject({ words: low, way: 'floor' });
  // Nor later, as far as is known now, when their article comes on the agenda.
  const off = { ...game, view: { ...game.view, agenda: [], lastSitting: 3 } };
  expect(made && findDealStep(off, made)).toMatchObject({ words: low, way: 'floor' });
});

test('who else would have to speak for words that the floor would not follow yet is counted', () => {
  const game = after(offer);
  const [made] = game.view.offers;
  const step = made && findDealStep(game, made);
  const { view: seen } = game;
  const a = seen.scenario.articleIndex.get(low.article) ?? -1;
  const wording = seen.scenario.articles[a]?.options.findIndex(({ id }) => id === low.option) ?? -1;
  const promises = (step?.missing ?? []).map((id) =>
    promised(seen.scenario.delegationIndex.get(id) ?? -1, seen.delegation, a, wording, {
      offer: 'o9',
    }),
  );
  expect(promises.length).toBeGreaterThan(0);
  const won = (n: number) => isFollowed(seen, low, promises.slice(0, n));
  expect([won(promises.length - 1), won(promises.length)]).toEqual([false, true]);
  // Where it may then, it is said who would make it sure.
  const backed = { ...seen, commitments: [...seen.commitments, ...promises] };
  const next = made && findDealStep({ ...game, view: backed }, made);
  expect([next?.way, next?.sure]).toEqual(['now', false]);
  const more = (next?.missing ?? []).map((id) => ({
    ...promises[0]!,
    by: seen.scenario.delegationIndex.get(id) ?? -1,
  }));
  expect(more.length).toBeGreaterThan(0);
  const sure = { ...backed, commitments: [...backed.commitments, ...more] };
  expect(made && findDealStep({ ...game, view: sure }, made)).toMatchObject({
    sure: true,
    missing: [],
  });
});

test('a deal is told whoever offered it, until the next act', () => {
  const game = after(offer);
  const [made] = game.view.offers;
  expect(findDealMade(game)).toBe(made);
  const offers = game.view.offers.map((one) => ({ ...one, by: one.to, to: one.by }));
  expect(findDealMade({ ...game, view: { ...game.view, offers } })?.id).toBe(made?.id);
  expect(findDealMade({ ...game, unread: game.log.length })).toBeNull();
});

test('words that the floor would follow are to be proposed once they are on the agenda, as sure as the form', () => {
  const game = after(offer);
  const [made] = game.view.offers;
  const a = game.view.scenario.articleIndex.get(low.article) ?? -1;
  // All on the floor have promised it as well.
  const commitments = game.view.floor
    .filter((d) => d !== game.view.delegation)
    .flatMap((by) =>
      game.view.commitments
        .filter(({ article }) => article === a)
        .map((one) => ({ ...one, by, to: game.view.delegation })),
    );
  const off = { ...game.view, agenda: [], lastSitting: 3 };
  const backed = { ...off, commitments: [...off.commitments, ...commitments] };
  expect(made && findDealStep({ ...game, view: backed }, made)).toEqual({
    words: low,
    way: 'later',
    sure: true,
    missing: [],
  });
});

test('once their articles are agreed on other words, it is told whether they were proposed', () => {
  const passed = listDealsPassedOver(after(offer, { type: 'amend', ...low }, { type: 'pass' }));
  expect(passed.map(({ article, partner, proposed }) => [article, partner, proposed])).toEqual([
    ['coop_scope', 'RUS', true],
    ['network_247', 'RUS', false],
  ]);
  expect(listDealsPassedOver(after(offer))).toEqual([]);
});

test('words of a deal were proposed as well in a package, in an offer to others, and in the Chair’s plan', () => {
  const played = after(offer, { type: 'amend', ...low }, { type: 'pass' });
  const changes = [unodc];
  const room = { seat: SEAT, offer: 'p9', changes, room: [] };
  const proposed = (...happenings: readonly DomainEvent[]) =>
    listDealsPassedOver({
      ...played,
      log: [...happenings.map((happening) => ({ at: 0, happening })), ...played.log],
      unread: played.unread + happenings.length,
    }).find(({ article }) => article === unodc.article)?.proposed;
  const laid = { seat: 'RUS', offer: 'o9', give: [], want: changes };
  expect([
    proposed({ type: 'informals', ...room }),
    proposed({ type: 'announced', seat: 'CHAIR', changes }),
    proposed({ type: 'offered', to: 'USA', ...laid }),
    proposed({ type: 'offered', to: SEAT, ...laid }),
  ]).toEqual([true, true, true, false]);
});
