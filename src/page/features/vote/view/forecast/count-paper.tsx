import {
  type CountSheet,
  type GroupCount,
  listLeastCertain,
} from '../../../../session/game/vote/vote-count.ts';
import type { Rule } from '../../../../../scenario/resolved.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { formatOutlook } from '../../../../speech/outlook-words.ts';
import { formatNeeded } from '../../../../speech/vote-words.ts';
import { VoteGuess } from '../record/vote-guess.tsx';
import { markText } from '../../../../speech/words.ts';
import { shortenName } from '../../../../speech/names/name.ts';
import { PaneHead, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';
import tally from '../board/tally.module.css?names';
import voteForecast from './vote-forecast.module.css?names';

type Props = { sheet: CountSheet; rule: Rule; motion: string };

/** What can be counted before a vote: a bar against the threshold, group by group, and one's own guess. */
export function CountPaper({ sheet, rule, motion }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { low, high } = sheet.inFavour;
  const open = game.assist !== 'none';
  return (
    <Panel className={voteForecast['count-paper']} aria-labelledby="count-title">
      <PaneHead>
        <h2 id="count-title">{t('count.title')}</h2>
        {open && <Small as="span">{t(sheet.fromGavel ? 'count.fromGavel' : 'count.from')}</Small>}
      </PaneHead>
      {open && (
        <>
          <ForecastBar sheet={sheet} rule={rule} />
          <Text as="p" type="body">
            <b>{formatOutlook(sheet, speech)}</b>{' '}
            {sheet.outlook !== 'sure' &&
              sheet.outlook !== 'hopeless' &&
              t('count.range', {
                low,
                high,
                same: low === high ? 'yes' : 'no',
                compound: sheet.needed === null ? 'yes' : 'no',
              })}
          </Text>
        </>
      )}
      <Corridor />
      {!(open && sheet.outlook === 'hopeless') && <VoteGuess key={motion} motion={motion} />}
      {open && <GroupBars groups={sheet.groups} />}
      {open && <Unsure sheet={sheet} />}
    </Panel>
  );
}

/** Words of others in the corridor named at most, the latest. */
const HEARD = 4;

/** Who has moved the count since the vote was announced, and what came of the seat's own words. */
function Corridor() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { voting, delegation: own, scenario } = game.view;
  const name = (d: number) => names.called(scenario.delegations[d]?.id ?? '');
  const whips = voting?.whips ?? [];
  const heard = whips.filter(({ by, carried }) => by !== own && carried.length > 0).slice(-HEARD);
  return whips
    .filter((whip) => whip.by === own || heard.includes(whip))
    .map(({ by, delegation, how, side, carried }, i) => (
      <Small key={i} data-part="corridor">
        {t('whips.doneLine', {
          own: by === own ? 'yes' : 'no',
          seat: name(by),
          delegation: name(delegation),
          how,
          side,
          moved: carried.length,
          more: carried.length - 1,
        })}
      </Small>
    ));
}

const PARTS = ['yes', 'unknown', 'no'] as const;

/**
 * Sure for, unknown, sure against, as the rule weighs them; those sure to abstain beside the bar, since they do not
 * count.
 */
