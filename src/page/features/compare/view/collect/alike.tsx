/** Hand-ins of one seat that share most of their acts, side by side. Likeness is no proof of anything. */
import { useEffect, useState } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import {
  type AlikePair,
  findAlikePairs,
  readPersonsCommands,
  type Shown,
} from '../../model/hand-ins.ts';
import type { ListedRun } from '../../model/compare-store.ts';
import { useCompare } from '../use-compare.ts';
import { readLabel } from '../../model/run-name.ts';
import { sayIt } from '../../../../speech/names/act-words.ts';
import { type Names, getNames } from '../../../../speech/names/name.ts';
import type { Command } from '../../../../../engine/command.ts';
import { getFigures } from '../../../../speech/use-game.ts';
import collectStyles from './collect.module.css?names';
import { dress, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** Pairs shown at most; a class that copied from one has very many. */
const MOST = 50;

export function Alike() {
  const t = useWords();
  const runs = useCompare((state) => state.runs);
  const said = useSaid(runs);
  if (runs.length < 2) return null;
  const pairs = findAlikePairs(runs, said);
  return (
    <Panel>
      <h2>{t('collect.alike', { n: pairs.length })}</h2>
      <Small>{t('collect.alikeHow')}</Small>
      {pairs.slice(0, MOST).map((pair) => (
        <Pair key={`${pair.one.number} ${pair.other.number}`} pair={pair} />
      ))}
      {pairs.length > MOST && <p>{t('collect.alikeMore', { n: pairs.length - MOST })}</p>}
    </Panel>
  );
}

/** Acts by the number of a run, each read once. */
function useSaid(runs: readonly ListedRun[]): ReadonlyMap<number, readonly Command[]> {
  const [said, setSaid] = useState<ReadonlyMap<number, readonly Command[]>>(new Map());
  useEffect(() => {
    let gone = false;
    const fresh = runs.filter(({ number }) => !said.has(number));
    if (fresh.length === 0) return;
    void Promise.all(
      fresh.map(async (run) => [run.number, await readPersonsCommands(run)] as const),
    ).then((read) => {
      if (!gone) setSaid(new Map([...said, ...read]));
    });
    return () => {
      gone = true;
    };
  }, [runs, said]);
  return said;
}

function Pair({ pair: { one, other, share, of, acts } }: { pair: AlikePair }) {
  const t = useWords();
  const language = useLanguage();
  const name = (run: ListedRun): string => readLabel(run) ?? run.file;
  const scenario = useCompare((state) => state.scenarios.get(one.claim.scenario.rulesHash));
  const names = scenario && getNames(scenario, language, false);
  const { share: shareOf } = getFigures(language);
  const words = { one: name(one), other: name(other), share: shareOf(share), of };
  return (
    <details className={dress({ padY: 4, rule: 'top' })}>
      <summary>{t('collect.pair', words)}</summary>
      <div className={collectStyles['collect-acts']}>
        <Acts title={words.one} acts={acts[0]} names={names} />
        <Acts title={words.other} acts={acts[1]} names={names} />
      </div>
    </details>
  );
}

type ActsProps = { title: string; acts: readonly Shown[]; names: Names | undefined };

/** By ids where the scenario has not come yet. */
function Acts({ title, acts, names }: ActsProps) {
  const t = useWords();
  return (
    <div>
      <Text as="h3" size={4} weight={600} top={5}>
        {title}
      </Text>
      <ol>
        {acts.map(({ text, act, shared }, at) => (
          <li key={at} data-shared={shared}>
            {names ? sayIt({ seat: act.seat, act }, { t, names }) : text}
            {!shared && <Small as="span"> {t('collect.alone')}</Small>}
          </li>
        ))}
      </ol>
    </div>
  );
}
