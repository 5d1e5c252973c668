/** What the adviser would do, told in words, with what speaks for it. */
import type { Act } from '../../../../engine/command.ts';
import { packageOutlook } from '../../../session/game/deal/trade.ts';
import { useHeading } from '../../../session/play/use-heading.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { ListedLater } from '../../../ui/deals/listed-later.tsx';
import { formatChanges } from '../../../speech/tell.ts';
import { tellReason } from '../../../speech/tell-reason.ts';
import { tellRoom } from '../../../speech/room-words.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Stack } from '../../../ui/layout/primitives.tsx';
import type { Advice } from '../model/advice.ts';
import type { RoomAdvice } from '../model/room-advice.ts';

const REASONS_SHOWN = 2;

export function AdvisedAct({ advice }: { advice: Advice | RoomAdvice }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { act } = advice;
  const heading = useHeading();
  const details = describeAct(act, speech);
  if (advice.closeCall) {
    const { low, high } = advice.closeCall;
    return t('advice.closeCall', { low: figures.signed(low), high: figures.signed(high) });
  }
  const room =
    act.type === 'package'
      ? packageOutlook(game.view, act.changes, { log: game.log, heading })
      : null;
  return (
    <Stack gap={2}>
      <b>
        {t(`act.${act.type}`)}
        {details !== '' && `: ${details}`}
      </b>
      <span>{tellWorth(advice, speech)}</span>
      {room && <span>{tellRoom(room, game.view, speech)}</span>}
      <ListedLater act={act} />
    </Stack>
  );
}

const isAnswer = ({ act }: Pick<Advice, 'act'>) => act.type === 'accept' || act.type === 'refuse';

/** A trade by what it adds to where the text is heading; an answer by what decides it. */
function tellWorth(advice: Advice | RoomAdvice, speech: Speech): string {
  const { t, figures, names } = speech;
  if ('theirs' in advice) {
    const [theirs, mine] = [figures.signed(advice.theirs), figures.signed(advice.mine)];
    return t('advice.helps', { seat: names.called(advice.seat ?? ''), theirs, mine });
  }
  const net = advice.reasons.find(({ code }) => code === 'net');
  if (advice.kind === 'words' && !net) return t('advice.words');
  if (advice.kind === 'deal' && net)
    return t('advice.bound', { points: figures.signed(100 * net.value) });
  const isForecast =
    advice.kind === 'trade' ||
    advice.kind === 'words' ||
    (isAnswer(advice) && net?.needed === undefined);
  if (isForecast && net) return t('advice.worth', { points: figures.signed(100 * net.value) });
  return advice.reasons
    .slice(0, REASONS_SHOWN)
    .map((reason) => tellReason(reason, speech, 'own'))
    .join(t('log.join'));
}

/** Whom and what an act is about, in a few words. */
function describeAct(act: Act, speech: Speech): string {
  const { t, names } = speech;
  switch (act.type) {
    case 'ask':
      return names.seat(act.delegation);
    case 'package':
      return formatChanges(act.changes, speech);
    case 'amend':
      return formatChanges([act], speech);
    case 'offer':
      return t('advice.swap', {
        seat: names.seat(act.to),
        give: formatChanges(act.give, speech) || 'none',
        want: formatChanges(act.want, speech) || 'none',
      });
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
