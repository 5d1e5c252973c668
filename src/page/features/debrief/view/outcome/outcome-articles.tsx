import { useState } from 'react';
import { countAsAdopted, listHistory } from '../../model/history.ts';
import { readArticleNow } from '../../../../session/game/text/article-now.ts';
import type { View } from '../../../../../engine/state/view.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { markText } from '../../../../speech/words.ts';
import axisMarks from '../../../../ui/marks/axis-marks.module.css';
import outcomePage from './outcome-page.module.css?names';
import { useDebrief } from '../use-debrief.ts';
import { dress, PaneHead, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** The final text article by article, on its axis beside the treaty that was adopted where the scenario has one. */
export function OutcomeArticles() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const rows = listHistory(game.view);
  const real = rows.some((row) => row.adopted !== null);
  return (
    <Panel aria-labelledby="text-title">
      <PaneHead>
        <h3 id="text-title">{t(real ? 'outcome.beside' : 'outcome.text')}</h3>
        <Small>
          <Text as="b" tone="bracket" face="serif">
            [ ]
          </Text>{' '}
          {t('outcome.yours')}
          {real && (
            <>
              {' '}
              <span aria-hidden="true">◇</span> {t('outcome.adopted')}
            </>
          )}
        </Small>
      </PaneHead>
      <ul>
        {rows.map((row) => (
          <Row key={row.article} row={row} />
        ))}
      </ul>
      {real && <Largest rows={rows} />}
      {real && <Small>{t('outcome.likeness')}</Small>}
    </Panel>
  );
}

/** As many of the largest differences are named. */
const NAMED = 3;

function Largest({ rows }: { rows: readonly RowData[] }) {
  const { game, speech } = useDebrief();
  const { t, names, figures } = speech;
  const apart = rows
    .flatMap(({ index, position, adopted }) =>
      position === null || adopted === null || position === adopted
        ? []
        : [{ index, gap: position - adopted }],
    )
    .sort((one, other) => Math.abs(other.gap) - Math.abs(one.gap));
  if (apart.length === 0)
    return (
      <Text as="p" size={2} tone="soft" padY={4} rule="top">
        {t('beside.none', countAsAdopted(rows))}
      </Text>
    );
  return (
    <Text as="p" size={2} tone="soft" padY={4} rule="top">
      <Text as="b" tone="ink">
        {t('beside.largest')}
      </Text>{' '}
      {apart
        .slice(0, NAMED)
        .map(({ index, gap }) =>
          t('beside.gap', {
            article: names.articleTitle(index),
            by: figures.points(Math.abs(gap)),
            end: nameEndTowards(index, gap, game.view, speech),
          }),
        )
        .join(t('log.join'))}
      .
    </Text>
  );
}

/** Name of the end of an article's axis that a text lies nearer to than the treaty did. */
function nameEndTowards(index: number, gap: number, view: View, { t, names }: Speech): string {
  const article = view.scenario.articles[index];
  return gap > 0
    ? names.text(article?.high) || t('axis.high')
    : names.text(article?.low) || t('axis.low');
}

/** So few articles stand open from the first. */
const FEW = 3;

type RowData = ReturnType<typeof listHistory>[number];

function Row({ row }: { row: RowData }) {
  const { game, speech } = useDebrief();
  const { t, names, figures } = speech;
  const [open, setOpen] = useState(game.view.articles.length <= FEW);
  const { index, position, adopted, option } = row;
  const gap = position === null || adopted === null ? null : position - adopted;
  const article = open ? readArticleNow(game.view, index) : undefined;
  const lead = article?.live.find((wording) => wording.leads);
  return (
    <li>
      <button
        type="button"
        className={outcomePage['outcome-row']}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Text type="tag" size={2} tone="soft">
          {game.view.scenario.articles[index]?.number}
        </Text>
        <span {...markText(names.articleTitle(index))} />
        <Axis position={position} adopted={adopted} />
        <Text type="label" tone="soft">
          {gap === null
            ? names.option(index, option ?? '') || t('text.nothing')
            : t('outcome.gap', {
                way: gap === 0 ? 'same' : 'apart',
                by: figures.points(Math.abs(gap)),
                end: nameEndTowards(index, gap, game.view, speech),
              })}
        </Text>
      </button>
      {open && (
        <Text as="div" padY={4}>
          <p>
            <b>{t('outcome.yourText')}</b>{' '}
            <bdi {...markText(names.option(index, option ?? '') || t('text.nothing'))} />
          </p>
          {lead && (
            <p
              className={dress({ type: 'prose', top: 2, bottom: 4 })}
              {...markText(names.text(lead.text))}
            />
          )}
          {row.adoptedOption !== null && (
            <p>
              <b>{t('outcome.realText')}</b>{' '}
              <bdi {...markText(names.option(index, row.adoptedOption))} />
            </p>
          )}
        </Text>
      )}
    </li>
  );
}

const at = (position: number) => 8 + position * 2;

function Axis({ position, adopted }: { position: number | null; adopted: number | null }) {
  return (
    <svg viewBox="-4 0 224 22" aria-hidden="true">
      <path d="M8 11H208M8 7v8M58 8v6M108 8v6M158 8v6M208 7v8" className={axisMarks['axis-line']} />
      {position !== null && adopted !== null && (
        <path
          d={`M${at(adopted)} 11H${at(position)}`}
          className={position < adopted ? outcomePage['gap-narrower'] : outcomePage['gap-broader']}
          strokeWidth="4"
        />
      )}
      {adopted !== null && (
        <path d={`M${at(adopted)} 4l7 7l-7 7l-7 -7z`} className={axisMarks['axis-diamond']} />
      )}
      {position !== null && (
        <path
          d={`M${at(position) - 6} 3h-4v16h4M${at(position) + 6} 3h4v16h-4`}
          className={axisMarks['axis-bracket']}
        />
      )}
    </svg>
  );
}
