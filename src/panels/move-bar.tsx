import { articleNow } from '../app/selectors/article-now.ts';
import { instructionsOf, worthOf } from '../app/selectors/worth.ts';
import type { Change } from '../engine/command.ts';
import { band } from './instruction-row.tsx';
import { usePlay } from './play-context.tsx';

const at = (position: number) => 10 + position * 2;

/** A change on its article's axis: from the text to the new words, past one's red line or not. */
export function MoveBar({ change }: { change: Change }) {
  const { game } = usePlay();
  const { scenario } = game.view;
  const index = scenario.articleIndex.get(change.article) ?? -1;
  const article = scenario.articles[index];
  const from = articleNow(game.view, index)?.live.find((wording) => wording.leads)?.position;
  const wordings = article ? [...article.options, ...article.bridges] : [];
  const to = wordings.find((wording) => wording.id === change.option)?.position;
  const own = instructionsOf(game.view).find((one) => one.article === change.article);
  if (to === undefined) return null;
  return (
    <svg
      viewBox="0 0 220 18"
      preserveAspectRatio="xMinYMid"
      className="move-bar"
      aria-hidden="true"
    >
      <path d="M10 9H210M10 5v8M60 6v6M110 6v6M160 6v6M210 5v8" className="axis-line" />
      {own?.line && <path d={band(own.line)} className="instruction-past" />}
      {own && own.ideal !== null && (
        <path d={`M${at(own.ideal)} 9l4 7h-8z`} className="axis-ideal" />
      )}
      {from !== undefined && (
        <>
          <path d={`M${at(from)} 9H${at(to)}`} className="instruction-gap" />
          <circle cx={at(from)} cy="9" r="4" className="instruction-ideal" />
        </>
      )}
      <path d={`M${at(to) - 4} 2h-3v14h3M${at(to) + 4} 2h3v14h-3`} className="axis-bracket" />
    </svg>
  );
}

/** Losses to the left, gains to the right, one block a change; brackets round the sum. */
export function WorthBar({ changes }: { changes: readonly Change[] }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const worth = worthOf(game.view, changes);
  if (!worth || changes.length === 0) return null;
  const losses = worth.parts.filter((part) => part < 0);
  const gains = worth.parts.filter((part) => part > 0);
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + Math.abs(part), 0);
  const widest = Math.max(1, sum(losses), sum(gains), Math.abs(worth.net));
  const scale = (points: number) => (points / widest) * 96;
  const blocks = (parts: readonly number[], sign: 1 | -1) => {
    let from = 0;
    return parts.map((part, i) => {
      const width = scale(Math.abs(part));
      const x = sign > 0 ? 110 + from : 110 - from - width;
      from += width;
      return (
        <rect
          key={i}
          x={x}
          y="8"
          width={width}
          height="16"
          className={`worth-${sign > 0 ? 'gain' : 'loss'}`}
        />
      );
    });
  };
  const net = 110 + scale(worth.net);
  return (
    <figure className="worth-bar">
      <figcaption className="eyebrow">{t('trade.yourValue')}</figcaption>
      <svg viewBox="0 0 220 34" aria-hidden="true">
        {blocks(losses, -1)}
        {blocks(gains, 1)}
        <path d="M110 3v26" className="axis-line" />
        <path d={`M${net - 4} 3h-4v26h4M${net + 4} 3h4v26h-4`} className="axis-bracket" />
      </svg>
    </figure>
  );
}
