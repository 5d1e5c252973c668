/** What the adviser would do, told in words, with what speaks for it. */
import type { Act, Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { packageOutlook } from '../../../session/game/trade.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { ListedLater } from '../../../speech/listed-later.tsx';
import { formatChanges } from '../../../speech/tell.ts';
import { tellReason } from '../../../speech/tell-reason.ts';
import { tellRoom } from '../../../speech/trade-words.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import type { Advice } from '../model/advice.ts';
import type { RoomAdvice } from '../model/room-advice.ts';

const REASONS_SHOWN = 2;

export function AdvisedAct({ advice }: { advice: Advice | RoomAdvice }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { act, reasons } = advice;
  const details = describeAct(act, speech);
  const why = reasons
    .slice(0, REASONS_SHOWN)
    .map((reason) => tellReason(reason, speech, 'own'))
    .join(t('log.join'));
  const room = act.type === 'package' ? packageOutlook(game.view, act.changes) : null;
  return (
    <Stack gap={2}>
      <b>
        {t(`act.${act.type}`)}
        {details !== '' && `: ${details}`}
      </b>
      {act.type === 'package' && <span>{tellWorth(game.view, advice, act.changes, speech)}</span>}
      {room && <span>{tellRoom(room, speech)}</span>}
      {why !== '' && <Text type="label">{why}</Text>}
      <ListedLater act={act} />
    </Stack>
  );
}

function tellWorth(
  view: View,
  advice: Advice | RoomAdvice,
  changes: readonly Change[],
  { t, figures, names }: Speech,
): string {
  if (!('theirs' in advice)) {
    const points = computeChangeWorth(view, changes)?.net ?? 0;
    return t('advice.worth', { points: figures.signed(points) });
  }
  const [theirs, mine] = [figures.signed(advice.theirs), figures.signed(advice.mine)];
  return t('advice.helps', { seat: names.called(advice.seat ?? ''), theirs, mine });
}

/** Whom and what an act is about, in a few words. */
function describeAct(act: Act, speech: Speech): string {
  const { t, names } = speech;
  switch (act.type) {
    case 'ask':
      return names.seat(act.delegation);
    case 'package':
      return formatChanges(act.changes, speech);
    case 'ballot':
      return t(`vote.${act.vote}`);
    case 'plea':
      return speech.article(act.article);
    case 'dissociate':
    case 'object':
      return act.articles.map((id) => speech.article(id)).join(t('list.join'));
    default:
      return '';
  }
}
