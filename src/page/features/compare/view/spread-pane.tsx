/** Where the runs lie furthest apart, article by article, and where nearly all are the same. */
import { type ArticleSpread, type ClassOfRuns, orderSpreads } from '../model/class-of-runs.ts';
import { ChartFigure } from './figure.tsx';
import { LazyStrip } from './lazy-parts.tsx';
import { type ClassWords, useTold } from './use-class.ts';
import { dress, Panel, Text } from '../../../ui/layout/primitives.tsx';

/** Articles with a chart. */
const SHOWN = 3;
/** Share of runs with the same words from which an article counts as nearly the same everywhere. */
const NEARLY = 0.9;

export function SpreadPane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t } = told;
  if (shown.runs.length < 2) return <Single told={told} />;
  const spreads = orderSpreads(shown);
  const apart = spreads.filter(({ ends }) => ends.length > 1).slice(0, SHOWN);
  const same = spreads.filter(
    (one) => !apart.includes(one) && one.ends.some(({ n }) => n >= NEARLY * shown.runs.length),
  );
  return (
    <Panel aria-labelledby="spread-title">
      <h2 id="spread-title">{t('compare.spread.title')}</h2>
      {apart.length === 0 && <p>{t('compare.spread.none')}</p>}
      {apart.map((spread) => (
        <Spread key={spread.article.id} spread={spread} told={told} runs={shown.runs.length} />
      ))}
      {same.length > 0 && (
        <Text as="p" padY={4} rule="top">
          {t('compare.spread.same', {
            articles: same
              .map(({ article }) => article)
              .sort((one, other) => one.index - other.index)
              .map(({ id }) => told.article(id))
              .join(t('compare.join')),
          })}
        </Text>
      )}
    </Panel>
  );
}

function Single({ told: { t } }: { told: ClassWords }) {
  return (
    <Panel aria-labelledby="spread-title">
      <h2 id="spread-title">{t('compare.spread.title')}</h2>
      <p>{t('compare.spread.single')}</p>
    </Panel>
  );
}

/** The wording most runs have, as the sentence takes it. */
function describeMost({ article, ends }: ArticleSpread, { t, names }: ClassWords) {
  const n = Math.max(0, ...ends.map((end) => end.n));
  const first = ends.filter((end) => end.n === n);
  const called = (option: string | null) =>
    option === null ? t('compare.cell.open') : names.option(article.id, option);
  if (first.length < 2) {
    const option = first[0]?.option ?? null;
    return { n, most: option === null ? 'none' : called(option), options: '' };
  }
  const options = first
    .map(({ option }) => t('compare.spread.quoted', { words: called(option) }))
    .join(t('compare.join'));
  return { n, most: n === 1 ? 'alone' : 'level', options };
}

function Spread({ spread, told, runs }: { spread: ArticleSpread; told: ClassWords; runs: number }) {
  const { t, names } = told;
  const { article, ends, range, open } = spread;
  const title = told.heading(article.id);
  const sentence = t('compare.spread.sentence', {
    low: range?.low ?? 0,
    high: range?.high ?? 0,
    range: range === null ? 'none' : range.low === range.high ? 'one' : 'some',
    open,
    ...describeMost(spread, told),
    of: runs,
  });
  return (
    <div className={dress({ padY: 4, rule: 'top' })}>
      <Text as="h3" type="head">
        {title}
      </Text>
      <ChartFigure
        name={`article-${article.id}`}
        title={title}
        sentence={sentence}
        columns={[t('compare.spread.text'), t('compare.spread.position'), t('compare.count')]}
        rows={ends.map(({ option, position, n }) => [
          option === null ? t('compare.cell.open') : names.option(article.id, option),
          option === null ? '–' : (position ?? '–'),
          n,
        ])}
      >
        <LazyStrip
          label={t('compare.spread.label', { title, sentence })}
          ends={ends.flatMap(({ option, position, n }) =>
            option === null || position === null ? [] : [{ position, n }],
          )}
          adopted={article.adopted?.position ?? null}
        />
      </ChartFigure>
    </div>
  );
}
