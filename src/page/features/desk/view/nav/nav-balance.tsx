/** What the last balance report said, in one line under the parts: how the games end, and where skill is worth least. */
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { ENDINGS, formatPoints, formatPercentShare } from '../../model/balance/figures.ts';
import { getNames } from '../../../../speech/names/name.ts';
import { isStale } from '../../model/desk-state.ts';
import { useDesk } from '../use-desk.ts';
import navBalance from './nav-balance.module.css';
import { Button, Stack, Text } from '../../../../ui/layout/primitives.tsx';

export function NavBalance() {
  const t = useWords();
  const language = useLanguage();
  const show = useDesk((state) => state.show);
  const kept = useDesk((state) => state.balance);
  const stale = useDesk(isStale);
  const shareOf = (one: (typeof ENDINGS)[number]): number =>
    kept ? (kept.balance.endings[one] ?? 0) / kept.balance.runs : 0;
  const shown = ENDINGS.filter((one) => one !== 'signed' || shareOf(one) > 0);
  const weakest = kept?.balance.seats.reduce((least, one) =>
    one.gain.packager.mean < least.gain.packager.mean ? one : least,
  );
  const told = shown
    .map((one) =>
      t('desk.bar.part', { share: formatPercentShare(shareOf(one)), ending: t(`desk.bar.${one}`) }),
    )
    .join(', ');
  return (
    <Stack
      as="section"
      gap={3}
      size={2}
      leading="even"
      tone="ground-soft"
      grow="none"
      className={navBalance['desk-bar']}
      aria-label={t('desk.bar.title', { n: kept?.balance.runs ?? 0 })}
    >
      <h2>{kept ? t('desk.bar.title', { n: kept.balance.runs }) : t('desk.section.balance')}</h2>
      {kept ? (
        <>
          <div className={navBalance['desk-bar-parts']} role="img" aria-label={told} title={told}>
            {shown.map((one) => (
              <i key={one} data-ending={one} style={{ flexGrow: shareOf(one) }} />
            ))}
          </div>
          <p aria-hidden="true">{told}</p>
          {weakest && (
            <p>
              {t('desk.bar.weakest', {
                seat: getNames(kept.scenario, language, false).seat(weakest.seat),
                gain: formatPoints(weakest.gain.packager.mean, 'signed'),
              })}
            </p>
          )}
          {stale && (
            <Text as="p" weight={600}>
              {t('desk.bar.stale')}
            </Text>
          )}
        </>
      ) : (
        <p>{t('desk.bar.none')}</p>
      )}
      <Button kind="link" tone="ground-soft" weight={500} onClick={() => show('balance')}>
        {t(kept && !stale ? 'desk.bar.open' : 'desk.bar.play')}
      </Button>
    </Stack>
  );
}
