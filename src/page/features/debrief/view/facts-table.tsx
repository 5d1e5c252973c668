import { nameEnding } from '../../../session/game/ending-name.ts';
import { type FactRow, listFactRows } from '../model/fact-rows.ts';
import { useDebrief, useStory } from './use-debrief.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { useMemo } from 'react';
import { Anchor, DataTable, Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

/** What can be counted, each with a way to its formula. */
export function FactsTable() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { draws = null } = useStory(game);
  const rows = useMemo(() => listFactRows(game, draws), [game, draws]);
  return (
    <Panel aria-labelledby="facts-title">
      <h3 id="facts-title">{t('debrief.facts')}</h3>
      <DataTable aria-labelledby="facts-title">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('debrief.fact')}</th>
            <th scope="col">{t('debrief.value')}</th>
            <th scope="col">{t('debrief.reckoned')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, value } = tellRow(row, game, speech);
            return (
              <tr key={row.code}>
                <th scope="row">{name}</th>
                <Text as="td" breaks="any">
                  {value}
                </Text>
                <Text as="td" align="end">
                  {row.formula !== null && (
                    <Anchor
                      href={`#/numbers/formula.${row.formula}`}
                      aria-label={t('debrief.howOf', { what: name })}
                    >
                      {t('debrief.how')}
                    </Anchor>
                  )}
                </Text>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <Small>{t('debrief.factsHow')}</Small>
    </Panel>
  );
}

type Played = ReturnType<typeof useDebrief>['game'];

function tellRow(row: FactRow, game: Played, speech: Speech): { name: string; value: string } {
  const { t } = speech;
  const years = row.code === 'ratified' ? row.years : 0;
  return {
    name: t(`factRow.${row.code}`, { years }),
    value: t(`factRow.${row.code}.value`, formatRowValues(row, game, speech)),
  };
}

type Values = Record<string, string | number>;

function formatRowValues(row: FactRow, { view }: Played, { t, names, figures }: Speech): Values {
  switch (row.code) {
    case 'ended':
      return { ...takeNumbers(row), ending: t(`ending.${nameEnding(view)}`) };
    case 'payoff': {
      const [points, none, text] = [row.points, row.none, row.text].map(figures.points);
      return { points: points ?? '', none: none ?? '', text: text ?? '' };
    }
    case 'mandate':
      return { share: figures.share(row.share) };
    case 'isolation':
      return { n: row.n, share: figures.share(row.share) };
    case 'betterOff': {
      const { all, of } = row;
      return {
        all,
        of,
        narrow: row.narrow.better,
        narrowOf: row.narrow.of,
        broad: row.broad.better,
        broadOf: row.broad.of,
      };
    }
    case 'groups': {
      const { full, of, rest } = row;
      const told = rest.map(({ group, ...part }) =>
        t('factRow.group', { name: names.group(group), ...part }),
      );
      return { full, of, n: rest.length, rest: told.join(t('list.join')) };
    }
    case 'joint':
      return { value: row.value.toFixed(2) };
    case 'signed':
    case 'ratified':
      return { ...takeNumbers(row), ...formatRange(row.range) };
    case 'inForce':
      return inForce(row);
    case 'unease': {
      const told = row.stakeholders.map(({ stakeholder, unease }) =>
        t('factRow.stakeholder', {
          name: names.text(view.scenario.stakeholders[stakeholder]?.title),
          unease: Math.round(unease),
        }),
      );
      return { stakeholders: told.join(t('list.join')) };
    }
    default:
      return takeNumbers(row);
  }
}

/** The numbers of a row as they are. */
function takeNumbers(row: FactRow): Values {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function formatRange(range: { low: number; high: number } | null): Values {
  const { low, high } = range ?? { low: 0, high: 0 };
  return { range: range === null ? 'no' : low === high ? 'same' : 'yes', low, high };
}

function inForce({ year, needed, draws }: Extract<FactRow, { code: 'inForce' }>): Values {
  const { low, high } = draws?.year ?? { low: 0, high: 0 };
  return {
    state: year === null ? 'no' : 'yes',
    year: year ?? 0,
    needed,
    drawn:
      draws === null ? 'unsaid' : draws.year === null ? 'never' : low === high ? 'always' : 'some',
    draws: draws?.of ?? 0,
    enters: draws?.enters ?? 0,
    low,
    high,
  };
}
