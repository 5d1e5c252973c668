import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { play } from '../../../conference/conference.ts';
import { findFloorLead } from './floor-lead.ts';
import { openSeated, viewSeated } from '../../../../test/fixtures/seated.ts';
import { amends } from '../../../../test/fixtures/steps.ts';

const SEAT = 'BRA';
const seen = viewSeated(shipped('cybercrime-last-day'), SEAT, 3, { start: 'morning' });

function changeTo(article: string, option: string) {
  const index = seen.scenario.articleIndex.get(article) ?? -1;
  const wording = seen.scenario.articles[index]?.options.findIndex(({ id }) => id === option) ?? -1;
  return { article: index, wording };
}

test('words far from the floor are said to cost credit, and do', () => {
  const [first] =
    seen.scenario.articles[seen.scenario.articleIndex.get('coop_scope') ?? -1]?.options ?? [];
  const change = changeTo('coop_scope', first?.id ?? '');
  expect(findFloorLead(seen, change)).toBe('costly');
  const conference = openSeated(shipped('cybercrime-last-day'), SEAT, 3, { start: 'morning' });
  const said = play(conference, amends(SEAT, 'coop_scope', first?.id ?? ''));
  if (!said.ok) throw new Error(said.rejection.code);
  const passed = play(said.conference, { seat: SEAT, type: 'pass' });
  if (!passed.ok) throw new Error(passed.rejection.code);
  expect(passed.happenings.filter(({ type }) => type === 'credit')).toContainEqual({
    type: 'credit',
    seat: SEAT,
    because: 'failedAmendment',
    lost: 1,
    left: 9,
  });
});

test('words that the floor does not prefer by enough, and articles that are not taken up', () => {
  expect(findFloorLead(seen, changeTo('coop_scope', 'coop_low'))).toBe('not');
  expect(findFloorLead({ ...seen, agenda: [] }, changeTo('coop_scope', 'coop_low'))).toBe('later');
});
