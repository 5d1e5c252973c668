import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { listSteps } from '../../conference/steps.ts';
import { readMandate } from '../../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import { listCauses } from './causes.ts';
import { listTextMoves } from './text-moves.ts';

test('a move counts what it was worth when it was made, after news had changed the instructions', () => {
  const conference = openConference(shipped('high-seas-class'), {
    seed: 3,
    plan: [{ seat: 'HES', by: 'greedy' }],
  });
  const { setup } = conference;
  const { articles, articleIndex, delegationIndex } = setup.scenario;
  const steps = [...listSteps(conference)];
  const move = listTextMoves(conference, 'HES', steps).find(({ article }) => article === 'areas');
  const step = steps[move?.at ?? -1];
  if (!move || !step) throw new Error('the areas did not move');
  const d = delegationIndex.get('HES') ?? -1;
  const a = articleIndex.get('areas') ?? -1;
  const now = readMandate(setup, step.after, d);
  const before = readStandingTexts(step.before);
  const after = before.with(a, readStandingTexts(step.after)[a] ?? -1);
  expect(now.weights[a]).not.toBe(setup.mandates[d]?.weights[a]);
  expect(move.change).toBeCloseTo(
    utility(now, articles, after) - utility(now, articles, before),
    12,
  );
});

test('what the floor moves as a sitting closes was moved in that sitting', () => {
  const plan = [{ seat: 'BRE', by: 'greedy' }] as const;
  const conference = openConference(shipped('high-seas-class'), { seed: 2, plan });
  const steps = [...listSteps(conference)];
  const moves = listTextMoves(conference, 'BRE', steps);
  expect(moves.map(({ sitting }) => sitting)).toEqual(
    moves.map(({ at }) => steps[at]?.before.sitting),
  );
  const atTheClose = moves.filter(
    ({ at, sitting, cause }) => cause === 'floor' && steps[at]?.after.sitting === sitting + 1,
  );
  expect(atTheClose.length).toBeGreaterThan(0);
});

test('words that an article had at the opening are told as come back to', () => {
  const plan = [{ seat: 'BRE', by: 'delegation' }] as const;
  for (let seed = 1; seed <= 30; seed += 1) {
    const conference = openConference(shipped('high-seas-class'), { seed, plan });
    const moves = listTextMoves(conference, 'BRE', [...listSteps(conference)]);
    const opening = readStandingTexts(createOpeningState(conference.setup));
    const { articleIndex, articles } = conference.setup.scenario;
    const findFirst = (article: string) => {
      const a = articleIndex.get(article) ?? -1;
      return articles[a]?.options[opening[a] ?? -1]?.id ?? null;
    };
    expect(moves.map(({ back }) => back)).toEqual(
      moves.map(({ article, option }) => option === findFirst(article)),
    );
    const causes = listCauses(conference).filter(({ back }) => back);
    if (causes.length === 0) continue;
    for (const { article, code } of causes) {
      const last = moves.findLast((move) => move.article === article);
      expect([last?.back, last?.cause]).toEqual([true, code]);
    }
    return;
  }
  throw new Error('nothing has come back');
});

test('to an observer a move is worth what its own instructions make of it', () => {
  const plan = [{ seat: 'EU', by: 'packager' }] as const;
  const conference = openConference(shipped('cybercrime-class'), { seed: 2, plan });
  const moves = listTextMoves(conference, 'EU', [...listSteps(conference)]);
  expect(moves.some(({ change }) => change > 0.01)).toBe(true);
  expect(moves.some(({ change }) => change < -0.01)).toBe(true);
});
