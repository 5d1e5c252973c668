import { findAnswerTo } from '../../speech/names/phrase.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { asSentences } from '../../speech/tell-answer.ts';
import { formatHappening, type ToldHappening } from '../../speech/tell.ts';
import { Row } from '../layout/primitives.tsx';

/** What was said, what was answered, and the numbers behind it; reasons alone where nothing was. */
export function SaidList({ told: { phrase, answer, why } }: { told: ToldHappening }) {
  const { speech } = usePlay();
  const { t } = speech;
  const answered = answer.length > 0 && (
    <Row as="small" size={2} tone="soft">
      {asSentences(answer, speech)}
    </Row>
  );
  if (phrase === null)
    return (
      <>
        {answered}
        {why.length > 0 && (
          <Row as="small" size={2} tone="soft">
            {t('log.why', { why: why.join(t('log.join')) })}
          </Row>
        )}
      </>
    );
  return (
    <>
      <Row as="i">{phrase}</Row>
      {answered}
      {why.length > 0 && (
        <details>
          <summary>{t('phrase.why')}</summary>
          {why.map((clause, i) => (
            <Row as="small" size={2} tone="soft" key={i}>
              {clause}
            </Row>
          ))}
        </details>
      )}
    </>
  );
}

/** The last answer to an offer, by its id. */
export function AnswerSaid({ offer }: { offer: string }) {
  const { game, speech } = usePlay();
  const answered = findAnswerTo(game.log, offer);
  if (!answered) return null;
  const told = formatHappening(answered, speech);
  return told.phrase === null ? null : <SaidList told={told} />;
}
