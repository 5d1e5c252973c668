import { listAsked } from '../../session/game/deal/answers.ts';
import { type KnownSalience, listKnownOf, listToldTo } from '../../session/game/deal/known.ts';
import { chooseMattersWord } from '../../speech/matters-word.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { asSentences } from '../../speech/tell-answer.ts';
import { tellLine, tellLinkage } from '../../speech/tell-told.ts';
import { Small, Stack, Text } from '../layout/primitives.tsx';
import axisMarks from '../marks/axis-marks.module.css?names';
import learntOf from './learnt-of.module.css?names';

type Props = {
  delegation: number;
  most?: number;
  /** With the numbers; elsewhere a word says how much each matters. */
  exact?: boolean;
};

/** What is known of one delegation: what matters to it, how surely and from where, and what it has told besides. */
export function LearntOf({ delegation, most, exact = false }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const known = listKnownOf(view, delegation);
  const asked = known.filter(({ from }) => from === 'asked');
  const inferred = known.filter(({ from }) => from === 'inferred');
  const told = listToldTo(view, delegation);
  // Whoever brought a package hears from each in the room without asking.
  const title = t('learnt.asked', {
    asked: listAsked(game, view.scenario.delegations[delegation]?.id ?? '').length,
  });
  if (known.length + told.length === 0) return <Small as="span">{t('picked.ask')}</Small>;
  return (
    <Stack gap={2} tone="soft" size={2}>
      {asked.length > 0 && <Ranges {...{ title, exact }} known={asked} most={undefined} />}
      {inferred.length > 0 && (
        <Ranges {...{ most, exact }} title={t('learnt.inferred')} known={inferred} />
      )}
      {told.map(({ article, line, linkages }) => (
        <p key={article} className={learntOf['told']}>
          {asSentences(
            [
              line
                ? tellLine(article, line, view, speech)
                : t('told.noLine', { article: speech.article(article) }),
              ...linkages.map((linkage) => tellLinkage(linkage, view, speech)),
            ],
            speech,
          )}
        </p>
      ))}
    </Stack>
  );
}

type RangesProps = {
  title: string;
  known: readonly KnownSalience[];
  most: number | undefined;
  exact: boolean;
};

function Ranges({ title, known, exact, most = known.length }: RangesProps) {
  const { speech } = usePlay();
  const { t, names } = speech;
  // In words, what matters little is only counted, if there are several.
  const counted = exact ? [] : known.filter(isLittle);
  const little = counted.length > 1 ? counted : [];
  const [example] = little;
  const rows = known
    .filter((one) => !little.includes(one))
    .map((one) => ({
      ...one,
      name: exact ? speech.article(one.article) : names.articleFull(one.article),
    }));
  if (example) {
    const all = rows.length > 0 ? 'no' : 'yes';
    rows.push({ ...example, name: t('learnt.others', { n: little.length, all }) });
  }
  return (
    <details className={learntOf['ranges']} open={known.length <= most || undefined}>
      <Text as="summary" weight={600}>
        {t('learnt.title', { title, n: known.length, exact: exact ? 'yes' : 'no' })}
      </Text>
      <ul>
        {rows.map(({ article, name, low, high, from }) => (
          <li key={article}>
            <span>{name}</span>
            {exact && <RangeBar low={low} high={high} />}
            <Text weight={500} size={1}>
              {t('learnt.range', {
                exact: exact ? 'yes' : 'no',
                low: Math.round(low * 100),
                high: Math.round(high * 100),
                kind: high >= 1 ? 'atLeast' : low <= 0 ? 'atMost' : 'between',
                told: from === 'asked' ? 'yes' : 'no',
                matters: chooseMattersWord((low + high) / 2),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

const isLittle = ({ low, high }: KnownSalience) => chooseMattersWord((low + high) / 2) === 'little';

/** Where on the scale from not at all to above all its importance lies. */
function RangeBar({ low, high }: Pick<KnownSalience, 'low' | 'high'>) {
  return (
    <svg viewBox="0 0 104 10" className={learntOf['range-bar']} aria-hidden="true">
      <path d="M2 5H102" className={axisMarks['axis-line']} />
      <rect
        fill="var(--blue)"
        x={2 + low * 100}
        y="1"
        width={Math.max(2, (high - low) * 100)}
        height="8"
      />
    </svg>
  );
}
