/** What a balance report says: remarks first, then the numbers they come from. */
import { markText, useLanguage, useWords } from '../../../../speech/words.ts';
import { type Names, getNames } from '../../../../speech/names/name.ts';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import { ENDINGS, formatPoints, formatPercentShare } from '../../model/balance/figures.ts';
import { type Remark, describeRemark } from './remark-words.ts';
import balanceStyles from './balance.module.css?names';
import { Button, Buttons, DataTable, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { useApp } from '../../../../session/store/store.ts';

type Ready = Pick<Extract<BalanceStep, { status: 'ready' }>, 'balance' | 'scenario'>;
type Shown = { balance: Ready['balance']; names: Names };

/** Leads to a seat or an article by its id. */
export type LeadTo = (part: 'delegations' | 'articles', id: string) => void;

export function BalanceTables({ balance, scenario, lead }: Ready & { lead?: LeadTo | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(scenario, language, false);
  const { runs, seatRuns, seed, betterOff, reading, remarks } = balance;
  const briefs = reading.briefs.map(({ words }) => words);
  return (
    <div className={balanceStyles['balance-found']}>
      <p>{t('balance.about', { runs, seatRuns, seed: String(seed) })}</p>
      <BalanceKeys balance={balance} paper={lead !== undefined} />
      <Text as="h3" type="head" top={5}>
        {t('balance.remarks')}
      </Text>
      {remarks.length === 0 ? (
        <p>{t('balance.noRemarks')}</p>
      ) : (
        <>
          <ol className={balanceStyles['balance-remarks']}>
            {remarks.map((remark) => (
              <RemarkOn key={remark.code} remark={remark} names={names} lead={lead} />
            ))}
          </ol>
          <p>{t('balance.help')}</p>
        </>
      )}
      <p>{t('balance.better', { share: formatPercentShare(betterOff) })}</p>
      {briefs.length > 0 && (
        <p>
          {t('balance.reading', {
            words: reading.summary + reading.articles,
            least: Math.min(...briefs),
            most: Math.max(...briefs),
          })}
        </p>
      )}
      <Seats balance={balance} names={names} />
      <Articles balance={balance} names={names} />
      <Endings balance={balance} />
    </div>
  );
}

type RemarkProps = { remark: Remark; names: Names; lead: LeadTo | undefined };

/** The sentence once, then each seat or article it holds of with its figure, then what may help. */
function RemarkOn({ remark, names, lead }: RemarkProps) {
  const t = useWords();
  const { words, of, help } = describeRemark(t, names, remark);
  return (
    <li>
      {words}
      {of.length > 0 && (
        <Row as="ul" wrap gap={6} lineGap={1} top={2} bottom={2}>
          {of.map(({ part, id, name, figure }) => (
            <li key={id}>
              {lead ? (
                <Button kind="link" onClick={() => lead(part, id)}>
                  {name}
                </Button>
              ) : (
                name
              )}{' '}
              <Text tone="soft">{figure}</Text>
            </li>
          ))}
        </Row>
      )}
      <Small>{help}</Small>
    </li>
  );
}

function Endings({ balance: { endings, runs } }: Pick<Shown, 'balance'>) {
  const t = useWords();
  return (
    <DataTable caption={t('balance.endings')} heads={[t('balance.ending'), t('balance.share')]}>
      <tbody>
        {ENDINGS.filter((ending) => ending in endings).map((ending) => (
          <tr key={ending}>
            <th scope="row">{t(`balance.ending.${ending}`)}</th>
            <td>
              <Bar part={(endings[ending] ?? 0) / runs} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Articles({ balance: { articles }, names }: Shown) {
  const t = useWords();
  return (
    <>
      <DataTable
        caption={t('balance.articles')}
        heads={[t('balance.article'), t('balance.wordings'), t('balance.always')]}
      >
        <tbody>
          {articles.map(({ article, texts, always }) => (
            <tr key={article}>
              <th scope="row" {...markText(names.articleFull(article))} />
              <td>
                {texts.map(({ option, share: part }) => (
                  <Bar
                    key={option}
                    part={part}
                    name={option === null ? t('balance.nothing') : names.option(article, option)}
                  />
                ))}
              </td>
              <td>{formatPercentShare(always)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Small>{t('balance.always.about')}</Small>
    </>
  );
}

/** The figure stands beside the bar, which adds nothing for a reader who cannot see it. */
function Bar({ part, name = '' }: { part: number; name?: string }) {
  return (
    <span className={balanceStyles['balance-bar']}>
      <i aria-hidden="true">
        <b style={{ inlineSize: `${100 * part}%` }} />
      </i>
      {formatPercentShare(part)} {name}
    </span>
  );
}

const GAINS = ['random', 'greedy', 'packager'] as const;

function Seats({ balance: { seats }, names }: Shown) {
  const t = useWords();
  if (seats.length === 0) return <p>{t('balance.noSeats')}</p>;
  return (
    <div
      className={balanceStyles['balance-wide']}
      tabIndex={0}
      role="region"
      aria-labelledby="balance-seats"
    >
      <DataTable
        caption={<span id="balance-seats">{t('balance.seats')}</span>}
        heads={[
          t('balance.seat'),
          t('balance.passive'),
          ...GAINS.map((player) => t(`balance.${player}`)),
          t('balance.changed'),
          t('balance.decisions'),
        ]}
      >
        <tbody>
          {seats.map(({ seat, met, gain, changed, decisions }) => (
            <tr key={seat}>
              <th scope="row" {...markText(names.seat(seat))} />
              <td>{formatPoints(met.passive.mean)}</td>
              {GAINS.map((player) => (
                <td key={player}>
                  {t('balance.gain', {
                    gain: formatPoints(gain[player].mean, 'signed'),
                    error: formatPoints(gain[player].error),
                  })}
                </td>
              ))}
              <td>{changed.packager.mean.toFixed(1)}</td>
              <td>{t('balance.span', decisions)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Small>{t('balance.seats.about')}</Small>
    </div>
  );
}

type KeysProps = {
  balance: Extract<BalanceStep, { status: 'ready' }>['balance'];
  /** The page holds little else, so that it makes a sheet. */
  paper: boolean;
};

function BalanceKeys({ balance, paper }: KeysProps) {
  const t = useWords();
  const save = useApp((state) => state.saveBalance);
  return (
    <Buttons as="p" className="no-print">
      <Button onClick={() => save(balance, 'csv')}>{t('balance.save.csv')}</Button>
      <Button onClick={() => save(balance, 'json')}>{t('balance.save.json')}</Button>
      {paper && <Button onClick={() => window.print()}>{t('balance.print')}</Button>}
    </Buttons>
  );
}
