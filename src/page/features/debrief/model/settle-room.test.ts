import { expect, test } from 'vitest';
import { setup, state } from '../../../../../test/fixtures/held-strait.ts';
import { view } from '../../../../engine/state/view.ts';
import { judgeRoom, packageOutlook, splitRoom } from '../../../session/game/deal/trade.ts';
import { settleRoom } from './settle-room.ts';

test('a room that the table called unlikely is likely once all but few are known to have agreed', () => {
  const seen = view(setup, state, 'ASH');
  const room = packageOutlook(seen, [{ article: 'lights', option: 'many' }])!;
  const [first] = room.members;
  const id = seen.scenario.delegations[first!.d]!.id;
  const settled = settleRoom(seen, { refused: [id] }, { ...room, allowed: 1 });
  expect([judgeRoom(room), judgeRoom(settled)]).toEqual(['unlikely', 'likely']);
  expect(splitRoom(settled)).toEqual({ against: expect.closeTo(first!.weight, 1), open: 0 });
});
