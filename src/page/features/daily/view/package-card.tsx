import { useState } from 'react';
import type { Change } from '../../../../engine/command.ts';
import { getNames, type Names } from '../../../speech/names/name.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { findBestPackage, findPackage, MOST_CHANGES, nameFate } from '../model/verdict.ts';
import { Row, Stack, Text, Button } from '../../../ui/layout/primitives.tsx';
import type { TaskProps } from './daily-page.tsx';
import { RoomList } from './room-list.tsx';
import { TaskPane } from './task-pane.tsx';

export function DailyPackageCard({ today, done, act }: TaskProps) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(today.scenario, language, false);
  const [drafted, setDrafted] = useState<readonly Change[]>([]);
  const { articles } = today.tasks.package;
  const over = done.changes !== undefined;
  const chosen = done.changes ?? drafted;
  const laid = done.changes && findPackage(today.tasks.package, done.changes);
  const choose = (article: string, option: string | null): void => {
    const rest = drafted.filter((one) => one.article !== article);
    setDrafted(option === null ? rest : [...rest, { article, option }]);
  };
  const ready = chosen.length > 0 && chosen.length <= MOST_CHANGES;
  return (
    <TaskPane
      title={t('daily.package.title')}
      verdict={
        laid
          ? t('daily.package.verdict', {
              yes: laid.answers.filter(({ accepts }) => accepts).length,
              of: laid.answers.length,
              came: nameFate(laid),
            })
          : null
      }
      good={laid?.agreed === true}
    >
      <p>{t('daily.package.lead')}</p>
      <Stack gap={5} top={4}>
        {articles.map((article) => (
          <ArticleChoice
            key={article.article}
            article={article}
            chosen={chosen.find((one) => one.article === article.article)?.option ?? null}
            names={names}
            over={over}
            choose={(option) => choose(article.article, option)}
          />
        ))}
      </Stack>
      <RoomList task={today.tasks.package} changes={chosen} names={names} over={over} />
      {over ? (
        <PackageEnd today={today} changes={chosen} names={names} />
      ) : (
        <Row gap={4} top={5} items="center" wrap>
          <Button
            kind="primary"
            aria-disabled={!ready}
            onClick={() => ready && act({ changes: chosen })}
          >
            {t('daily.package.lay')}
          </Button>
          <Text type="label" tone="soft" role="status">
            {t('daily.package.count', { n: chosen.length, most: MOST_CHANGES })}
          </Text>
        </Row>
      )}
    </TaskPane>
  );
}

type DailyArticle = TaskProps['today']['tasks']['package']['articles'][number];

export type ArticleProps = {
  article: DailyArticle;
  chosen: string | null;
  names: Names;
  over: boolean;
  choose: (option: string | null) => void;
};

function ArticleChoice({ article: day, chosen, ...props }: ArticleProps) {
  const { article, stands, weight, options } = day;
  const t = useWords();
  const figures = getFigures(useLanguage());
  const { names, over, choose } = props;
  const radio = (option: string | null, label: string, about: string) => (
    <Row key={option ?? ''} as="label" gap={4} items="baseline" padY={2}>
      <input
        type="radio"
        name={`daily-${article}`}
        checked={chosen === option}
        disabled={over}
        onChange={() => choose(option)}
      />
      <span>
        {label}{' '}
        <Text as="small" tone="faint">
          {about}
        </Text>
      </span>
    </Row>
  );
  return (
    <fieldset>
      <Text as="legend" type="head">
        {t('daily.package.article', {
          article: names.articleFull(article),
          weight: figures.points(Math.round(weight * 100)),
        })}
      </Text>
      {radio(
        null,
        t('daily.package.keep', {
          option: stands === null ? 'none' : names.option(article, stands),
        }),
        '',
      )}
      {options.map(({ option, gain, lines, nearer, farther }) =>
        radio(
          option,
          names.option(article, option),
          t('daily.package.option', {
            gain: figures.signed(Math.round(gain * 100)),
            line: lines > 0 ? 'over' : lines < 0 ? 'back' : 'none',
            nearer,
            farther,
          }),
        ),
      )}
    </fieldset>
  );
}

type EndProps = Pick<TaskProps, 'today'> & { changes: readonly Change[]; names: Names };

/** What it brought by the close, and what the best would have brought. */
function PackageEnd({ today, changes, names }: EndProps) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  const { package: task } = today.tasks;
  const laid = findPackage(task, changes);
  const best = findBestPackage(task);
  if (!laid || !best) return null;
  const bestWords = best.changes.map(({ article, option }) =>
    t('daily.change', {
      article: names.articleTitle(article),
      option: names.option(article, option),
    }),
  );
  return (
    <p>
      {t('daily.package.end', {
        came: nameFate(laid),
        gain: figures.signed(Math.round(laid.gain * 100)),
        best: figures.signed(Math.round(task.best * 100)),
      })}{' '}
      {laid === best ? '' : t('daily.package.best', { changes: bestWords.join(t('list.join')) })}
    </p>
  );
}
