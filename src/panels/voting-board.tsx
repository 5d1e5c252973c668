import { useMemo } from 'react';
import { useApp } from '../app/store.ts';
import type { Board } from '../app/selectors/roll.ts';
import type { Lamp as LampState } from '../app/hall-model.ts';
import { usePlay } from './play-context.tsx';
import { Lamp } from './lamp.tsx';

/** Every delegation by name with its lamp, the counts, and the bar of yes and no with its threshold. */
export function VotingBoard({ board }: { board: Board }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const language = useApp((state) => state.language);
  const { delegations } = game.view.scenario;
  const byName = useMemo(() => {
    const collator = new Intl.Collator(language);
    return delegations
      .map(({ id, index }) => ({ id, index, name: names.seat(id) }))
      .sort((one, other) => collator.compare(one.name, other.name));
  }, [delegations, names, language]);
  return (
    <section className="board" aria-label={t('vote.board')}>
      <div className="board-in">
        <div className="board-head">
          <span>{t(board.carried === null ? 'vote.open' : 'vote.closed')}</span>
          <span>{t('vote.simulated')}</span>
        </div>
        <div className="board-scroll" tabIndex={0} role="region" aria-label={t('vote.names')}>
          <ul className="board-names" data-size={delegations.length > 60 ? 'many' : 'few'}>
            {byName.map(({ id, index: d, name }) => (
              <li
                key={id}
                title={name}
                data-lamp={board.lamps[d]}
                data-you={d === game.view.delegation || undefined}
              >
                <Lamp lamp={board.lamps[d] ?? 'absent'} />
                <span>{name}</span>
              </li>
            ))}
          </ul>
        </div>
        <div className="board-foot">
          <Count lamp="yes" n={board.count.yes} />
          <Count lamp="no" n={board.count.no} />
          <Count lamp="abstain" n={board.count.abstain} />
          {board.waiting > 0 ? (
            <Count lamp="waiting" n={board.waiting} />
          ) : (
            <Count lamp="absent" n={board.count.absent} />
          )}
          <TallyBar board={board} />
        </div>
      </div>
    </section>
  );
}

function Count({ lamp, n }: { lamp: LampState; n: number }) {
  const { t } = usePlay().speech;
  return (
    <span className="count">
      <Lamp lamp={lamp} />
      <b>{n}</b>
      <span aria-hidden="true">{t(`hall.lamp.${lamp}`)}</span>
    </span>
  );
}

/** Yes and no side by side, the threshold in brackets: those who abstain stand outside it. */
function TallyBar({ board }: { board: Board }) {
  const { t } = usePlay().speech;
  const { needed, inFavour, presentAndVoting } = board.decision;
  if (presentAndVoting === 0) return null;
  const share = (inFavour / presentAndVoting) * 100;
  const edge = needed === null ? null : Math.min(100, (needed / presentAndVoting) * 100);
  return (
    <div className="tally">
      <div className="tally-bar" aria-hidden="true">
        <i style={{ inlineSize: `${share}%` }} />
        {edge !== null && <b style={{ insetInlineStart: `${edge}%` }} />}
      </div>
      <p>
        {needed !== null && (
          <>
            <span>{t('vote.short', { n: Math.max(0, needed - inFavour) })}</span>
            <span>{t('vote.threshold', { needed, voting: presentAndVoting })}</span>
          </>
        )}
      </p>
    </div>
  );
}
