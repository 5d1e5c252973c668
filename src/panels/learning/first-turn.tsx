/** On a first visit, beside the hall: what the seat is there for, the first sensible act, and why. */
import { useEffect } from 'react';
import {
  FIRST_STEPS,
  type FirstTurn as Turn,
  firstTurnOf,
  hasEndedTurn,
} from '../../app/selectors/first-turn.ts';
import { isLesson } from '../../app/selectors/lesson.ts';
import { pointsNow, pointsOfNoTreaty } from '../../app/selectors/worth.ts';
import { type Game, useApp } from '../../app/store.ts';
import { offerOn } from '../hall/seat-acts.ts';
import { type Play, usePlay } from '../play/play-context.tsx';
import type { Asked } from '../play/use-game.ts';
import { tell } from '../words/tell.ts';
import './first-turn.css';

/** What the card says; null once a turn has been ended, in the lesson, and where no help is wanted. */
export function useFirstTurn(): Turn | null {
  const { game } = usePlay();
  const { lesson, turned } = useApp((state) => state.learning);
  const learn = useApp((state) => state.learn);
  const ended = hasEndedTurn(game);
  useEffect(() => {
    if (ended && !turned && !game.readOnly) learn({ turned: true });
  }, [ended, turned, game.readOnly, learn]);
  if (turned || ended || game.assist === 'none' || game.readOnly || game.moment !== null)
    return null;
  return isLesson(game, lesson) ? null : firstTurnOf(game);
}

export function FirstTurn({ turn }: { turn: Turn }) {
  const play = usePlay();
  const { t } = play.speech;
  const learn = useApp((state) => state.learn);
  if (play.draft) return null;
  const place = FIRST_STEPS.indexOf(turn.step);
  return (
    <section className="first-turn" aria-label={t('first.title')}>
      <div className="first-head">
        <ol aria-label={t('first.title')}>
          {FIRST_STEPS.map((step, i) => (
            <li key={step} aria-current={i === place ? 'step' : undefined}>
              {t(`first.step.${step}`)}
            </li>
          ))}
        </ol>
        <button type="button" className="link" onClick={() => learn({ turned: true })}>
          {t('first.close')}
        </button>
      </div>
      {sentences(turn, play).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FirstKey turn={turn} />
      <p className="first-goal">{goal(play)}</p>
    </section>
  );
}

/** The act the sentences speak of. */
function FirstKey({ turn: { step, bracket, partner } }: { turn: Turn }) {
  const play = usePlay();
  const { t, names } = play.speech;
  const pick = useApp((state) => state.pick);
  const press = (): void => {
    if (step === 'end') return play.say({ type: 'pass' });
    pick(partner);
    if (step === 'ask') play.say({ type: 'ask', delegation: partner });
    else play.begin('offer', offerOn(play, partner, bracket.article));
  };
  return (
    <button type="button" className="button primary small-button" onClick={press}>
      {t(`first.key.${step}`, { delegation: names.called(partner) })}
    </button>
  );
}

function sentences({ step, bracket, partner }: Turn, { game, speech }: Play): string[] {
  const { t, names, figures, article } = speech;
  const values = {
    article: article(bracket.article),
    option: names.option(bracket.article, bracket.option),
    points: figures.points(bracket.points),
    way: bracket.points > 0 ? 'win' : 'keep',
    seat: names.called(partner),
  };
  if (step === 'ask') return [t('first.bracket', values), t('first.ask', values)];
  if (step === 'deal') {
    const asked = game.log.findLast(({ happening }) => isOwnQuestion(happening, game));
    const answer = asked ? speech.answerTo(asked.happening as Asked).join(t('list.join')) : '';
    return [t('first.answer', { ...values, answer }), t('first.deal', values)];
  }
  return [lastAnswer(game, speech), t('first.end', { plates: game.view.plates })].filter(Boolean);
}

function goal({ game, speech: { t, figures } }: Play): string {
  return t('first.goal', {
    now: figures.points(pointsNow(game.view) ?? 0),
    none: figures.points(pointsOfNoTreaty(game.view) ?? 0),
  });
}

function isOwnQuestion(happening: Game['log'][number]['happening'], { seat }: Game): boolean {
  return happening.type === 'asked' && happening.seat === seat;
}

/** What came of the deal or the package, with the reason that weighed most. */
function lastAnswer(game: Game, speech: Play['speech']): string {
  const said = game.log.findLast(
    ({ happening: { type } }) => type === 'answered' || type === 'informalsClosed',
  );
  if (!said) return '';
  const { text, why } = tell(said.happening, speech);
  return why[0] === undefined ? text : speech.t('first.why', { text, why: why[0] });
}