function ForecastBar({ sheet, rule }: { sheet: CountSheet; rule: Rule }) {
  const { speech } = usePlay();
  const { t } = speech;
  const { sure, unknown, weighed: of, needed } = sheet;
  const all = of.yes + of.unknown + of.no;
  const edge = needed === null || all === 0 ? null : (needed / all) * 100;
  return (
    <div>
      <dl className={voteForecast['forecast-figures']}>
        <Figure kind="yes" n={sure.yes} of={of} word={t('count.sureYes')} />
        <Figure kind="unknown" n={unknown.length} of={of} word={t('count.unknown')} />
        <Figure kind="no" n={sure.no} of={of} word={t('count.sureNo')} />
        {sure.abstain > 0 && (
          <Figure kind="abstain" n={sure.abstain} of={of} word={t('count.sureAbstain')} />
        )}
        {sure.absent > 0 && (
          <Figure kind="absent" n={sure.absent} of={of} word={t('count.absent')} />
        )}
      </dl>
      <div className={voteForecast['forecast-bar']} aria-hidden="true">
        {PARTS.map((part) => (
          <i
            key={part}
            className={`${voteForecast['seg']} ${voteForecast[`seg-${part}`]}`}
            style={{ inlineSize: `${all > 0 ? (of[part] / all) * 100 : 0}%` }}
          >
            {of[part] > 0 && t(`count.letter.${part}`)}
          </i>
        ))}
        {edge !== null && (
          <b
            className={`${tally['threshold']} bracketed`}
            style={{ insetInlineStart: `${Math.min(100, edge)}%` }}
          >
            <i />
          </b>
        )}
      </div>
      {needed !== null && (
        <Text as="p" type="label" weight={600} tone="brass" top={4}>
          {formatNeeded(rule, sheet, 'short', speech)}
        </Text>
      )}
    </div>
  );
}

type FigureProps = {
  kind: (typeof GROUP_PARTS)[number];
  n: number;
  of: CountSheet['weighed'];
  word: string;
};

/** In what the rule counts; delegations in brackets where that is something else. */
function Figure({ kind, n, of, word }: FigureProps) {
  const { t, openFigures: figures } = usePlay().speech;
  return (
    <div>
      <dt>
        {kind === 'unknown' ? (
          <i
            className={`${voteForecast['key-mark']} ${voteForecast['seg-unknown']}`}
            aria-hidden="true"
          />
        ) : (
          <LampMark lamp={kind} silent />
        )}
        {word}
      </dt>
      <dd>
        {figures.points(of[kind])} {of[kind] !== n && <small>{t('roll.heads', { n })}</small>}
      </dd>
    </div>
  );
}

const GROUP_PARTS = ['yes', 'unknown', 'abstain', 'no', 'absent'] as const;

/** One bar for each group, as wide as the group is large. */
export function GroupBars({ groups }: { groups: readonly GroupCount[] }) {
  const { t, names } = usePlay().speech;
  const size = (row: GroupCount) => GROUP_PARTS.reduce((sum, part) => sum + row[part], 0);
  const most = Math.max(1, ...groups.map(size));
  if (groups.length < 2) return null;
  return (
    <table className={voteForecast['group-bars']}>
      <caption>{t('count.groups')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('count.group')}</th>
          <th scope="col">{t('outcome.vote')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((row) => (
          <tr key={row.group ?? 'none'}>
            <th scope="row">{row.group === null ? t('count.noGroup') : names.group(row.group)}</th>
            <td>
              <span className="visually-hidden">
                {t('count.bar', { ...row, group: row.group ?? '' })}
              </span>
              <span
                className={voteForecast['group-bar']}
                aria-hidden="true"
                style={{ inlineSize: `${(size(row) / most) * 100}%` }}
              >
                {GROUP_PARTS.map(
                  (part) =>
                    row[part] > 0 && (
                      <i
                        key={part}
                        className={`${voteForecast['seg']} ${voteForecast[`seg-${part}`]}`}
                        style={{ flexGrow: row[part] }}
                      >
                        {t('count.part', { letter: t(`count.letter.${part}`), n: row[part] })}
                      </i>
                    ),
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NAMED = 12;

function Unsure({ sheet }: { sheet: CountSheet }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const unsure = listLeastCertain(sheet, NAMED);
  if (unsure.length === 0) return null;
  return (
    <p className={voteForecast['unsure']}>
      <b>{t('count.unsure')}</b>{' '}
      {unsure
        .map((d) => game.view.scenario.delegations[d]?.id ?? '')
        .map((id) => (
          <span key={id}>
            <Flag code={names.flag(id)} /> <bdi {...markText(shortenName(names.seat(id)))} />
          </span>
        ))}
    </p>
  );
}
