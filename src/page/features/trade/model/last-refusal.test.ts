import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Change } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listDraftChanges } from '../../../session/play/draft.ts';
import { judgeOutlook, judgeRoom, packageOutlook } from '../../../session/game/deal/trade.ts';
import { findLastRefusal, mayPackageAgain } from './last-refusal.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const game = seatedGame(openSeated(shipped('high-seas-class'), 'HES', 3), 'HES');
const offered = game.acts.find(({ type }) => type === 'package');

/** Packages that the table calls open, though the odds alone are slight. */
const open = listPairs(listDraftChanges(offered, 'changes').values)
  .filter((changes) => {
    const room = packageOutlook(game.view, changes);
    return room && judgeRoom(room) === 'near' && judgeOutlook(room) === 'unlikely';
  })
  .slice(0, 3);

function listPairs(all: readonly Change[]): Change[][] {
  return all.flatMap((one, i) =>
    all.slice(i).flatMap((other) => (other.article === one.article ? [] : [[one, other]])),
  );
}

/** As the room answered a package, or the plenary, if its wording for an article stood in the way. */
function refuse(changes: readonly Change[], blocked?: string, seen: Partial<typeof game> = {}) {
  const put = { type: 'informals', seat: 'HES', offer: 'p9', changes, room: [] };
  const share = blocked === undefined ? 1 : 0;
  const closed = { type: 'informalsClosed', offer: 'p9', agreed: false, share, allowed: 0.5 };
  const log = [put, { ...closed, ...(blocked !== undefined && { blocked }) }].map(
    (happening, at) => ({ at, happening: happening as unknown as DomainEvent }),
  );
  return findLastRefusal({ ...game, log, ...seen });
}

test('a refusal is explained by what the table said of the package as it was submitted', () => {
  expect(open.length).toBeGreaterThan(0);
  const own = [{ at: 0, command: { type: 'package' } }] as unknown as typeof game.own;
  for (const changes of open) {
    expect(refuse(changes, undefined, { before: game.view, own, unread: 0 })?.said).toBe('near');
    expect(refuse(changes)?.said).toBeNull();
  }
});

test('what the table said has in it what the same room had answered before', () => {
  const own = [{ at: 0, command: { type: 'package' } }] as unknown as typeof game.own;
  const [changes = []] = open;
  const put = { type: 'informals', seat: 'HES', changes, room: [] };
  const answers = game.view.scenario.delegations.map(({ id }) => ({
    type: 'answered',
    seat: id,
    to: 'HES',
    offer: 'p8',
    answer: 'refuse',
    reasons: [],
  }));
  const closed = { type: 'informalsClosed', offer: 'p9', agreed: false, share: 1, allowed: 0.5 };
  const earlier = [{ ...put, offer: 'p8' }, ...answers];
  const log = [...earlier, { ...put, offer: 'p9' }, closed].map((happening, at) => ({
    at,
    happening: happening as unknown as DomainEvent,
  }));
  const asked = { ...game, log, unread: earlier.length, before: game.view, own };
  expect(findLastRefusal(asked)?.said).toBe('unlikely');
});

test('what is left of a package is called as likely as the table would call it', () => {
  const other = { article: 'elsewhere', option: 'any' };
  for (const changes of open)
    expect(refuse([...changes, other], 'elsewhere')?.blocked?.without).toBe('near');
});

test('what would turn a room is looked for as long as another package may come', () => {
  const spent = game.acts.map((one) =>
    one.type === 'package' ? { ...one, unavailable: { code: 'noPlates' } } : one,
  ) as unknown as typeof game.acts;
  const last = { ...game.view, sitting: game.view.lastSitting };
  expect(mayPackageAgain(game)).toBe(true);
  expect(mayPackageAgain({ acts: spent, view: game.view })).toBe(true);
  expect(mayPackageAgain({ acts: game.acts, view: last })).toBe(true);
  expect(mayPackageAgain({ acts: spent, view: last })).toBe(false);
});
