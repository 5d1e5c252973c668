import type { PleaChoice } from '../../../../../engine/command.ts';
import { listPlannedChanges, type PlannedChange } from '../../../../session/game/announced.ts';
import { type Draft, findDomain } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { RadioField } from '../../../../ui/fields.tsx';
import { PleaBreaks } from '../../../../ui/acts/plea-breaks.tsx';
import { Small } from '../../../../ui/layout/primitives.tsx';

/** The one article a seat pleads for, and which of its two wordings. */
export function PleaFields({ draft }: { draft: Draft }) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names, figures, article } = speech;
  const values = findDomain(legal('plea'), 'plea')?.values ?? [];
  const planned = listPlannedChanges(game.view);
  const { plea } = draft;
  const chosen = planned.find((one) => one.article === plea?.article);
  const nameWording = ({ article: id, from, to }: PlannedChange, choice: PleaChoice) => {
    const option = choice === 'keep' ? from : to;
    return (option && names.option(id, option)) || t('text.nothing');
  };
  return (
    <>
      {planned.map((one) => {
        const fitting = values.filter((value) => value.article === one.article);
        return (
          <RadioField
            key={one.article}
            legend={article(one.article)}
            value={plea?.article === one.article ? plea.choice : null}
            options={fitting.map(({ choice }) => ({
              value: choice,
              label: t(`plea.${choice}`, { option: nameWording(one, choice) }),
            }))}
            onChange={(choice) =>
              edit({ plea: fitting.find((value) => value.choice === choice) ?? null })
            }
          />
        );
      })}
      {chosen && plea && <PleaBreaks planned={chosen} choice={plea.choice} />}
      <Small>{t('plea.how', { needed: figures.share(game.view.values.pleaShare) })}</Small>
    </>
  );
}
