import { useEffect, useState } from 'react';
import { type AdviceNumber, askAdvice, makeAdviceNumber } from '../model/advice.ts';
import { estimateDeal, packageOutlook } from '../../../session/game/trade.ts';
import type { Act, Command } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Game } from '../../../session/store/game.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { tellRoom, tellVerdict } from '../../../speech/trade-words.ts';
import { ListedLater } from '../../../speech/listed-later.tsx';
import { formatChanges } from '../../../speech/tell.ts';
import { tellReason } from '../../../speech/tell-reason.ts';
import type { Speech } from '../../../speech/use-game.ts';
import styles from '../../../ui/parts.module.css?names';

const REASONS_SHOWN = 2;

/** What the adviser would do, and why. It knows what the person knows and no more. */
export function AdvicePane() {
  const { game, speech, say, draft } = usePlay();
  const { t } = speech;
  const advice = useAdvice(game);
  if (!advice || draft || game.readOnly) return null;
  const { seat: _, reasons = [], ...act } = advice;
  const details = describeAct(act, speech);
  // A counter-offer's reasons speak of the offer it answers; another reason that says the same has its own number.
  const answers = act.type === 'counter';
  const said = !answers && reasons.some(({ code }) => code === 'net');
  const number = !said && makeAdviceNumber(game, act);
  const why = reasons
    .slice(0, REASONS_SHOWN)
    .map((reason) => tellReason(reason, speech, 'own'))
    .join(t('log.join'));
  return (
    <section className={styles['advice']} aria-label={t('advice.title')}>
      <div>
        <p>
          <span className={styles['eyebrow']}>{t('advice.title')}</span>
          <b>
            {t(`act.${act.type}`)}
            {details !== '' && `: ${details}`}
          </b>
          {number && <span>{tellNumber(number, speech)}</span>}
          <Prospect act={act} />
          {reasons.length > 0 && (
            <span className={styles['small']}>
              {answers ? t('advice.asOffered', { why }) : why}
            </span>
          )}
        </p>
        <ListedLater act={act} />
      </div>
      <button
        type="button"
        className={`${styles['button']} ${styles['small-button']}`}
        onClick={() => say(act)}
      >
        {t('advice.do')}
      </button>
    </section>
  );
}

/** What the host has answered of this very view; null until it has, and where it does not. */
function useAdvice(game: Game): Command | null {
  const [told, tell] = useState<{ of: View; advice: Command | null } | null>(null);
  useEffect(() => {
    let stopped = false;
    askAdvice(game).then(
      (advice) => {
        if (!stopped) tell({ of: game.view, advice });
      },
      () => {},
    );
    return () => {
      stopped = true;
    };
  }, [game]);
  return told?.of === game.view && game.assist === 'adviser' ? told.advice : null;
}

/** What should come of a proposal: whether a partner takes it, or room and plenary agree. */
function Prospect({ act }: { act: Act }) {
  const { game, speech } = usePlay();
  const { view } = game;
  if (act.type === 'package') {
    const room = packageOutlook(view, act.changes);
    return room && <span>{tellRoom(room, speech)}</span>;
  }
  if (act.type !== 'offer') return null;
  const { to: delegation, give, want, condition = null, side = [] } = act;
  const outlook = estimateDeal(view, { delegation, give, want, condition, side });
  return outlook && <span>{tellVerdict(outlook, view, speech)}</span>;
}

function tellNumber(number: AdviceNumber, { t, figures, article }: Speech): string {
  switch (number.kind) {
    case 'worth':
      return t('advice.worth', { points: figures.signed(number.points) });
    case 'unknown':
      return t('advice.unknown', { told: number.of - number.n, of: number.of });
    case 'exact':
      return t('advice.exact', { article: article(number.article) });
    case 'standing':
      return t('advice.standing', {
        now: figures.points(number.now),
        none: figures.points(number.none),
      });
  }
}

/** Whom and what an act is about, in a few words. */
function describeAct(act: Act, speech: Speech): string {
  const { t, names } = speech;
  switch (act.type) {
    case 'ask':
      return [
        names.seat(act.delegation),
        ...(act.article ? [speech.article(act.article)] : []),
      ].join(t('list.join'));
    case 'offer':
    case 'counter':
      return t('advice.terms', {
        to: act.type === 'offer' ? names.called(act.to) : '',
        give: formatChanges(act.give, speech),
        want: formatChanges(act.want, speech),
      });
    case 'package':
    case 'text':
      return formatChanges(act.changes, speech);
    case 'amend':
      return formatChanges([{ article: act.article, option: act.option }], speech);
    case 'agenda':
    case 'smallGroup':
      return speech.article(act.article);
    case 'ballot':
      return t(`vote.${act.vote}`);
    case 'move':
      return [
        t(`motion.${act.motion}`),
        ...(act.article ? [speech.article(act.article)] : []),
      ].join(t('list.join'));
    case 'whip':
      return names.seat(act.delegation);
    case 'dissociate':
    case 'object':
      return act.articles.map((id) => speech.article(id)).join(t('list.join'));
    default:
      return '';
  }
}
