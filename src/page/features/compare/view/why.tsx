/** Why a run is not proved, and what would help. */
import { useWords, useLanguage } from '../../../speech/words.ts';
import { describeApart } from '../model/apart-words.ts';
import type { ListedRun } from '../model/compare-store.ts';
import { useCompare } from './use-compare.ts';
import { getNames } from '../../../speech/names/name.ts';

export function WhyButton({ run }: { run: ListedRun }) {
  const t = useWords();
  const { verdict, claim } = run;
  switch (verdict.status) {
    case 'otherRules':
      return (
        <span>{t('compare.why.otherRules', { rules: verdict.rules, here: verdict.here })}</span>
      );
    case 'noScenario':
      return (
        <span>
          {t('compare.why.noScenario', {
            id: claim.scenario.id,
            ships: verdict.ships ? 'yes' : 'no',
          })}
        </span>
      );
    case 'forged':
      return (
        <span>
          {t('compare.why.forged', { part: verdict.part, command: verdict.command + 1 })}
          <Apart forged={verdict} hash={claim.scenario.rulesHash} />
        </span>
      );
    default:
      return null;
  }
}

type ApartProps = { forged: Extract<ListedRun['verdict'], { status: 'forged' }>; hash: string };

/** In words where there are any; else as it stands in the file. */
function Apart({ forged, hash }: ApartProps) {
  const t = useWords();
  const language = useLanguage();
  const scenario = useCompare((state) => state.scenarios.get(hash));
  const names = scenario && getNames(scenario, language, false);
  const words = scenario && names ? describeApart(forged, scenario, { t, names }) : [];
  return (
    <details>
      <summary>{t('compare.why.detail')}</summary>
      {words.map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
      {words.length === 0 && (
        <>
          {forged.place !== '' && <code>{t('compare.why.place', { place: forged.place })}</code>}
          <code>{t('compare.why.expected', { text: forged.expected })}</code>
          <code>{t('compare.why.found', { text: forged.found })}</code>
        </>
      )}
    </details>
  );
}
