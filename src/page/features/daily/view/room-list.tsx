/** Who would answer a package, and what each wants, as far as one can know; once it is submitted, what each said and why. */
import { getFigures } from '../../../speech/use-game.ts';
import { useLanguage, useWords } from '../../../speech/words.ts';
import { Stack } from '../../../ui/layout/primitives.tsx';
import { findPackage, MOST_CHANGES } from '../model/verdict.ts';
import type { TaskProps } from './daily-page.tsx';
import type { ArticleProps } from './package-card.tsx';

type PackageTask = TaskProps['today']['tasks']['package'];
type Member = PackageTask['packages'][number]['answers'][number];
type Changes = PackageTask['packages'][number]['changes'];
type Props = Pick<ArticleProps, 'names' | 'over'> & { task: PackageTask; changes: Changes };

export function RoomList({ task, changes, names, over }: Props) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  const found = findPackage(task, changes);
  const { answers = [], allowed = 0 } = found ?? {};
  return (
    <>
      <p role="status">
        {t('daily.package.room', {
          chosen: found ? 'yes' : changes.length > MOST_CHANGES ? 'many' : 'no',
          most: MOST_CHANGES,
          n: answers.length,
          allowed: figures.share(allowed),
          over: String(over),
        })}
      </p>
      <Stack as="ul" gap={2} top={3}>
        {answers.map((member) => (
          <li key={member.seat}>
            {over ? (
              <Said member={member} names={names} />
            ) : (
              <Wants member={member} changes={found?.changes ?? []} names={names} />
            )}
          </li>
        ))}
      </Stack>
    </>
  );
}

type MemberProps = Pick<Props, 'names'> & { member: Member };

/** Which of the changes please it by what it has stated, and what matters most to it. */
function Wants({
  member: { seat, stated, cares },
  changes,
  names,
}: MemberProps & { changes: Changes }) {
  const t = useWords();
  const effects = changes.map(({ article, option }, i) =>
    t('daily.package.effect', {
      option: names.option(article, option),
      way: stated[i] === 1 ? 'nearer' : stated[i] === -1 ? 'farther' : 'none',
    }),
  );
  return t('daily.package.member', {
    seat: names.seat(seat),
    effects: effects.join(t('list.join')),
    cares: names.articleTitle(cares),
    n: changes.length,
  });
}

/** Utility that is written as no points. */
const NONE = 0.0005;

function Said({ member: { seat, accepts, why }, names }: MemberProps) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  const said = { seat: names.seat(seat), accepts: String(accepts) };
  if (why.code === 'bar')
    return t('daily.package.barred', {
      ...said,
      bar: why.bar,
      article: why.article === null ? '' : names.articleTitle(why.article),
    });
  const { gained, asked, worst } = why;
  return t('daily.package.said', {
    ...said,
    gains: gained < 0 ? 'no' : 'yes',
    points: figures.points(Math.abs(gained) * 100),
    asks: Math.abs(asked) < NONE ? 'nothing' : asked > 0 ? 'gain' : 'loss',
    asked: figures.points(Math.abs(asked) * 100),
    worst: worst === null ? 'none' : names.articleTitle(worst),
  });
}
