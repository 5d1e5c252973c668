import { useEffect, useState } from 'react';
import type { View } from '../../../../../engine/state/view.ts';
import { priceChange } from '../../../../session/game/deal/package-gain.ts';
import { finishWhile, followWork } from '../../../../session/in-slices.ts';
import { comesAnyway } from '../../../../session/game/deal/comes-anyway.ts';
import { foresee, readForeseen } from '../../../../session/play/foresee.ts';
import { SHOWS } from '../../../../speech/use-game.ts';
import { groupByLiking, type Liking } from '../../model/partner.ts';
import { estimateGainOf } from '../../../../session/game/deal/trade.ts';
import { computeChangeWorth } from '../../../../session/game/worth.ts';
import type { Change } from '../../../../../engine/command.ts';
import { ChangeLine, DraftWorth } from '../../../../ui/deals/change-list.tsx';
import { listDraftChanges } from '../../../../session/play/draft.ts';
import { WordingField } from '../../../../ui/fields.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { MoveBar } from './move-bar.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { markText } from '../../../../speech/words.ts';
import { findLineFor } from '../../model/estimate.ts';
import tradeArea from './trade-area.module.css?names';

type CardProps = {
  side: 'give' | 'want';
  change: Change;
  /** Just laid on the table: it takes the keyboard. */
  fresh: boolean;
  onChange: (change: Change) => void;
  onOff: () => void;
};

/** Flags beside a concession. */
const FLAGS = 5;

/** A concession: from the words that stand to those proposed, its bar to draw along, and who else likes it. */
export function TradeCard({ side, change, fresh, onChange, onOff }: CardProps) {
  const { game, speech, legal } = usePlay();
  const { t, names } = speech;
  const { draft, two, hints } = useTable();
  const { article } = change;
  const { values } = listDraftChanges(legal(draft.type), two ? side : 'changes');
  const here = values.filter((one) => one.article === article).map(({ option }) => option);
  const options = here.includes(change.option) ? here : [change.option, ...here];
  const partner = two && hints ? draft.delegation : null;
  const liking = groupByLiking(game.view, change, two ? draft.delegation : null);
  const priced = hints && game.view.mandate !== null;
  const [open, setOpen] = useState(false);
  return (
    <li
      ref={fresh ? focusFirst : undefined}
      className={`paper ${tradeArea['felt-card']}`}
      data-part="felt-card"
      data-side={side}
    >
      <ChangeLine change={change} price={priced && <Price change={change} />} />
      <MoveBar
        change={change}
        partner={partner}
        options={options}
        onChange={(option) => onChange({ article, option })}
      />
      <div className={tradeArea['card-foot']}>
        <Likers side={side} liking={liking} />
        <LineNote side={side} change={change} />
      </div>
      {options.length > 1 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <Text as="summary" size={2} weight={600} tone="blue">
            {t('card.words', { n: options.length - 1 })}
          </Text>
          <WordingField
            legend={t('field.words')}
            article={article}
            options={options}
            value={change.option}
            // Each is played on as the card is, once it is asked for.
            {...(priced && { renderPrice: (other) => open && <Price change={other} /> })}
            renderNote={(other) => partner && <Theirs change={other} partner={partner} />}
            onChange={(option) => {
              if (option) onChange({ article, option });
            }}
          />
          <OthersLiking liking={liking} />
        </details>
      )}
      <button
        type="button"
        className={tradeArea['felt-off']}
        data-part="felt-off"
        aria-label={t('trade.takeOff', { article: names.articleBrief(article) })}
        onClick={onOff}
      >
        <Icon name="cross" size={14} />
      </button>
    </li>
  );
}

/** The row that was pressed is gone, and the keyboard with it; a card that had to be fetched may come when it is elsewhere. */
function focusFirst(card: HTMLElement | null): void {
  if (document.activeElement === document.body)
    card?.querySelector<HTMLElement>('input, summary')?.focus();
  card?.scrollIntoView({ block: 'nearest' });
}

function Theirs({ change, partner }: { change: Change; partner: string }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const gain = estimateGainOf(game.view, partner, change);
  return (
    <span>
      {gain === null
        ? t('add.noPosition')
        : t('add.they', { points: figures.signed(Math.round(gain)) })}
    </span>
  );
}

