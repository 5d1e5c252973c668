/** Words for one article, put before the floor: what they would change, and who proposes them. */
import { seatKind } from '../../../../session/game/seat-kind.ts';
import { type Draft, findDomain } from '../../../../session/play/draft.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { ArticleSelect, SeatSelect, WordingField } from '../../../../ui/fields.tsx';
import { Small } from '../../../../ui/layout/primitives.tsx';
import { WordsChanged } from '../console/words-changed.tsx';

type FieldsProps = { draft: Draft };

export function ChangeFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const focus = useSeat((state) => state.focus);
  const look = useSeat((state) => state.look);
  const values = findDomain(legal(draft.type), 'change')?.values ?? [];
  const articles = [...new Set(values.map((change) => change.article))];
  const focused = game.view.scenario.articles[focus]?.id ?? '';
  const article = draft.article ?? (articles.includes(focused) ? focused : null);
  const here = values.filter((change) => change.article === article);
  const options = [...new Set(here.map((one) => one.option))];
  const members = here
    .filter((one) => one.option === draft.give[0]?.option)
    .flatMap((one) => one.sponsors ?? []);
  return (
    <>
      <ArticleSelect
        ids={articles}
        value={article}
        onChange={(chosen) => {
          edit({ article: chosen, give: [], sponsor: null });
          const index = chosen === null ? undefined : game.view.scenario.articleIndex.get(chosen);
          if (index !== undefined) look(index);
        }}
      />
      {article !== null && (
        <WordingField
          legend={t('field.words')}
          article={article}
          options={options}
          value={draft.give[0]?.option}
          onChange={(option) =>
            edit({ article, sponsor: null, give: option ? [{ article, option }] : [] })
          }
        />
      )}
      {draft.give[0] && <WordsChanged change={draft.give[0]} />}
      {members.length > 0 && (
        <SeatSelect
          ids={members}
          label={t('field.sponsor')}
          value={draft.sponsor}
          onChange={(sponsor) => edit({ sponsor })}
        />
      )}
      <Small>{t(seatKind(game.view) === 'observer' ? 'amend.through' : 'amend.hint')}</Small>
    </>
  );
}
