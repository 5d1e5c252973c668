import { memo, type ReactNode } from 'react';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { makeGavelSheet } from '../../model/gavel-sheet.ts';
import { findLeftInBrackets } from '../../../../session/game/text/left-in-brackets.ts';
import {
  findDecidingBoard,
  isVotedDown,
  nameEnding,
} from '../../../../session/game/ending-name.ts';
import type { Game } from '../../../../session/store/store.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { GavelMark } from './gavel-mark.tsx';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { makeObjectingValues } from '../../../../speech/objecting-values.ts';
import { tellBoard } from '../../../../speech/vote-words.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { ROWS, useGrowing } from '../../../../ui/use-growing.ts';
import { usePaper } from '../../../../ui/use-paper.ts';
import gavelPage from './gavel-page.module.css';
import votePrediction from '../record/vote-prediction.module.css?names';
import { Button, Eyebrow, Panel, Small } from '../../../../ui/layout/primitives.tsx';

/** The gavel has fallen: what is decided, how, who stood apart and why, and what follows. */
export function GavelMoment({ held }: { held: ReactNode }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const go = useSeat((state) => state.go);
  const ending = nameEnding(game.view);
  if (ending === 'unfinished') return null;
  const treaty = ending === 'consensus' || ending === 'vote';
  return (
    <div
      className={`${gavelPage['moment']} on-dark`}
      data-part="moment"
      data-treaty={treaty || undefined}
    >
      <div className={gavelPage['moment-words']}>
        <GavelMark />
        <Eyebrow>{t('moment.falls')}</Eyebrow>
        <h2>{t(`moment.${ending}`)}</h2>
        <p>
          <How />
        </p>
        <Bureau />
        <ToYou />
        {!game.afar && (
          <Button kind="primary" onClick={() => go({ page: 'outcome' })}>
            {t('moment.debrief')}
          </Button>
        )}
        <p className={gavelPage['moment-note']}>{t('moment.simulated')}</p>
      </div>
      {treaty && <Rising />}
      <div className={gavelPage['moment-papers']}>
        {held}
        <Positions />
        <After />
      </div>
    </div>
  );
}

/** Fetched once the gavel has fallen. */
const ToYou = makeLazyPart(async () => (await import('./to-you.tsx')).ToYou, { ahead: true });

function How() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const ending = nameEnding(view);
  if (ending === 'consensus') {
    return t('moment.consensusHow', { n: view.gavel?.dissociated.length ?? 0 });
  }
  const board = findDecidingBoard(view, ending);
  if (ending === 'adjourned' && board)
    return t('moment.adjournedHow', { sides: tellBoard('sides', view, board, t) });
  if (ending === 'vote' && board) {
    const { abstain } = board.count;
    return t('moment.voteHow', { sides: tellBoard('sides', view, board, t), abstain });
  }
  if (board && isVotedDown(ending, board)) {
    const needed = board.decision.needed ?? 0;
    return t('moment.lostHow', { sides: tellBoard('sides', view, board, t), needed });
  }
  if (ending === 'objections')
    return t('moment.objectionsHow', makeObjectingValues(makeGavelSheet(game).objecting, figures));
  if (ending === 'signed') return t('moment.signedHow');
  const left = findLeftInBrackets(game);
  if (left) return t('moment.leftHow', left);
  return t(ending === 'suspended' ? 'moment.suspendedHow' : 'moment.failedHow');
}

/** What the Bureau found, where anybody objected. */
function Bureau() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const { objecting } = makeGavelSheet(game);
  if (objecting.objectors === 0 || nameEnding(view) === 'objections') return null;
  return (
    <p className={gavelPage['moment-note']}>
      {t(
        view.exhausted ? 'moment.found' : 'moment.notFound',
        makeObjectingValues(objecting, figures),
      )}
    </p>
  );
}

/** Milliseconds between two flags of the frieze. */
const APART = 12;

/** The flags of those in the room rise along the frieze. */
function Rising() {
  const { game, speech } = usePlay();
  const { view } = game;
  const { delegations } = view.scenario;
  const here = delegations.filter((_, d) => view.present[d] === 1).map(({ id }) => id);
  return (
    <div className={gavelPage['moment-frieze']} aria-hidden="true">
      {speech.names.sorted(here).map((id, i) => (
        <span key={id} style={{ animationDelay: `${i * APART}ms` }}>
          <Flag code={speech.names.flag(id)} height={14} />
        </span>
      ))}
    </div>
  );
}

/** Objectors that are named before the vote which they forced. */
const NAMED = 3;

/** Who objected, so that there is a vote on the text. */
export function WhoObjected() {
  const { game, speech } = usePlay();
  const lines = listSinceAsked(game).filter(
    ({ happening }) => happening.type === 'position' && happening.kind === 'object',
  );
  if (lines.length === 0) return null;
  const more = lines.length - NAMED;
  return (
    <Panel as="ul" className={votePrediction['lines']} data-part="objected">
      {lines.slice(0, NAMED).map(({ at, happening }) => (
        <PositionLine key={at} happening={happening} speech={speech} />
      ))}
      {more > 0 && <li>{speech.t('moment.objectedMore', { n: more })}</li>}
    </Panel>
  );
}

function listSinceAsked({ log }: Game) {
  const from = log.findLastIndex(({ happening }) => happening.type === 'consensusAsked');
  return from < 0 ? [] : log.slice(from);
}

/** Who objected or stood apart, and what was explained after adoption. */
function Positions() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const lines = listSinceAsked(game).filter(
    ({ happening }) =>
      happening.type === 'position' ||
      (happening.type === 'explained' && happening.vote === undefined),
  );
  const growing = useGrowing(lines.length, 0, ROWS);
  const drawn = usePaper() ? lines.length : growing;
  if (lines.length === 0) return null;
  return (
    <Panel aria-labelledby="moment-positions">
      <h2 id="moment-positions">{t('moment.explain')}</h2>
      <ul className={votePrediction['lines']}>
        {lines.slice(0, drawn).map(({ at, happening }) => (
          <PositionLine key={at} happening={happening} speech={speech} />
        ))}
      </ul>
    </Panel>
  );
}

type PositionLineProps = { happening: DomainEvent; speech: ReturnType<typeof usePlay>['speech'] };

/** Worked out once for each line: there may be a thousand. */
const PositionLine = memo(({ happening, speech }: PositionLineProps) => {
  const { text, why } = formatHappening(happening, speech);
  return (
    <li>
      <b>{text}</b> {why[0] && <Small as="span">{speech.t('log.why', { why: why[0] })}</Small>}
    </li>
  );
});
PositionLine.displayName = 'PositionLine';

function After() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const lines = game.log.flatMap(({ at, happening }) =>
    happening.type === 'assembly' ||
    happening.type === 'choseBond' ||
    happening.type === 'signature'
      ? [{ at, text: formatHappening(happening, speech).text }]
      : [],
  );
  if (lines.length === 0) return null;
  return (
    <Panel aria-labelledby="moment-after">
      <h2 id="moment-after">{t('moment.after')}</h2>
      <ul className={votePrediction['lines']}>
        {lines.map(({ at, text }) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </Panel>
  );
}
