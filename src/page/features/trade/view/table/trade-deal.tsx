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
import { CalibrationLine } from './calibration-line.tsx';
import { Gauge } from './trade-gauge.tsx';
import { couldGive, makeEstimate, listEstimateLines } from '../../model/estimate.ts';
import { roundTo, tellVerdict, tellWeight } from '../../model/estimate-words.ts';
import tradeTable from './trade-table.module.css?names';
import { Eyebrow, Mono, Small } from '../../../../ui/layout/primitives.tsx';

/** Reasons with a line of their own. */
const STRONGEST = 2;
/** Points at which the needle has gone half the way. */
const SOFT = 6;

/** Whether the partner should take the deal: the gauge, the two strongest reasons, and what is not known. */
export function DealCard() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { draft, outlook, hints, same } = useTable();
  if (same) return <Small>{t('deal.theirs')}</Small>;
  if (draft.delegation === null) return <Small>{t('deal.noPartner')}</Small>;
  if (!hints) return <Small>{t('deal.noHints')}</Small>;
  if (!outlook) return <EmptyTable delegation={draft.delegation} />;
  const lines = listEstimateLines(
    game.view,
    outlook,
    computeSidePoints(game.view, draft),
    STRONGEST,
  );
  return (
    <>
      <Gauge
        estimate={makeEstimate(outlook)}
        soft={SOFT}
        barred={outlook.bar !== null}
        mark={t('gauge.asked')}
      />
      <Aloud className={tradeTable['verdict']}>{tellVerdict(outlook, game.view, speech)}</Aloud>
      <ul className={tradeTable['weights']}>
        {lines.map((line) => {
          const { about, why } = tellWeight(line, speech);
          return (
            <li key={about} data-sign={line.points > 0 ? '+' : '-'}>
              <Mono as="b">{speech.figures.signed(line.points)}</Mono>
              <p>
                <b>{about}</b> {why}
              </p>
            </li>
          );
        })}
        <UnknownLine delegation={draft.delegation} />
      </ul>
      <Small>{t('deal.how')}</Small>
      <CalibrationLine />
    </>
  );
}

/** What leaves most open, and by how much a question would narrow it. */
function UnknownLine({ delegation }: { delegation: string }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { outlook } = useTable();
  const unknown = outlook?.unknown;
  if (!outlook || !unknown) return null;
  const article = game.view.scenario.articles[unknown.article]?.id ?? '';
  const width = (error: number) => 2.564 * error * 100;
  const round = roundTo(width(unknown.before));
  const [before, after] = [round(width(unknown.before)), round(width(unknown.after))];
  // A question that leaves nearly all of it open is not worth its plate.
  const tells = isTelling({ before, after });
  return (
    <li data-sign="?">
      <Mono as="b">{t('deal.plusMinus', { points: figures.points(round(before / 2)) })}</Mono>
      <p>
        <b>{t('deal.notKnown')}</b>{' '}
        {t('deal.unknown', {
          article: speech.article(article),
          line: unknown.line ? 'yes' : 'no',
          told: hasToldOf(outlook, unknown) ? 'yes' : 'no',
          narrows: tells ? 'yes' : 'no',
          before: figures.points(before),
          after: figures.points(after),
        })}{' '}
        {tells && <AskKey delegation={delegation} article={article} />}
      </p>
    </li>
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
