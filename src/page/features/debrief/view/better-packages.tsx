import { nameBetter, type BetterPackageOf } from '../model/better.ts';
import type { Speech } from '../../../speech/use-game.ts';
import debriefStyles from './debrief.module.css?names';
import { LongWork } from './long-work.tsx';
import { useDebrief, useFindings } from './use-debrief.ts';
import { Anchor, DataTable, Panel, Region, Small, Text } from '../../../ui/layout/primitives.tsx';

/** Texts that would have served the seat and the room better, by name; looked for when asked. */
export function BetterPackagesPane() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const found = useFindings(({ better }) => (better?.game === game.id ? better : null));
  const few = found && 'few' in found ? (found.few ?? null) : null;
  return (
    <Panel aria-labelledby="better-title">
      <h3 id="better-title">{t('debrief.better')}</h3>
      <Small>
        {t('debrief.betterHow')} <Anchor href="#/numbers/formula.better">{t('debrief.how')}</Anchor>
      </Small>
      <Search />
      {few && <Sentence few={few} />}
      {few && <PackageTable caption={t('debrief.betterFew')} packages={few} />}
      {found?.status === 'ready' && (
        <PackageTable caption={t('debrief.betterAny')} packages={found.any} />
      )}
    </Panel>
  );
}

function Search() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const found = useFindings(({ better }) => (better?.game === game.id ? better : null));
  const seek = useFindings((state) => state.seekBetter);
  const stop = useFindings((state) => state.stopSeeking);
  if (found?.status === 'ready') return null;
  const label = t('debrief.better');
  if (found?.status === 'seeking') {
    const said = t('debrief.betterSeeking', { share: figures.share(found.done) });
    const word = t('debrief.betterStop');
    return <LongWork label={label} done={found.done} said={said} word={word} press={stop} />;
  }
  const ended = found?.status === 'stopped' ? 'debrief.betterStopped' : 'debrief.betterBroken';
  return (
    <LongWork
      label={label}
      done={null}
      said={found && t(ended)}
      word={t(found ? 'debrief.betterAgain' : 'debrief.betterSeek')}
      press={seek}
    />
  );
}

/** The one package to remember: the best for the seat among those most would have liked. */
function Sentence({ few }: { few: readonly BetterPackageOf[] }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const named = nameBetter(few, game.view.delegation);
  if (!named)
    return (
      <Text as="p" type="prose" top={4} bottom={4}>
        {t('debrief.betterNone')}
      </Text>
    );
  const { found, own } = named;
  const common = {
    what: tellPackage(found, speech),
    worse: found.worse,
  };
  return (
    <Text as="p" type="prose" top={4} bottom={4}>
      {own === null
        ? t('debrief.betterRoom', { ...common, others: found.better })
        : t('debrief.betterSentence', {
            ...common,
            others: found.better - 1,
            points: figures.points(own),
          })}
    </Text>
  );
}

type TableProps = { caption: string; packages: readonly BetterPackageOf[] };

function PackageTable({ caption, packages }: TableProps) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const d = game.view.delegation;
  return (
    <Region className={debriefStyles['debrief-scroll']} label={caption}>
      <DataTable
        caption={caption}
        heads={[
          t('debrief.betterGoal'),
          t('debrief.betterPackage'),
          ...(d >= 0 ? [t('debrief.betterYou')] : []),
          t('debrief.betterOthers'),
          t('debrief.betterSure'),
        ]}
      >
        <tbody>
          {packages.map((one) => (
            <tr key={one.goal}>
              <th scope="row">{t(`betterGoal.${one.goal}`)}</th>
              <td>{tellPackage(one, speech)}</td>
              {d >= 0 && <td>{figures.signed((one.moved[d] ?? 0) * 100)}</td>}
              <td>{tellOthers(one, d, speech)}</td>
              <td>{tellSure(one, speech)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Region>
  );
}

/** Changes named in a row; of more, their number. */
const NAMED = 5;

function tellPackage({ changes }: BetterPackageOf, { t, names }: Speech): string {
  if (changes.length === 0) return t('debrief.betterNoChange');
  if (changes.length > NAMED) return t('debrief.betterMore', { n: changes.length });
  return changes
    .map(({ article, wording }) =>
      t('debrief.betterChange', {
        article: names.articleBrief(article),
        option: names.option(article, wording) || t('cause.nothing'),
      }),
    )
    .join(t('log.join'));
}

function tellOthers({ better, worse, moved }: BetterPackageOf, d: number, { t }: Speech): string {
  const own = moved[d] ?? 0;
  return t('debrief.betterCount', {
    better: better - (own > 0 ? 1 : 0),
    worse: worse - (own < 0 ? 1 : 0),
  });
}

function tellSure({ exact, gap }: BetterPackageOf, { t }: Speech): string {
  if (exact) return t('debrief.betterExact');
  if (gap === null) return t('debrief.betterFound');
  return t('debrief.betterNear', { gap: gap.toPrecision(2) });
}
