import type { ComponentType } from 'react';
import { listAsked } from '../../session/game/deal/answers.ts';
import { type KnownSalience, listKnownOf, listToldTo } from '../../session/game/deal/known.ts';
import { chooseMattersWord } from '../../speech/matters-word.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { asSentences } from '../../speech/tell-answer.ts';
import { tellLine, tellLinkage } from '../../speech/tell-told.ts';
import { Row, Small, Stack, Text } from '../layout/primitives.tsx';
import learntOf from './learnt-of.module.css?names';

export type LearntRows = { known: readonly KnownSalience[] };

type Props = {
  delegation: number;
  most?: number;
  /** The rows with their numbers; elsewhere a word says how much each matters. */
  Exact?: ComponentType<LearntRows>;
};

/** What is known of one delegation: what matters to it, how surely and from where, and what it has told besides. */
export function LearntOf({ delegation, most, Exact }: Props) {
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
  if (known.length === 0) return <Small as="span">{t('picked.ask')}</Small>;
  return (
    <Stack gap={2} tone="soft" size={2}>
      {asked.length > 0 && <Ranges {...{ title, Exact }} known={asked} most={undefined} />}
      {inferred.length > 0 && (
        <Ranges {...{ most, Exact }} title={t('learnt.inferred')} known={inferred} />
      )}
      {told.map(({ article, line, linkages }) => (
        <p key={article} className={learntOf['told']}>
          {asSentences(
            [
              line
                ? tellLine(article, line, view, speech)
                : t('told.noLine', { article: speech.article(article) }),
              ...linkages.map((linkage) => tellLinkage(linkage, speech)),
            ],
            speech,
          )}
        </p>
      ))}
    </Stack>
  );
}

type RangesProps = LearntRows & {
  title: string;
  most: number | undefined;
  Exact: Props['Exact'] | undefined;
};

function Ranges({ title, known, Exact, most = known.length }: RangesProps) {
  const { t } = usePlay().speech;
  return (
    <details open={known.length <= most || undefined}>
      <Text as="summary" weight={600}>
        {t('learnt.title', { title, n: known.length, exact: Exact ? 'yes' : 'no' })}
      </Text>
      {Exact ? <Exact known={known} /> : <InWords known={known} />}
    </details>
  );
}

const isLittle = ({ low, high }: KnownSalience) => chooseMattersWord((low + high) / 2) === 'little';

/** By their names, those that matter; of the others only how many there are. */
function InWords({ known }: LearntRows) {
  const { t, names } = usePlay().speech;
  const little = known.filter(isLittle);
  const [example] = little;
  return (
    <ul>
      {known.map(
        (one) =>
          isLittle(one) || (
            <Row as="li" key={one.article} gap={4} justify="between">
              <span>{names.articleFull(one.article)}</span>
              <Matters of={one} />
            </Row>
          ),
      )}
      {example && (
        <Row as="li" gap={4} justify="between">
          <span>
            {little.length === 1
              ? names.articleFull(example.article)
              : t('learnt.others', {
                  n: little.length,
                  all: little.length === known.length ? 'yes' : 'no',
                })}
          </span>
          <Matters of={example} />
        </Row>
      )}
    </ul>
  );
}

export function Matters({
  of: { low, high, from },
  exact = false,
}: {
  of: KnownSalience;
  exact?: boolean;
}) {
  const { t } = usePlay().speech;
  return (
    <Text weight={500} size={1} breaks="never">
      {t('learnt.range', {
        exact: exact ? 'yes' : 'no',
        low: Math.round(low * 100),
        high: Math.round(high * 100),
        kind: high >= 1 ? 'atLeast' : low <= 0 ? 'atMost' : 'between',
        told: from === 'asked' ? 'yes' : 'no',
        matters: chooseMattersWord((low + high) / 2),
      })}
    </Text>
  );
}
