import { getNames } from '../../../speech/names/name.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { BALLOTS, isBestBallot } from '../model/verdict.ts';
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
  const { kind, article, wording, text, stake } = ballot;
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
        })}{' '}
        {t('daily.ballot.stake', { kind, points: figures.signed(Math.round(stake * 100)) })}
      </p>
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
      {vote && (
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
      )}
    </TaskPane>
  );
}
