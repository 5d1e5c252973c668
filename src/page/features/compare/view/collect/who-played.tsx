/** Beside a hand-in that is verified: in whose hands the seats were, and what only its player says of it. */
import { useWords, useLanguage } from '../../../../speech/words.ts';
import type { ListedRun } from '../../model/compare-store.ts';
import { getNames, shortenName } from '../../../../speech/names/name.ts';
import type { Scenario } from '../../../../../scenario/resolved.ts';
import { getFigures } from '../../../../speech/use-game.ts';
import styles from './collect.module.css?names';

type Facts = Extract<ListedRun['verdict'], { status: 'proved' }>['facts'];

type WhoActedProps = { facts: Facts; scenario: Scenario | undefined };

/** As the record says it, and as it was verified. */
export function WhoActed({ facts: { hands }, scenario }: WhoActedProps) {
  const t = useWords();
  const language = useLanguage();
  const names = scenario && getNames(scenario, language, false);
  const named = (seat: string): string => (names ? shortenName(names.seat(seat)) : seat);
  const { acts, byPerson, persons, bots } = hands;
  const share = acts === 0 ? 0 : byPerson / acts;
  const others = persons.map(named).join(t('compare.join'));
  const chosen = bots.map(({ id, by }) => t('collect.bot', { seat: named(id), bot: by }));
  return (
    <>
      <span className={byPerson === acts && acts > 0 ? undefined : styles['collect-odd']}>
        {t('collect.acts', { share: getFigures(language).share(share), n: byPerson, of: acts })}
      </span>
      {others !== '' && (
        <span className={styles['collect-own']}>{t('collect.persons', { others })}</span>
      )}
      {chosen.length > 0 && (
        <span className={styles['collect-own']}>
          {t('collect.bots', { bots: chosen.join(t('compare.join')) })}
        </span>
      )}
    </>
  );
}

/** Nothing in a record shows whether this is so. */
export function PlayersWord({ notes }: Pick<Facts, 'notes'>) {
  const t = useWords();
  if (notes === null) return <>{t('collect.noNotes')}</>;
  const { assist = 'unknown', attempt = 0, undos, branches, rungs } = notes;
  return (
    <div className={`${styles['collect-own']} ${styles['collect-wide']}`}>
      {t('collect.tried', { assist, n: attempt })} {t('collect.back', { undos, branches })}{' '}
      {rungs && t('advice.rungs', rungs)}
    </div>
  );
}
