import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { changeMandate } from '../../../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../../../engine/state/state.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import { listClosing } from './ends-talks.ts';
import { listOwnBrackets, readOwnBracket } from './own-bracket.ts';

const SEAT = 'TER';
const { setup, state } = openSetup(shipped('first-brackets'), {
  seed: 1,
  plan: [{ seat: SEAT, by: 'person' }],
});
const base = view(setup, state, SEAT);
const boat = base.scenario.articleIndex.get('last_boat') ?? -1;
const other = base.floor.find((d) => d !== base.delegation) ?? -1;

/** The seat blocks the last boat, in a late sitting; its red line is where it wants the boat, or nowhere. */
function blocking(lined: boolean, change: Partial<ArticleState> = {}): View {
  const { mandate } = base;
  if (!mandate) throw new Error('no mandate');
  const at = base.scenario.articles[boat]?.options[base.articles[boat]?.text ?? -1]?.position ?? 0;
  const redLines = mandate.redLines.map((_, a) =>
    lined && a === boat
      ? ({ at: at > 50 ? 0 : 100, side: at > 50 ? 'above' : 'below' } as const)
      : undefined,
  );
  const held = { status: 'open' as const, holders: [base.delegation], ...change };
  return {
    ...base,
    sitting: base.lastSitting,
    mandate: changeMandate(mandate, { redLines }),
    articles: base.articles.map((one, a) =>
      a === boat ? { ...one, ...held } : { ...one, holders: [] },
    ),
  };
}

test('a bracket of the seat alone is told with the credit it costs, and as one of its red line where the draft crosses it', () => {
  const own = {
    article: 'last_boat',
    held: true,
    isOpen: true,
    others: [],
    credit: base.values.alone,
  };
  expect(readOwnBracket(blocking(true), 'last_boat')).toEqual({ ...own, line: true });
  expect(listOwnBrackets(blocking(false))).toEqual([{ ...own, line: false }]);
  const shared = blocking(false, { holders: [base.delegation, other] });
  const id = base.scenario.delegations[other]?.id;
  expect(readOwnBracket(shared, 'last_boat')).toMatchObject({ others: [id], credit: 0 });
  expect(readOwnBracket({ ...blocking(false), sitting: 0 }, 'last_boat').credit).toBe(0);
  expect(readOwnBracket(blocking(false, { holders: [other] }), 'last_boat')).toMatchObject({
    held: false,
    line: false,
    credit: 0,
  });
});

test('in a text that is closed over brackets even one of a red line can be laid down', () => {
  expect(readOwnBracket(blocking(true, { status: 'closed' }), 'last_boat').line).toBe(false);
});

test('withdrawing closes an article that nothing else holds open, and none whose red line is crossed', () => {
  const draft = { type: 'withdraw', give: [], article: 'last_boat' } as const;
  const closing = [false, true].map((lined) => listClosing(blocking(lined), { ...draft }));
  expect(closing).toEqual([['last_boat'], []]);
});
