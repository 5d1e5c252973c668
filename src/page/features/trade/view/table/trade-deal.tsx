import { hasToldOf } from '../../model/open-question.ts';
import { isTelling } from '../../../../session/game/deal/trade.ts';
import { listSidesWith } from '../../../../session/game/deal/terms.ts';
import { computeSidePoints } from '../../../../session/game/deal/trade.ts';
import { Aloud } from '../../../../ui/aloud.tsx';
import { AskKey } from './ask-key.tsx';
import { LearntOf } from '../../../../ui/deals/learnt-of.tsx';
import { findDomain, listDraftChanges } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { StandingLine } from '../../../../ui/deals/standing-line.tsx';
import { useTable } from './table-context.tsx';
import { Reasons } from './reasons.tsx';
import { Gauge } from './trade-gauge.tsx';
import { couldGive, makeEstimate, listEstimateLines } from '../../model/estimate.ts';
import { roundTo, tellVerdict } from '../../model/estimate-words.ts';
import tradeTable from './trade-table.module.css?names';
import { Eyebrow, Mono, Small } from '../../../../ui/layout/primitives.tsx';

/** Points at which the needle has gone half the way. */
const SOFT = 6;

/** Whether the partner should take the deal; the reasons, and what is not known, on request. */
export function DealCard() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { draft, outlook, hints, same } = useTable();
  if (same) return <Small>{t('deal.theirs')}</Small>;
  if (draft.delegation === null) return <Small>{t('deal.noPartner')}</Small>;
  if (!hints) return <Small>{t('deal.noHints')}</Small>;
  if (!outlook) return <EmptyTable delegation={draft.delegation} />;
  const open = outlook.unknown && measureUnknown(outlook.unknown);
  const article = game.view.scenario.articles[outlook.unknown?.article ?? -1]?.id;
  return (
    <>
      <Gauge
        estimate={makeEstimate(outlook)}
        soft={SOFT}
        barred={outlook.bar !== null}
        mark={t('gauge.asked')}
      />
      <Aloud className={tradeTable['verdict']}>{tellVerdict(outlook, game.view, speech)}</Aloud>
      {open?.tells && article !== undefined && (
        <AskKey delegation={draft.delegation} article={article} />
      )}
      <details>
        <summary>{t('phrase.why')}</summary>
        <Reasons
          lines={listEstimateLines(game.view, outlook, computeSidePoints(game.view, draft))}
        />
        <UnknownLine outlook={outlook} />
        <Small>{t('deal.how')}</Small>
      </details>
    </>
  );
}

type Outlook = NonNullable<ReturnType<typeof useTable>['outlook']>;
/** Points that are open, and how many would be after a question; one that leaves nearly all of it open is not worth its plate. */
function measureUnknown(unknown: NonNullable<Outlook['unknown']>) {
  const width = (error: number) => 2.564 * error * 100;
  const round = roundTo(width(unknown.before));
  const [before, after] = [round(width(unknown.before)), round(width(unknown.after))];
  return { before, after, half: round(before / 2), tells: isTelling({ before, after }) };
}

/** What leaves most open, and by how much a question would narrow it. */
function UnknownLine({ outlook }: { outlook: Outlook }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { unknown } = outlook;
  if (!unknown) return null;
  const { before, after, half, tells } = measureUnknown(unknown);
  return (
    <Small>
      <Mono as="b">{t('deal.plusMinus', { points: figures.points(half) })}</Mono>{' '}
      <b>{t('deal.notKnown')}</b>{' '}
      {t('deal.unknown', {
        article: speech.article(game.view.scenario.articles[unknown.article]?.id ?? ''),
        line: unknown.line ? 'yes' : 'no',
        told: hasToldOf(outlook, unknown) ? 'yes' : 'no',
        narrows: tells ? 'yes' : 'no',
        before: figures.points(before),
        after: figures.points(after),
      })}
    </Small>
  );
}

/** What is known of the partner before anything lies on the table. */
function EmptyTable({ delegation }: { delegation: string }) {
  const { game, speech, legal } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const told = new Set(view.notes.filter(({ of }) => of === d).map(({ article }) => article));
  const offer = legal('offer');
  const { values } = listDraftChanges(offer, 'give');
  const sides = listSidesWith(view, delegation, findDomain(offer, 'side')?.values ?? []);
  const paper = sides.some(({ term }) => term.from === 'maker') ? 'side' : 'no';
  return (
    <>
      <p>
        {t('deal.empty', {
          seat: names.called(delegation),
          wants: couldGive(view, delegation, values) ? 'yes' : paper,
        })}
      </p>
      <StandingLine delegation={d} />
      <Eyebrow as="h3">{t('picked.matters')}</Eyebrow>
      <LearntOf delegation={d} most={5} />
      {told.size < view.scenario.articles.length && <AskKey delegation={delegation} />}
    </>
  );
}
