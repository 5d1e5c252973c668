/** On a first visit, beside the hall: what the seat is there for, the first sensible act, and why. */
import { useEffect } from 'react';
import {
  FIRST_STEPS,
  type FirstTurn as Turn,
  firstTurnFor,
  hasEndedTurn,
} from '../../app/selectors/learning/first-turn.ts';
import { pointsNow, pointsOfNoTreaty } from '../../app/selectors/trade/worth.ts';
import type { Game } from '../../app/store/game.ts';
import { useApp } from '../../app/store/store.ts';
import { fairDeal } from '../../app/selectors/trade/fair-deal.ts';
import { changesOf, type Draft } from '../play/draft.ts';
import { type Play, usePlay } from '../play/play-context.tsx';
import type { Happening } from '../../engine/state/event.ts';
import type { Asked, Speech } from '../play/use-game.ts';
import { asSentences } from '../words/tell-answer.ts';
import { tell } from '../words/tell.ts';
import './first-turn.css';

/** What the card says. The first turn that is ended ends it for good. */
export function useFirstTurn(): Turn | null {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  const learn = useApp((state) => state.learn);
  const ends = hasEndedTurn(game) && !learning.turned && !game.readOnly;
  useEffect(() => {
    if (ends) learn({ turned: true });
  }, [ends, learn]);
  return firstTurnFor(game, learning);
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

/** Something on either side of the table to begin with, where a deal is worth anything to both. */
function dealWith({ game, legal }: Play, partner: string): Partial<Draft> {
  const values = (side: 'give' | 'want') => changesOf(legal('offer'), side).values;
  const deal = fairDeal(game.view, partner, { give: values('give'), want: values('want') });
  return deal ? { give: [...deal.give], want: [...deal.want] } : {};
}

/** The act the sentences speak of. */
function FirstKey({ turn: { step, partner, words } }: { turn: Turn }) {
  const play = usePlay();
  const { t, names } = play.speech;
  const pick = useApp((state) => state.pick);
  const press = (): void => {
    if (step === 'end') return play.say({ type: 'pass' });
    if (step === 'words' && words)
      return play.begin('amend', { article: words.article, give: [words] });
    pick(partner);
    if (step === 'ask') play.say({ type: 'ask', delegation: partner });
    else play.begin('offer', { delegation: partner, ...dealWith(play, partner) });
  };
  return (
    <button type="button" className="button primary small-button" onClick={press}>
      {t(`first.key.${step}`, {
        delegation: names.called(partner),
        option: words ? names.option(words.article, words.option) : '',
      })}
    </button>
  );
}

function sentences(
  { step, bracket, partner, stands, words }: Turn,
  { game, speech }: Play,
): string[] {
  const { t, names, figures, article } = speech;
  const values = {
    article: article(bracket.article),
    option: names.option(bracket.article, bracket.option),
    points: figures.points(bracket.points),
    way: bracket.points > 0 ? 'win' : 'keep',
    seat: names.called(partner),
  };
  if (step === 'ask') return [t('first.bracket', values), t(`first.ask.${stands}`, values)];
  if (step === 'deal') {
    const asked = game.log.findLast(({ happening }) => isOwnQuestion(happening, game));
    const answer = asked ? asSentences(speech.answerTo(asked.happening as Asked), speech) : '';
    return [t('first.answer', { ...values, answer }), t('first.deal', values)];
  }
  const said = lastAnswer(game);
  const way = said === undefined ? 'none' : isNo(said) ? 'no' : 'yes';
  const came = said ? [whatCame(said, speech)] : [];
  if (step === 'words' && words)
    return [
      ...came,
      t('first.words', {
        article: article(words.article),
        option: names.option(words.article, words.option),
      }),
    ];
  const { plates, sitting, scenario } = game.view;
  const last = sitting >= scenario.procedure.sittings ? 'yes' : 'no';
  return [...came, t('first.end', { plates, way, last })];
}

function goal({ game, speech: { t, figures } }: Play): string {
  return t('first.goal', {
    now: figures.points(pointsNow(game.view) ?? 0),
    none: figures.points(pointsOfNoTreaty(game.view) ?? 0),
    plates: game.view.plates,
  });
}

function isOwnQuestion(happening: Game['log'][number]['happening'], { seat }: Game): boolean {
  return happening.type === 'asked' && happening.seat === seat;
}

function lastAnswer({ log }: Game): Happening | undefined {
  return log.findLast(
    ({ happening: { type } }) => type === 'answered' || type === 'informalsClosed',
  )?.happening;
}

function isNo(said: Happening): boolean {
  return said.type === 'answered' ? said.answer === 'refuse' : !('agreed' in said && said.agreed);
}

/** What came of the deal or the package, with the reason that weighed most. */
function whatCame(said: Happening, speech: Speech): string {
  const { text, why } = tell(said, speech);
  return why[0] === undefined ? text : speech.t('first.why', { text, why: why[0] });
}
