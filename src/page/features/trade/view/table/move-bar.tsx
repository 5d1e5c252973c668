import type { KeyboardEvent } from 'react';
import { readArticleNow } from '../../../../session/game/text/article-now.ts';
import { makePartnerBar } from '../../model/trade-bars.ts';
import { listInstructions } from '../../../../session/game/worth.ts';
import type { Change } from '../../../../../engine/command.ts';
import { drawBand } from '../papers/instruction-row.tsx';
import { useTable } from './table-context.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { LazyHeadingMark } from '../../../../ui/heading/heading-later.ts';
import tradeArea from './trade-area.module.css?names';
import tradeView from '../trade-view.module.css?names';
import axisMarks from '../../../../ui/marks/axis-marks.module.css?names';

const at = (position: number) => 10 + position * 2;

type MoveBarProps = {
  change: Change;
  /** Whose stated position and told red line are drawn in; null: nobody's. */
  partner: string | null;
  /** Wordings it may be drawn to. */
  options: readonly string[];
  onChange: (option: string) => void;
};

/**
 * A change on its article's axis, in the signs of all axes: from the brackets round the text to a circle at the new
 * words, past red lines or not, and a triangle at one's ideal. It is drawn along, or moved
 * with the arrow keys, from wording to wording.
 */
export function MoveBar({ change, partner, options, onChange }: MoveBarProps) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { scenario } = game.view;
  const index = scenario.articleIndex.get(change.article) ?? -1;
  const from = readArticleNow(game.view, index)?.live.find((wording) => wording.leads)?.position;
  const places = listPlaces(scenario.articles[index], options);
  const to = places.find(({ id }) => id === change.option)?.position;
  const own = listInstructions(useTable().then).find((one) => one.article === change.article);
  const other = partner === null ? null : makePartnerBar(game.view, partner, index);
  if (to === undefined) return null;
  const step = (by: number) => {
    const place = places.findIndex(({ id }) => id === change.option) + by;
    const next = places[place];
    if (next) onChange(next.id);
  };
  return (
    <div className={tradeArea['move-bar']} data-part="move-bar">
      <svg viewBox="0 0 220 20" aria-hidden="true">
        {other?.line && <path d={drawBand(other.line)} className={tradeView['theirs']} />}
        {own?.line && <path d={drawBand(own.line)} className={tradeView['instruction-past']} />}
        <path
          d="M10 9H210M10 5v8M60 6v6M110 6v6M160 6v6M210 5v8"
          className={axisMarks['axis-line']}
        />
        <LazyHeadingMark article={index} at={at} top={3} height={12} />
        {own && own.ideal !== null && (
          <path d={`M${at(own.ideal)} 12l3.5 6h-7z`} className={axisMarks['axis-ideal']} />
        )}
        {other && other.stated !== null && (
          <path d={`M${at(other.stated)} 12v6`} className={tradeArea['move-stated']} />
        )}
        {from !== undefined && (
          <>
            <path d={`M${at(from)} 9H${at(to)}`} className={tradeView['instruction-gap']} />
            <path
              d={`M${at(from) - 4} 2h-3v14h3M${at(from) + 4} 2h3v14h-3`}
              className={axisMarks['axis-bracket']}
            />
          </>
        )}
        <circle cx={at(to)} cy="9" r="4" className={tradeView['move-to']} />
      </svg>
      {places.length > 1 && (
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={Math.round(to)}
          aria-label={t('card.slide', { article: names.articleBrief(change.article) })}
          aria-valuetext={names.option(change.article, change.option)}
          // Marked words would be dragged along instead.
          onPointerDown={() => getSelection()?.removeAllRanges()}
          onKeyDown={(event) => {
            const by = STEPS.get(event.key);
            if (by === undefined) return;
            keep(event);
            step(by);
          }}
          onChange={(event) => {
            const near = findNearestPlace(places, Number(event.target.value));
            if (near && near !== change.option) onChange(near);
          }}
        />
      )}
    </div>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

type Place = { id: string; position: number };
type Wordings = { options: readonly Place[]; bridges: readonly Place[] } | undefined;

function listPlaces(article: Wordings, options: readonly string[]): Place[] {
  return [...(article?.options ?? []), ...(article?.bridges ?? [])]
    .filter(({ id }) => options.includes(id))
    .sort((one, other) => one.position - other.position);
}

function findNearestPlace(places: readonly Place[], position: number): string | undefined {
  const gap = (place: Place) => Math.abs(place.position - position);
  return [...places].sort((one, other) => gap(one) - gap(other))[0]?.id;
}
