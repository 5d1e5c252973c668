/** Why a run is not proved, and what would help. */
import { useWords } from '../../app/language/use-words.ts';
import type { Run } from '../../app/selectors/compare/compare-store.ts';

export function Why({ run }: { run: Run }) {
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
          <details className="run-forged">
            <summary>{t('compare.why.detail')}</summary>
            {verdict.place !== '' && (
              <code>{t('compare.why.place', { place: verdict.place })}</code>
            )}
            <code>{t('compare.why.expected', { text: verdict.expected })}</code>
            <code>{t('compare.why.found', { text: verdict.found })}</code>
          </details>
        </span>
      );
    default:
      return null;
  }
}
