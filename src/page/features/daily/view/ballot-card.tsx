import { getNames, type Names } from '../../../speech/names/name.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { BALLOTS, findMetLevel, isBestBallot } from '../model/verdict.ts';
import { Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { ChoiceKey } from './choice-key.tsx';
import type { TaskProps } from './daily-page.tsx';
import { TaskPane } from './task-pane.tsx';

export function DailyBallotCard({ today, done, act }: TaskProps) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(today.ballotsFrom, language, false);
  const figures = getFigures(language);
  const { ballot } = today.tasks;
  const { kind, article, wording, text, stake, none } = ballot;
  const { vote } = done;
  return (
    <TaskPane
      title={t('daily.ballot.title')}
      verdict={
        vote ? t('daily.ballot.verdict', { carried: String(ballot.ends[vote].carried) }) : null
      }
      good={vote !== undefined && isBestBallot(ballot, vote)}
    >
      <p>
        {t('daily.ballot.question', {
          kind,
          seat: names.called(ballot.seat),
          title: names.text(today.ballotsFrom.title),
          article: kind === 'text' ? '' : names.articleTitle(article),
          option: kind === 'text' ? '' : names.option(article, wording),
          text: kind === 'text' ? '' : names.option(article, text),
          none: figures.points(Math.round(none * 100)),
        })}{' '}
        {kind !== 'text' &&
          t('daily.ballot.stake', { points: figures.signed(Math.round(stake * 100)) })}
      </p>
      <Parts ballot={ballot} names={names} />
      <Row gap={4} top={4} wrap>
        {BALLOTS.map((one) => (
          <ChoiceKey
            key={one}
            chosen={vote === one}
            right={isBestBallot(ballot, one)}
            over={vote !== undefined}
            choose={() => act({ vote: one })}
          >
            {t(`vote.${one}`)}
          </ChoiceKey>
        ))}
      </Row>
      {vote && <Ends ballot={ballot} vote={vote} />}
    </TaskPane>
  );
}

type BallotTask = TaskProps['today']['tasks']['ballot'];

/** What the text has for the seat, article by article. */
function Parts({ ballot: { parts }, names }: { ballot: BallotTask; names: Names }) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  return (
    <Stack as="ul" gap={2} top={3}>
      {parts.map((part) => (
        <li key={part.article}>
          {t('daily.ballot.part', {
            article: names.articleTitle(part.article),
            weight: figures.points(Math.round(part.weight * 100)),
            met: findMetLevel(part.met),
            crossed: String(part.crossed),
          })}
        </li>
      ))}
    </Stack>
  );
}

/** What each ballot would have come to. */
function Ends({ ballot, vote }: { ballot: BallotTask; vote: keyof BallotTask['ends'] }) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  return (
    <Stack as="ul" gap={2} top={4}>
      {BALLOTS.map((one) => {
        const { count, carried, end } = ballot.ends[one];
        return (
          <Text
            key={one}
            as="li"
            weight={one === vote ? 600 : undefined}
            data-yours={one === vote || undefined}
          >
            {t('daily.ballot.end', {
              yours: String(one === vote),
              vote: one,
              yes: count.yes,
              no: count.no,
              abstain: count.abstain,
              carried: String(carried),
              points: figures.points(Math.round(end * 100)),
            })}
          </Text>
        );
      })}
    </Stack>
  );
}
