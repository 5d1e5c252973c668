/** What each chapter leaves to the next: of somebody's own run, or where history stood. */
import { DataTable, Region, Row, Text } from '../../../ui/layout/primitives.tsx';
import { type Key, useWords } from '../../../speech/words.ts';
import { CHAPTERS, countDebts, findTold, type Legacy } from '../model/chapters.ts';
import styles from './campaign.module.css?names';
import type { Campaign } from './use-campaign.ts';

const ROWS = ['text', 'open', 'credit', 'debts', 'friends'] as const;

type RowName = (typeof ROWS)[number];

export function LeftTable({ campaign }: { campaign: Campaign }) {
  const t = useWords();
  const tell = useCells(campaign);
  return (
    <div>
      <Row items="baseline" gap={5} wrap>
        <Text as="h2" id="campaign-left" type="title">
          {t('campaign.left')}
        </Text>
        <Text size={2} tone="ground-soft">
          {t('campaign.leftHow')}
        </Text>
      </Row>
      <Region className={styles['left-scroll']} aria-labelledby="campaign-left">
        <DataTable className={styles['left']}>
          <thead className="visually-hidden">
            <tr>
              <td />
              {CHAPTERS.map(({ id }) => (
                <th key={id} scope="col">
                  {t(`campaign.name.${id}` as Key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`campaign.row.${row}`)}</th>
                {CHAPTERS.map(({ id }) => {
                  const legacy = campaign.kept.legacies.get(id);
                  return (
                    <Text
                      key={id}
                      as="td"
                      pad={4}
                      ground={campaign.course.next?.id === id ? 'wash' : undefined}
                      tone={campaign.course.next?.id === id ? 'ink' : undefined}
                      data-part={`left-${row}`}
                    >
                      {legacy ? tell[row](legacy) : <em>{tell.history(row, id)}</em>}
                    </Text>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Region>
    </div>
  );
}

/** Where history left credit, debts and groups nobody knows: a run from there starts without any. */
function useCells({ nameSeat }: Campaign) {
  const t = useWords();
  const none = t('campaign.cell.none');
  const tells: Record<RowName, (legacy: Legacy) => string> = {
    text: (legacy) => {
      const told = findTold(legacy);
      if (told !== null) return t(`campaign.option.${told}` as Key);
      if (legacy.adopted) return t('campaign.cell.adopted');
      return t(legacy.ending === 'suspended' ? 'campaign.cell.brackets' : 'campaign.cell.nothing');
    },
    open: ({ articles }) => {
      const open = articles.filter(({ status }) => status === 'open').length;
      return open === 0 ? none : t('campaign.cell.open', { open, of: articles.length });
    },
    credit: ({ credit, fullCredit }) =>
      t('campaign.cell.credit', { credit: Math.round(credit * 10) / 10, full: fullCredit }),
    debts: (legacy) => {
      const { mine, theirs } = countDebts(legacy);
      const both = String(mine > 0 && theirs > 0);
      return mine + theirs === 0 ? none : t('campaign.cell.debts', { mine, theirs, both });
    },
    friends: ({ friends }) =>
      t('campaign.cell.friends', {
        n: friends.length,
        names: friends.map(nameSeat).join(', '),
      }),
  };
  return {
    ...tells,
    history: (row: RowName, id: string): string => {
      if (row === 'text') return t(`campaign.was.${id}` as Key);
      if (row === 'open') return t(`campaign.wasOpen.${id}` as Key);
      return row === 'credit' ? t('campaign.cell.credit', { credit: 10, full: 10 }) : none;
    },
  };
}
