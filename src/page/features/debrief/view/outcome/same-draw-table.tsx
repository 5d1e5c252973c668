import { type HandRow, handRows, isKnowingLower } from '../../model/same-draw.ts';
import { useDebrief, useFindings } from '../use-debrief.ts';
import { NO_POINTS } from '../../../../speech/use-game.ts';
import { DataTable, dress, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** What others made of the very same conference: policies in the person's seat, each on the same draw. */
export function SameDrawTable() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const same = useFindings((state) => state.sameDraws);
  if (same?.status === 'broken') return <p role="status">{t('sameDraw.broken')}</p>;
  const rows = handRows(game, same);
  if (rows.length === 0) return <p role="status">{t('sameDraw.playing')}</p>;
  return (
    <Text as="div" padY={4} rule="top">
      <h4>{t('sameDraw.title')}</h4>
      <p>{describeSameDraw(rows, speech)}</p>
      <DataTable heads={[t('sameDraw.hand'), t('sameDraw.worth'), t('sameDraw.ending')]}>
        <caption className="visually-hidden">{t('sameDraw.title')}</caption>
        <tbody>
          {rows.map((row) => (
            <Row key={row.by} row={row} />
          ))}
        </tbody>
      </DataTable>
      <Small>{t('sameDraw.knows')}</Small>
    </Text>
  );
}

function Row({ row }: { row: HandRow }) {
  const { t, figures } = useDebrief().speech;
  const { by, payoff, ending } = row;
  return (
    <tr className={by === 'you' ? dress({ ground: 'wash', weight: 600 }) : undefined}>
      <th scope="row">{t('sameDraw.by', { by })}</th>
      <td>{figures.points(payoff)}</td>
      <td>{t('sameDraw.endingOf', { ending })}</td>
    </tr>
  );
}

type Speech = ReturnType<typeof useDebrief>['speech'];

function describeSameDraw(rows: readonly HandRow[], { t, figures }: Speech): string {
  const of = (by: HandRow['by']): number => rows.find((row) => row.by === by)?.payoff ?? NaN;
  const over = of('you') - of('passive');
  return t('sameDraw.sentence', {
    points: figures.points(Math.abs(over)),
    side: Math.abs(over) < NO_POINTS ? 'same' : over > 0 ? 'more' : 'less',
    trader: figures.points(of('packager')),
    oracle: figures.points(of('oracle')),
    lower: isKnowingLower(rows) ? 'yes' : 'no',
  });
}
