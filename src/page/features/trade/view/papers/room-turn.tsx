import { type ReactNode, useEffect, useState } from 'react';
import type { View } from '../../../../../engine/state/view.ts';
import { followWork } from '../../../../session/in-slices.ts';
import {
  findRoomTurn,
  type RoomTurn,
  type TurnFound,
} from '../../../../session/game/deal/room-turn.ts';
import {
  judgeRoom,
  type RoomOutlook,
  signFeeling,
  splitRoom,
} from '../../../../session/game/deal/trade.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { tellRooms } from '../../../../speech/room-words.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { formatWhat } from '../../../../speech/what-if-words.ts';
import { useTable } from '../table/table-context.tsx';
import { Button, dress, Row } from '../../../../ui/layout/primitives.tsx';

type Props = {
  changes: RoomTurn['changes'];
  /** In place of words that there is no such change. */
  none?: ReactNode;
  className?: string | undefined;
};

/** The one change that should turn a room, what the package brings then, and a key that lays it on the table. */
export function RoomTurnLine({ changes, none, className }: Props) {
  const { t } = usePlay().speech;
  const turn = useRoomTurn(changes);
  const without = <p>{t(turn === 'costly' ? 'turn.costly' : 'refusal.none')}</p>;
  if (!turn || (typeof turn === 'string' && none === null)) return null;
  return (
    <Row items="center" gap={4} className={className} data-part="room-turn">
      {typeof turn === 'string' ? (none ?? without) : <Turn turn={turn} />}
    </Row>
  );
}

function Turn({ turn }: { turn: RoomTurn }) {
  const { game, speech, begin, legal } = usePlay();
  const { t } = speech;
  const may = legal('package')?.unavailable === null && !game.readOnly;
  return (
    <>
      <p className={dress({ padY: 2 })}>
        {tellTurn(turn, game.view, speech)} {tellPrice(turn, game.view, speech)}
      </p>
      {may && (
        <Button kind="small" grow="none" onClick={() => begin('package', { give: turn.changes })}>
          {t('turn.key', { how: turn.how })}
        </Button>
      )}
    </>
  );
}

/** Under a package that is not likely to pass; of one that is open nothing is said where nothing would turn it. */
export function TableTurn({ className }: Pick<Props, 'className'>) {
  const { draft, room } = useTable();
  const verdict = room && judgeRoom(room);
  if (!verdict || verdict === 'likely') return null;
  const none = verdict === 'near' ? null : undefined;
  return <RoomTurnLine changes={draft.give} none={none} className={className} />;
}

/** Undefined until it is known. */
function useRoomTurn(changes: RoomTurn['changes']): TurnFound | undefined {
  const { view, log } = usePlay().game;
  const [found, keep] = useState<{ of: RoomTurn['changes']; in: View; turn: TurnFound }>();
  useEffect(
    () =>
      followWork(
        (isWanted) => findRoomTurn({ view, log }, changes, isWanted),
        (turn) => turn && keep({ of: changes, in: view, turn }),
      ),
    [view, log, changes],
  );
  return found?.of === changes && found.in === view ? found.turn : undefined;
}

/** Of those won as many are named. */
const NAMED = 2;

function tellTurn(turn: RoomTurn, view: View, speech: Speech): string {
  const [before, after] = [splitRoom(turn.before), splitRoom(turn.after)];
  const name = (some: readonly number[]) => nameSome(some, view, speech);
  const verdict = judgeRoom(turn.after);
  const way = after.against < before.against ? 'against' : 'open';
  const share = ({ against, open }: typeof before) => (way === 'open' ? against + open : against);
  const same = share(before) <= share(after);
  return speech.t('turn.line', {
    what: formatWhat(turn, speech),
    won: name(listWon(turn)),
    called: name(turn.called),
    way: same ? 'none' : way,
    ...tellRooms([turn.before, turn.after], share, speech),
    verdict: verdict === 'near' && judgeRoom(turn.before) !== 'near' ? 'opens' : verdict,
  });
}

function nameSome(some: readonly number[], { scenario }: View, speech: Speech): string {
  const ids = some.map((d) => scenario.delegations[d]?.id ?? '');
  return ids.length > 0 ? nameFew(ids, speech, NAMED) : 'none';
}

/** What the package brings with it as the table will say it, and what that costs beside points. */
function tellPrice({ gain, now, credit, left }: RoomTurn, view: View, speech: Speech) {
  const { t, figures } = speech;
  return t('turn.price', {
    gain: figures.signed(gain),
    points: Math.abs(gain),
    now: now === null ? 'none' : now === gain ? 'same' : figures.signed(now),
    credit,
    left: nameSome(left, view, speech),
  });
}

/** Those who would agree with it and are not expected to without. */
function listWon({ before, after }: RoomTurn): number[] {
  const agrees = (room: RoomOutlook, d: number) =>
    room.members.some((one) => one.d === d && signFeeling(one.outlook) === '+');
  return before.members.flatMap(({ d }) => (!agrees(before, d) && agrees(after, d) ? [d] : []));
}
