/** Recorded votes of a run, group by group: a member of several groups is counted in each. */
import { useState } from 'react';
import { realVotesByGroup } from '../model/real-votes-by-group.ts';
import { type ClassOfRuns, findPair, type ProvedRun } from '../model/class-of-runs.ts';
import { useCompare } from './use-compare.ts';
import { type ClassWords, useTold } from './use-class.ts';
import { markText, useWords } from '../../../speech/words.ts';
import compareTables from './compare-tables.module.css?names';
import lampStyles from '../../../ui/marks/lamp.module.css?names';
import { DataTable, PaneHead, Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

type Vote = ProvedRun['facts']['votes'][number];
type Count = Vote['count'];

export function VotesPane({ shown }: { shown: ClassOfRuns }) {
  const told = useTold(shown);
  const { t } = told;
  const pair = findPair({ pair: useCompare((state) => state.pair) }, shown.runs);
  const first = pair?.one ?? shown.runs[0];
  const [number, setNumber] = useState<number | null>(null);
  const one = shown.runs.find(({ run }) => run.number === number) ?? first;
  if (!one) return null;
  const { votes } = one.facts;
  return (
    <Panel aria-labelledby="votes-title">
      <PaneHead>
        <h2 id="votes-title">{t('compare.votes.title')}</h2>
        <label>
          <span className="visually-hidden">{t('compare.votes.run')}</span>
          <select
            value={one.run.number}
            onChange={(event) => setNumber(Number(event.target.value))}
          >
            {shown.runs.map((run) => (
              <option key={run.run.number} value={run.run.number}>
                {t('compare.votes.of', { run: told.run(run), n: run.facts.votes.length })}
              </option>
            ))}
          </select>
        </label>
      </PaneHead>
      {votes.length === 0 && <p>{t('compare.votes.none', { run: told.run(one) })}</p>}
      {votes.length + shown.scenario.rollCalls.length > 0 && (
        <VoteTable votes={votes} shown={shown} told={told} />
      )}
      <Small>{t('compare.votes.simulated')}</Small>
    </Panel>
  );
}

function VoteTable({
  votes,
  shown,
  told,
}: {
  votes: readonly Vote[];
  shown: ClassOfRuns;
  told: ClassWords;
}) {
  const { t, names } = told;
  return (
    <div
      className={compareTables['table-box']}
      tabIndex={0}
      role="group"
      aria-labelledby="votes-title"
    >
      <DataTable
        className={`${compareTables['vote-map']}`}
        heads={[
          t('compare.votes.vote'),
          t('compare.votes.all'),
          ...shown.scenario.groups.map(({ id }) => (
            <span key={id} {...markText(names.group(id))} />
          )),
        ]}
      >
        <tbody>
          {votes.map((vote, i) => (
            <tr key={i}>
              <th scope="row">
                {t('compare.votes.what', {
                  question: t(`votedOn.${vote.kind}`),
                  article: vote.article === null ? 'none' : told.article(vote.article),
                  sitting: vote.sitting,
                  carried: vote.carried ? 'yes' : 'no',
                })}
              </th>
              <Counted count={vote.count} weighed={vote.weighed} />
              {vote.groups.map(({ group, weighed, ...count }) => (
                <Counted key={group} count={count} weighed={weighed} />
              ))}
            </tr>
          ))}
          {realVotesByGroup(shown.scenario).map(({ real, groups, ...all }) => (
            <tr key={real.id} data-part="real-vote">
              <th scope="row">
                {t('compare.votes.real', {
                  question: names.text(real.question),
                  date: real.date === '' ? 'none' : real.date,
                })}
              </th>
              <Counted {...all} />
              {groups.map((row, g) =>
                row ? <Counted key={g} {...row} /> : <td key={g}>{t('compare.votes.unsaid')}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

const LAMPS = ['yes', 'no', 'abstain', 'absent'] as const;

/** "Y 12 N 3 A 2" under a bar of the four shares, in what the rule weighs; delegations after it where that differs. */
function Counted({ count, weighed }: { count: Count; weighed?: Vote['weighed'] }) {
  const heads = { weigh: null, count };
  const told = weighed ?? [heads];
  const lines = told.some(({ weigh }) => weigh === null) ? told : [...told, heads];
  const [{ count: shown } = heads] = told;
  const all = LAMPS.reduce((sum, lamp) => sum + shown[lamp], 0);
  return (
    <td>
      <span className={compareTables['vote-bar']} aria-hidden="true">
        {LAMPS.map((lamp) => (
          <i
            key={lamp}
            className={lampStyles[`lamp-${lamp}`]}
            style={{ flexGrow: all === 0 ? 0 : shown[lamp] }}
          />
        ))}
      </span>
      {lines.map((one) => (
        <CountLine
          key={one.weigh}
          {...one.count}
          by={lines.length === 1 && one.weigh === null ? 'heads' : nameCount(one.weigh)}
          weigh={one.weigh ?? ''}
        />
      ))}
    </td>
  );
}

/** Its letters are for the eye; whoever listens hears words. */
function CountLine(values: Count & { by: string; weigh: string }) {
  const t = useWords();
  return (
    <Text type="mark" leading="even" breaks="never">
      <span aria-hidden="true">{t('compare.votes.count', { ...values, said: 'no' })}</span>
      <span className="visually-hidden">
        {t('compare.votes.count', { ...values, said: 'yes' })}
      </span>
    </Text>
  );
}

function nameCount(weigh: string | null): 'delegations' | 'votes' | 'capability' | 'other' {
  if (weigh === null) return 'delegations';
  return weigh === 'votes' || weigh === 'capability' ? weigh : 'other';
}
