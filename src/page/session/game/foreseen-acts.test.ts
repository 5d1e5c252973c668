import { expect, test } from 'vitest';
import { personGame } from '../../../../test/fixtures/person-game.ts';
import { computeEffect, sortDecisions } from '../../../analysis/debrief/decisions.ts';
import { playWithout } from '../../../analysis/debrief/without.ts';
import type { Conference } from '../../../conference/conference.ts';
import { forecastAgreed, forecastHeading } from '../../../conference/heading/heading.ts';
import { listSteps } from '../../../conference/steps.ts';
import { readStandingTexts } from '../../../engine/mandate/mandate.ts';
import { view } from '../../../engine/state/view.ts';
import { foresee, foreseeAgreed } from '../play/foresee.ts';
import { type ForeseenAct, listForeseenActs } from './foreseen-acts.ts';
import { forecastGain, readAgreed } from './heading.ts';

function look(conference: Conference, seat: string) {
  const steps = [...listSteps(conference)];
  const { felt, vain } = sortDecisions(conference, seat, steps);
  const decisions = [...felt, ...vain];
  return { steps, decisions, acts: listForeseenActs(conference, seat, decisions, steps) };
}

const BOATS = personGame('high-seas-class', 'CAL', 2, 'packager');
const HIGH_SEAS = look(BOATS, 'CAL');
const CYBERCRIME = personGame('cybercrime-class', 'NGA', 3, 'packager');
const CLASS = look(CYBERCRIME, 'NGA');

test('an act keeps the number that play gave it', async () => {
  const { acts, steps } = HIGH_SEAS;
  expect(acts.length).toBeGreaterThan(2);
  for (const { at, points } of acts) {
    const { before, command } = steps[at]!;
    const seen = view(BOATS.setup, before, 'CAL');
    const heading = await foresee(seen);
    if (command.type === 'package')
      expect((await foreseeAgreed(seen, command.changes, 'table'))?.points).toBe(points);
    if (command.type === 'offer') {
      const changes = [...command.give, ...command.want];
      expect(heading && forecastGain(seen, heading, changes)).toBe(points);
    }
  }
});

const codeOf = ({ apart }: ForeseenAct) => apart?.code ?? 'none';

test('of a package that few rooms agreed to play named no number, and none is kept', () => {
  const { decisions, steps } = HIGH_SEAS;
  const { asked: _, ...own } = decisions.find(({ at }) => at === 86)!;
  const { before } = steps[86]!;
  const seen = view(BOATS.setup, before, 'CAL');
  const changes = [{ article: 'proceeds', option: 'pro_four' }];
  expect(readAgreed(seen, forecastAgreed(seen, forecastHeading(seen), changes))?.sure).toBe('few');
  const act = { type: 'package' as const, changes };
  expect(listForeseenActs(BOATS, 'CAL', [{ ...own, act }], steps)).toEqual([]);
});

test('what came within a point of it needs no reason, and what did not has one', () => {
  for (const { acts, decisions } of [HIGH_SEAS, CLASS])
    for (const act of acts) {
      const decision = decisions.find(({ at }) => at === act.at)!;
      const due = decision.act.type === 'refuse' ? -act.points : act.points;
      expect(act.apart !== null).toBe(Math.abs(100 * computeEffect(decision) - due) > 1);
    }
});

test.each([
  ['high-seas-class', BOATS, HIGH_SEAS],
  ['cybercrime-class', CYBERCRIME, CLASS],
] as const)(
  'every reason in %s is one that the record and the other playing bear out',
  (...game) => {
    const [, conference, { acts, steps }] = game;
    expect(new Set(acts.map(codeOf)).size).toBeGreaterThan(1);
    const { articleIndex } = conference.setup.scenario;
    for (const { at, apart } of acts) {
      const step = steps[at]!;
      const after = steps.slice(at).flatMap(({ happenings }) => happenings);
      if (apart?.code === 'refused') {
        const refused = after.some((one) =>
          apart.by === null
            ? one.type === 'informalsClosed' && !one.agreed
            : one.type === 'answered' && one.answer === 'refuse' && one.seat === apart.by,
        );
        expect(refused).toBe(true);
      }
      if (!apart || !('article' in apart)) continue;
      const a = articleIndex.get(apart.article) ?? -1;
      const without = playWithout(conference, steps, step);
      const [came, otherwise] = [conference.state, without!].map(
        (end) => readStandingTexts(end)[a],
      );
      const moved = after.filter(
        (one) => one.type === 'textMoved' && one.article === apart.article,
      );
      if (apart.code === 'anyway') expect(came).toBe(otherwise);
      if (apart.code === 'elsewhere' || apart.code === 'otherwise')
        expect(came).not.toBe(otherwise);
      if (apart.code === 'lostAgain') expect(moved.length).toBeGreaterThan(0);
    }
  },
);

test('a room that refused for promises is told with who kept them, to whom, and on what', () => {
  const words = HIGH_SEAS.acts.flatMap(({ at, apart }) =>
    apart?.code === 'refused' && apart.word ? [{ at, ...apart.word }] : [],
  );
  expect(words).toContainEqual({
    at: 61,
    by: ['DOR', 'ELV'],
    to: ['GOL', 'FAR'],
    article: 'impact',
  });
});

test('a package that moved another article as well is told of that one', () => {
  expect(HIGH_SEAS.acts.map(({ at, apart }) => [at, apart])).toContainEqual([
    86,
    { code: 'elsewhere', article: 'proceeds', option: 'pro_three' },
  ]);
});

test('a package that its room agreed to was not refused by it: it fell in the plenary, or for whom it left behind', () => {
  const { steps, decisions } = HIGH_SEAS;
  const told = (fell: { blocked?: string; left?: readonly string[] }) => {
    const agreed = steps.map((step) => ({
      ...step,
      happenings: step.happenings.map((one) =>
        one.type === 'informalsClosed' && !one.agreed ? { ...one, share: 0, ...fell } : one,
      ),
    }));
    const acts = listForeseenActs(BOATS, 'CAL', decisions, agreed);
    return acts.find(({ at }) => at === 61)?.apart;
  };
  expect(told({ blocked: 'impact' })).toEqual({ code: 'plenary' });
  expect(told({ left: ['DOR'] })).toEqual({ code: 'behind' });
});