/** What it added over waiting to what was laid before it: those of all cards come to the number under the table. */
function Price({ change }: { change: Change }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const { article, option } = change;
  const { draft, laid } = useTable();
  const last = laid.findIndex((one) => one.article === article);
  const written = JSON.stringify(laid.slice(0, last + 1));
  const isPackage = draft.type === 'package';
  const asked = `${written} ${article} ${option}`;
  const [found, keep] = useState<{ of: View; asked: string; points: number | null }>();
  useEffect(
    () =>
      followWork(
        async (isWanted) => {
          const heading = await foresee(view);
          const all = { changes: JSON.parse(written) as Change[], isPackage };
          if (!heading) return undefined;
          return finishWhile(isWanted, priceChange(view, heading, all, { article, option }));
        },
        (points) => points !== undefined && keep({ of: view, asked, points }),
      ),
    [view, written, isPackage, article, option, asked],
  );
  const points = found?.of === view && found.asked === asked ? found.points : null;
  // Where few trial runs have a room agree to the others alone, what it adds to them is not known either.
  if (points === null) return <DraftWorth change={change} />;
  const anyway = comesAnyway(view, readForeseen(view), change, points);
  return (
    <Text
      type="label"
      breaks={anyway ? undefined : 'never'}
      tone={points > 0 ? 'ok' : points < 0 ? 'red' : 'soft'}
      data-part="card-price"
    >
      {speech.t('add.price', {
        n: Math.abs(points),
        points: speech.figures.signed(points),
        why: anyway ? 'anyway' : 'none',
      })}
    </Text>
  );
}

/** Who else on the floor has stated what the change comes nearer to. */
function Likers({ side, liking: { likes } }: { side: 'give' | 'want'; liking: Liking }) {
  const { t, names } = usePlay().speech;
  const shown = likes.slice(0, FLAGS);
  const flags = shown.filter((id) => names.flag(id) !== undefined);
  return (
    <Row as="span" wrap gap={3}>
      {likes.length > 0 &&
        t('card.likes', {
          side,
          names:
            flags.length > 0 ? '' : ` ${shown.map((id) => names.called(id)).join(t('list.join'))}`,
        })}
      {flags.map((id) => (
        <span key={id} title={names.seat(id)}>
          <Flag code={names.flag(id)} height={13} />
          <span className="visually-hidden" {...markText(names.seat(id))} />
        </span>
      ))}
    </Row>
  );
}

/** How many more like it than are named, and how many do not, in an open card. */
function OthersLiking({ liking: { likes, dislikes } }: { liking: Liking }) {
  const { t } = usePlay().speech;
  const [n, against] = [Math.max(0, likes.length - FLAGS), dislikes.length];
  return n + against > 0 && <Small>{t('card.more', { n, against })}</Small>;
}

/**
 * What is known of a red line that the change comes to: one's own if it crosses it, the partner's for what it gives. What
 * was laid for another partner stays when the table is turned, and says where this one would lose by it.
 */
function LineNote({ side, change }: { side: 'give' | 'want'; change: Change }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { draft, laid, two, hints } = useTable();
  const { view } = game;
  const worth = computeChangeWorth(view, laid);
  if (worth && worth.crossed.includes(change.article))
    return (
      <Text tone="red" weight={600}>
        {t('worth.pastLine')}
      </Text>
    );
  if (!two || draft.delegation === null || !hints) return null;
  if (side === 'give')
    return (estimateGainOf(view, draft.delegation, change) ?? 0) < -SHOWS ? (
      <Text tone="red" weight={600}>
        {t('card.loses', { seat: names.called(draft.delegation) })}
      </Text>
    ) : null;
  const line = findLineFor(view, draft.delegation, change);
  // Of a line that is not known, the reasons in the middle tell.
  if (line === 'unknown') return null;
  return (
    <Text tone={line === 'past' ? 'red' : undefined} weight={line === 'past' ? 600 : undefined}>
      {t('card.line', { line, seat: names.called(draft.delegation) })}
    </Text>
  );
}
