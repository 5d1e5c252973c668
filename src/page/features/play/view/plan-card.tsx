/** Before the first act: what the person wants to leave with, kept to be read again in the debrief. */
import { useId, useMemo, useState } from 'react';
import { findFirstBracket } from '../../../session/game/first-turn/first-turn.ts';
import { isLesson } from '../../../session/game/lesson.ts';
import { forecastScore } from '../../../session/game/heading.ts';
import { findSeatGoal } from '../../../ui/heading/seat-goal.ts';
import { orderInstructions } from '../../../session/game/worth.ts';
import planCard from './plan-card.module.css';
import { markText } from '../../../speech/words.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { useHeading } from '../../../session/play/use-heading.ts';
import parts from '../../../ui/parts.module.css?names';
import { Button, dress, Row, Text } from '../../../ui/layout/primitives.tsx';

/** Articles a plan may name, and those offered to choose from: what can be decided first, and of that what matters most. */
const MOST = 3;
const OFFERED = 4;
/** Characters of free text. */
const LONGEST = 280;

export function PlanCard() {
  const { game, speech, draft } = usePlay();
  const { t } = speech;
  const note = useSeat((state) => state.note);
  const lesson = useSeat((state) => state.learning.lesson);
  const [skipped, setSkipped] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  // The game opens on the words that its first card speaks of: they come first here too.
  const opened = useMemo(() => findFirstBracket(game)?.article, [game]);
  const goal = useGoal();
  const id = useId();
  const quiet =
    skipped || game.readOnly || game.notes.plan !== undefined || game.notes.branches > 0;
  if (quiet || draft || game.moment !== null || isLesson(game, lesson)) return null;
  const isFirst = ({ article }: { article: string }): boolean => article === opened;
  const weighty = orderInstructions(game.view)
    .toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
    .slice(0, OFFERED);
  const plan = [chosen.map((one) => speech.article(one)).join(t('list.join')), words.trim()]
    .filter(Boolean)
    .join(t('plan.join'));
  const toggle = (article: string): void =>
    setChosen(
      chosen.includes(article)
        ? chosen.filter((one) => one !== article)
        : [...chosen, article].slice(-MOST),
    );
  return (
    <form
      className={dress(
        { padY: 4, padX: 5, edge: 'bracket', grow: 'none' },
        `${planCard['plan-card']} paper`,
      )}
      data-part="plan-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (plan === '') setSkipped(true);
        else note((notes) => ({ ...notes, plan }));
      }}
    >
      <Text as="label" type="head" size={4} leading="snug" htmlFor={id}>
        {t('plan.question', goal)}
      </Text>
      <Row gap={4} items="center" top={3}>
        <input
          id={id}
          value={words}
          maxLength={LONGEST}
          placeholder={t('plan.words')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button kind="small" type="submit" disabled={plan === ''}>
          {t('plan.keep')}
        </Button>
        <Button kind="link" onClick={() => setSkipped(true)}>
          {t('plan.skip')}
        </Button>
      </Row>
      {weighty.length > 0 && (
        <Row as="fieldset" wrap gap={3} top={4} className={parts['choice']}>
          <legend className="visually-hidden">{t('plan.articles', { most: MOST })}</legend>
          {weighty.map(({ article }) => (
            <label key={article}>
              <input
                type="checkbox"
                className="visually-hidden"
                checked={chosen.includes(article)}
                onChange={() => toggle(article)}
              />
              <Text type="tag" size={2} {...markText(speech.names.articleFull(article))} />
            </label>
          ))}
        </Row>
      )}
    </form>
  );
}

/** More than waiting brings, for who has instructions, and about how much that is, as far as it is foreseen. */
function useGoal() {
  const { view } = usePlay().game;
  const heading = useHeading();
  const waiting = heading && forecastScore(view, heading);
  return {
    goal: !view.mandate ? 'none' : waiting ? 'told' : 'untold',
    n: Math.round(waiting?.mean ?? 0),
    own: findSeatGoal(view) ? 'yes' : 'no',
  };
}
