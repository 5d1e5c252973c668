import { answerTo } from '../../app/selectors/phrase.ts';
import { usePlay } from './play-context.tsx';
import { tell, type Told } from '../words/tell.ts';
import './said.css';

/** What was said, and the numbers behind it; numbers alone where nothing was. */
export function Said({ told: { phrase, why } }: { told: Told }) {
  const { t } = usePlay().speech;
  const clauses = why.map((clause, i) => <small key={i}>{clause}</small>);
  if (phrase === null) return <>{clauses}</>;
  return (
    <>
      <span className="said">{phrase}</span>
      {why.length > 0 && (
        <details className="said-why">
          <summary>{t('phrase.why')}</summary>
          {clauses}
        </details>
      )}
    </>
  );
}

/** The last answer to an offer, by its id. */
export function AnswerSaid({ offer }: { offer: string }) {
  const { game, speech } = usePlay();
  const answered = answerTo(game.log, offer);
  if (!answered) return null;
  const told = tell(answered, speech);
  return told.phrase === null ? null : <Said told={told} />;
}
