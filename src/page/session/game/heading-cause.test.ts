import { expect, test } from 'vitest';
import { personGame } from '../../../../test/fixtures/person-game.ts';
import { forecastHeading } from '../../../conference/heading/heading.ts';
import { listSteps } from '../../../conference/steps.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { view, type View } from '../../../engine/state/view.ts';
import { forecastScore } from './heading.ts';
import {
  findHeadingCause,
  type Foreseen,
  hasArticleMoved,
  type HeadingCause,
} from './heading-cause.ts';

const conference = personGame('cybercrime-class', 'NGA', 3, 'packager');
const { setup } = conference;
const { articles } = setup.scenario;

type Turn = {
  seen: View;
  foreseen: Foreseen;
  cause: HeadingCause | null;
  by: number;
  fresh: readonly DomainEvent[];
};

/** Each turn of the seat on the floor with the one before. */
function listTurns(): Turn[] {
  const steps = [...listSteps(conference)];
  const own = steps.filter(
    ({ command, before }) => command.seat === 'NGA' && before.phase === 'negotiation.floor',
  );
  return own.slice(1, 14).map((step, i) => {
    const from = own[i]!;
    const seen = view(setup, step.before, 'NGA');
    const before = forecastHeading(view(setup, from.before, 'NGA'));
    const now = forecastHeading(seen);
    const fresh = steps.slice(from.at, step.at).flatMap(({ happenings }) => happenings);
    const [then = 0, next = 0] = [before, now].map((one) => forecastScore(seen, one)?.mean);
    const foreseen = { before, now };
    const cause = findHeadingCause(seen, foreseen, fresh);
    return { seen, foreseen, cause, by: next - then, fresh };
  });
}

const turns = listTurns();

test('a forecast that has moved has a cause that has happened', () => {
  const told = turns.flatMap(({ cause, by, fresh }) =>
    cause && Math.abs(by) > 0.5 ? [{ cause, fresh }] : [],
  );
  expect(told.length).toBeGreaterThan(2);
  expect(told.map(({ cause }) => cause.code)).toContain('moved');
  for (const { cause, fresh } of told) {
    const id = articles[cause.article ?? -1]?.id;
    const about = fresh.filter((one) => 'article' in one && one.article === id);
    const last = about.findLast((one) => one.type === 'textMoved');
    if (cause.code === 'moved') expect(last).toMatchObject({ cause: cause.cause });
    else expect(last).toBeUndefined();
    if (cause.code === 'agreed') expect(about.map(({ type }) => type)).toContain('agreed');
  }
});

test('of a forecast that is as it was nothing is said', () => {
  const [first] = listSteps(conference);
  const seen = view(setup, first!.before, 'NGA');
  const now = forecastHeading(seen);
  expect(findHeadingCause(seen, { before: now, now }, [])).toBeNull();
});

test('what the seat was told is the cause where nothing else has happened', () => {
  const asked = turns.filter(({ fresh }) => fresh.length === 1 && fresh[0]?.type === 'asked');
  expect(asked.length).toBeGreaterThan(1);
  for (const { cause, by } of asked) expect(cause?.code).toBe(by === 0 ? undefined : 'learnt');
});

test('a room that refused words on the article is named before that it is heading elsewhere', () => {
  const { seen, foreseen, drift, article } = findDrift();
  const change = { article: article.id, option: '' };
  const rest = { refusing: 3, share: 1, allowed: 0.5 };
  const fresh: DomainEvent[] = [
    { type: 'informals', seat: 'NGA', offer: 'p1', changes: [change], room: [] },
    { type: 'informalsClosed', offer: 'p1', agreed: false, ...rest },
  ];
  const refused = { code: 'refused', by: null };
  expect(findHeadingCause(seen, foreseen, fresh)).toEqual({ ...drift, ...refused });
  // A no that cost something is the cause by itself, until something else happens.
  const fallen = { before: foreseen.now, now: foreseen.before };
  expect(findHeadingCause(seen, fallen, fresh)).toEqual(refused);
  const sitting: DomainEvent = { type: 'sitting', sitting: 2, articles: [] };
  expect(findHeadingCause(seen, fallen, [...fresh, sitting])).toEqual({ ...drift, ...refused });
  // The room agreed, and the plenary did not.
  const closed = { ...fresh[1]!, refusing: 1, share: 0.2, blocked: change.article } as DomainEvent;
  const stopped = { code: 'plenary' };
  expect(findHeadingCause(seen, fallen, [fresh[0]!, closed])).toEqual(stopped);
  expect(findHeadingCause(seen, foreseen, [fresh[0]!, closed])).toEqual({ ...drift, ...stopped });
});

/** A forecast that has risen by an article, by more than chance, and the seat's view after it. */
function findDrift() {
  for (const { seen, foreseen, by } of turns) {
    const drift = findHeadingCause(seen, foreseen, []);
    const article = articles[drift?.article ?? -1];
    if (by > 0 && drift && article) return { seen, foreseen, drift, article };
  }
  throw new Error('no article has moved it');
}

test('an article that nothing has befallen is the cause only where it has moved by more than chance', () => {
  const drifts = turns.map(({ seen, foreseen }) => {
    const { article } = findHeadingCause(seen, foreseen, []) ?? {};
    return article === undefined ? null : hasArticleMoved(seen, foreseen, article);
  });
  expect(new Set(drifts)).toEqual(new Set([null, true]));
});

test('a deal is the cause only of a forecast that has moved towards its words', () => {
  const { seen, foreseen, drift, article } = findDrift();
  const codes = article.options.map(({ id }) => {
    const given = { by: 'NGA', to: 'BRA', article: article.id, option: id, status: 'given' };
    const fresh = [{ type: 'commitment', ...given }] as DomainEvent[];
    return findHeadingCause(seen, foreseen, fresh)?.code;
  });
  expect(drift?.code).toBe('drift');
  expect(new Set(codes)).toEqual(new Set(['deal', 'drift']));
});

test('what the seat refused itself is no refusal that it met with', () => {
  const { seen, foreseen, drift, article } = findDrift();
  const offer = { id: 'o99', give: [{ article: article.index, wording: 0 }], want: [] };
  const offered = { ...seen, offers: [...seen.offers, offer] } as unknown as typeof seen;
  const refuse = (seat: string) =>
    [
      { type: 'answered', seat, offer: 'o99', answer: 'refuse', reasons: [] },
      { type: 'sitting', sitting: 2, articles: [] },
    ] as unknown as DomainEvent[];
  expect(findHeadingCause(offered, foreseen, refuse('BRA'))).toMatchObject({ by: 'BRA' });
  expect(findHeadingCause(offered, foreseen, refuse('NGA'))).toEqual(drift);
});
