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
import type { Speech } from '../../../../speech/use-game.ts';
import { formatNet, formatWhat } from '../../../../speech/what-if-words.ts';
import { useTable } from '../table/table-context.tsx';
import { Button, dress, Row } from '../../../../ui/layout/primitives.tsx';

type Props = {
  changes: RoomTurn['changes'];
  /** A room has refused it. */
  refused?: boolean;
  /** In place of words that there is no such change. */
  none?: ReactNode;
  className?: string | undefined;
};

/** The one change that should turn a room, what it costs, and a key that lays the package with it on the table. */
export function RoomTurnLine({ changes, refused = false, none, className }: Props) {
  const { t } = usePlay().speech;
  const turn = useRoomTurn(changes, refused);
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
        {tellTurn(turn, game.view, speech)} {t('price.net', formatNet(turn.cost, speech))}
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
function useRoomTurn(changes: RoomTurn['changes'], refused: boolean): TurnFound | undefined {
  const { view, log } = usePlay().game;
  const [found, keep] = useState<{ of: RoomTurn['changes']; in: View; turn: TurnFound }>();
  useEffect(
    () =>
      followWork(
        (isWanted) => findRoomTurn({ view, log }, changes, isWanted, refused ? 'refused' : 'turn'),
        (turn) => turn && keep({ of: changes, in: view, turn }),
      ),
    [view, log, changes, refused],
  );
  return found?.of === changes && found.in === view ? found.turn : undefined;
}

/** Of those won as many are named. */
const NAMED = 2;

function tellTurn(turn: RoomTurn, { scenario }: View, speech: Speech): string {
  const { t, figures } = speech;
  const [before, after] = [splitRoom(turn.before), splitRoom(turn.after)];
  const won = listWon(turn).map((d) => scenario.delegations[d]?.id ?? '');
  const way = after.against < before.against ? 'against' : 'open';
  const share = ({ against, open }: typeof before) => (way === 'open' ? against + open : against);
  const same = share(before) <= share(after);
  return t('turn.line', {
    what: formatWhat(turn, speech),
    won: won.length > 0 ? nameFew(won, speech, NAMED) : 'none',
    way: same ? 'none' : way,
    before: figures.share(share(before)),
    after: figures.share(share(after)),
    open: after.open > 0 ? figures.share(after.open) : 'none',
    verdict: judgeRoom(turn.after),
  });
}

/** Those who would agree with it and are not expected to without. */
function listWon({ before, after }: RoomTurn): number[] {
  const agrees = (room: RoomOutlook, d: number) =>
    room.members.some((one) => one.d === d && signFeeling(one.outlook) === '+');
  return before.members.flatMap(({ d }) => (!agrees(before, d) && agrees(after, d) ? [d] : []));
}
