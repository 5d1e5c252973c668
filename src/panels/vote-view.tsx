import { useState } from 'react';
import { type Board, boardOf } from '../app/selectors/roll.ts';
import { Advice } from './advice.tsx';
import { BeforeVote } from './before-vote.tsx';
import { Lamp } from './lamp.tsx';
import { motionTitle } from './motion-title.ts';
import { usePlay } from './play-context.tsx';
import { ruleWords } from './rule-words.ts';
import { VotingBoard } from './voting-board.tsx';
import { tell } from './tell.ts';
import './vote-view.css';

/** The voting board, with its rule, its counts and why delegations voted as they did. */
export function VoteView({ aside }: { aside: React.ReactNode }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [chosen, choose] = useState(-1);
  const board = boardOf(game.view, chosen);
  return (
    <div className="votes">
      <div className="votes-main">
        {board ? (
          <>
            <RuleStrip board={board} />
            <VotingBoard board={board} />
          </>
        ) : (
          <section className="paper pane votes-none">
            <h2>{t('vote.none')}</h2>
            <p>{t('vote.noneHow')}</p>
          </section>
        )}
      </div>
      <div className="votes-side" tabIndex={0} role="region" aria-label={t('vote.aside')}>
        {aside}
        <Advice />
        <BeforeVote />
        <Motions />
        <Taken chosen={chosen} onChoose={choose} />
        {board && <Explanations board={board} />}
      </div>
    </div>
  );
}

function RuleStrip({ board }: { board: Board }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { decision, carried, count } = board;
  const needed = decision.needed;
  return (
    <section className="paper rule" aria-labelledby="rule-title">
      <div>
        <p className="eyebrow">
          {t('vote.by', {
            by: board.by === null ? '' : names.seat(board.by),
            has: board.by === null ? 'no' : 'yes',
          })}
        </p>
        <h2 id="rule-title">{motionTitle(board, game.view, speech)}</h2>
      </div>
      <p className="rule-words">
        <b>{t('vote.rule')}</b> {ruleWords(board.rule, speech)}{' '}
        {needed !== null &&
          carried !== null &&
          t('vote.needed', { needed, voting: decision.presentAndVoting })}
      </p>
      {carried !== null && (
        <p className="stamp" data-carried={carried || undefined}>
          {t(carried ? 'vote.carried' : 'vote.rejected')}
          {needed !== null && <small>{t('vote.of', { yes: count.yes, needed })}</small>}
        </p>
      )}
    </section>
  );
}

function Motions() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const pending = game.view.motions.filter((motion) => motion.status === 'pending');
  if (pending.length === 0) return null;
  return (
    <section className="paper pane">
      <h2>{t('vote.pending', { n: pending.length })}</h2>
      <ol className="motions">
        {pending.map((motion) => (
          <li key={motion.id}>
            {motionTitle(motion, game.view, speech)}{' '}
            <span className="small">{names.seat(motion.by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Taken({ chosen, onChoose }: { chosen: number; onChoose: (index: number) => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { votes } = game.view;
  if (votes.length === 0) return null;
  return (
    <section className="paper pane">
      <h2>{t('vote.taken')}</h2>
      <ol className="motions">
        {votes.map((vote, i) => (
          <li key={i}>
            <button
              type="button"
              className="link"
              aria-pressed={chosen === i}
              onClick={() => onChoose(i)}
            >
              {motionTitle(vote, game.view, speech)}
            </button>{' '}
            <span className="small">{t(vote.carried ? 'vote.carried' : 'vote.rejected')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const EXPLAINED = 6;

/** Reasons of those who spoke in this vote, from the log. */
function Explanations({ board }: { board: Board }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const from = game.log.findLastIndex(
    ({ happening }) => happening.type === 'voteAnnounced' && happening.motion === board.motion,
  );
  const floor = new Set(game.view.floor.map((d) => game.view.scenario.delegations[d]?.id));
  const told = game.log.slice(Math.max(0, from)).flatMap(({ happening }) => {
    if (happening.type !== 'ballotCast' || happening.reasons.length === 0) return [];
    if (!floor.has(happening.seat)) return [];
    return [{ seat: happening.seat, vote: happening.vote, why: tell(happening, speech).why }];
  });
  if (from < 0 || told.length === 0) return null;
  return (
    <section className="paper pane">
      <h2>{t('vote.explained')}</h2>
      <p className="small">{t('vote.notQuotations')}</p>
      <ul className="explained">
        {told.slice(0, EXPLAINED).map(({ seat, vote, why }) => (
          <li key={seat}>
            <b>
              {names.seat(seat)} <Lamp lamp={vote} />
            </b>
            <span>{why.slice(0, 2).join(t('log.join'))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
