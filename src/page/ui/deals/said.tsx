import { findAnswerTo } from '../../speech/names/phrase.ts';
import { findRefusal } from '../../session/game/deal/answers.ts';
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

/**
 * Who in a room said no and why, where it agreed too; and who of them came nearest to a yes: with them a deal comes before
 * the next package.
 */
export function Refusers({ of }: { of: Parameters<typeof formatHappening>[0] }) {
  const { game, speech } = usePlay();
  const { t, names, figures, article } = speech;
  const refusal = of.type === 'informalsClosed' ? findRefusal(game, of.offer) : null;
  if (of.type !== 'informalsClosed' || !refusal) return null;
  const nearest = of.agreed ? null : refusal.nearest;
  const told = refusal.causes.map(({ seat, why, article: id }) =>
    t('answer.refuser', { seat: names.called(seat), why, article: id && article(id) }),
  );
  return (
    <p data-part="refusers">
      {t('answer.refused', {
        names: told.join(t('list.join')),
        nearest: nearest ? names.called(nearest.seat) : 'none',
        short: figures.points(nearest?.short ?? 0),
        n: nearest?.short ?? 0,
        article: nearest?.article ? article(nearest.article) : 'none',
      })}
    </p>
  );
}
