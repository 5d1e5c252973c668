import { expect, test } from 'vitest';
import { floorOf } from '../../../test/fixtures/undrawn.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { locateArticle } from '../../engine/command.ts';
import { listWordings } from '../../engine/mandate/mandate.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { setUp } from '../../engine/setup/setup.ts';
import { view } from '../../engine/state/view.ts';
import { formBelief } from '../belief/belief.ts';
import { measureLead } from '../belief/drift.ts';
import { greedy } from './greedy.ts';

test('tables only words that its voice would have the floor take up at once', () => {
  const scenario = shipped('cybercrime-class');
  const leads: number[] = [];
  for (const seed of [1, 2, 3]) {
    const setup = setUp(scenario, seed, 0);
    for (const { id: seat } of scenario.delegations) {
      const state = floorOf(setup, seat);
      const seen = view(setup, state, seat);
      const acts = listLegalActs.bind(null, setup, state, seat);
      const { act } = greedy({ view: seen, acts, draw: drawFor.bind(null, 1, 1) });
      if (act.type !== 'amend') continue;
      const article = locateArticle(scenario, act.article);
      const wordings = scenario.articles[article] ? listWordings(scenario.articles[article]) : [];
      const wording = wordings.findIndex(({ id }) => id === act.option);
      const change = { article, wording };
      const { lead, needed } = measureLead(seen, seen.mandate, formBelief(seen), change);
      leads.push(lead - needed);
    }
  }
  expect(leads.length).toBeGreaterThan(0);
  expect(Math.min(...leads)).toBeGreaterThan(0);
});
