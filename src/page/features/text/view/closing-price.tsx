import { useMemo } from 'react';
import { findClosingPrice, type Price } from '../model/closing-price.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { formatNet } from '../../../speech/what-if-words.ts';
import { chooseMattersWord } from '../../../speech/matters-word.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import whatIf from '../../../ui/what-if.module.css';
import { dress, Small, Text } from '../../../ui/layout/primitives.tsx';
import dataTable from '../../../ui/layout/data-table.module.css?names';

type Props = {
  article: number;
  /** Among the notes beside the draft the sum of it is told at once, and holder by holder when asked. */
  place?: 'card' | 'notes';
};

/** What it takes to close a bracket, folded until somebody asks. */
export function ClosingPrice({ article, place = 'card' }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const price = useMemo(() => findClosingPrice(view, article), [view, article]);
  if (!price) return null;
  const sentence = <Sentence price={price} article={article} />;
  return (
    <>
      {place === 'notes' && sentence}
      <details className={place === 'card' ? dress({ top: 4, rule: 'top' }) : undefined}>
        <Text as="summary" type="head" size={4}>
          {t('price.title')}
        </Text>
        {place === 'card' && sentence}
        {price.holders.length > 0 && <Holders price={price} article={article} />}
        <Small>{t('price.how')}</Small>
      </details>
    </>
  );
}

type Part = { price: Price; article: number };

/** How much is held and what is allowed; the words that should do, and what they cost. */
function Sentence({ price, article }: Part) {
  const { t, names, figures } = usePlay().speech;
  const { held, allowed, bid } = price;
  const shares = { held: figures.share(held), allowed: figures.share(allowed) };
  if (!bid) {
    const met = held < allowed ? 'yes' : 'no';
    return <p className={dress({ type: 'body', padY: 2 })}>{t('price.now', { ...shares, met })}</p>;
  }
  const { net } = bid;
  return (
    <p className={dress({ type: 'body', padY: 2 })}>
      {t('price.now', { ...shares, met: 'bid' })}{' '}
      {t('price.bid', {
        enough: bid.enough ? 'yes' : 'no',
        option: names.option(article, bid.wording),
        held: figures.share(bid.held),
        unknown: bid.unknown,
        least: figures.share(bid.least),
        most: figures.share(bid.most),
      })}{' '}
      {net !== null && t('price.net', formatNet(-net, { figures }))}
    </p>
  );
}

function Holders({ price, article }: Part) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { delegations } = game.view.scenario;
  const idOf = (d: number): string => delegations[d]?.id ?? '';
  const rows = names.sortedBy(price.holders, ({ delegation }) => idOf(delegation));
  return (
    <div className={whatIf['price-scroll']}>
      <table className={dataTable['data-table']}>
        <caption>{t('price.holders')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('price.for')}</th>
            <th scope="col">{t('price.matters')}</th>
            {price.bid && <th scope="col">{t('price.then')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ delegation, holdsFor, matters, then }) => {
            const id = idOf(delegation);
            return (
              <tr key={id} data-you={id === game.seat || undefined}>
                <th scope="row">
                  <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
                  <Small {...markText(holdsFor === null ? '' : names.option(article, holdsFor))} />
                </th>
                <td>
                  <Matters matters={matters} />
                </td>
                {then && <td>{t(`price.${then}`)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Under this a bracket tells nothing of how much the article matters. */
const TELLING = 0.33;

/** As it was told; at least so much, by its bracket; or that nobody knows. */
function Matters({ matters }: { matters: Price['holders'][number]['matters'] }) {
  const { t } = usePlay().speech;
  if (!matters) return t('price.own');
  const { from, low, high } = matters;
  if (from === 'asked') return t('price.told', { matters: chooseMattersWord((low + high) / 2) });
  if (from === 'unknown' || low < TELLING) return t('picked.ask');
  return t('price.atLeast', { matters: chooseMattersWord(low) });
}
