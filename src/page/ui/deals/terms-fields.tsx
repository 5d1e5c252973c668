/** What goes with an offer besides words: when it binds, and side instruments. */
import { listSidesWith, listWordingsKnown } from '../../session/game/deal/terms.ts';
import type { SideTerm } from '../../../engine/command.ts';
import { findDomain, type Draft } from '../../session/play/draft.ts';
import { ArticleSelect, SelectField } from '../fields.tsx';
import { usePlay } from '../../session/play/play-context.tsx';
import { Mono, Stack, Text } from '../layout/primitives.tsx';
import styles from '../parts.module.css?names';
import fieldsStyles from '../fields.module.css?names';
import termsFields from './terms-fields.module.css?names';

type Props = { draft: Draft };

/** When the deal binds: at once, or once another article is agreed. */
export function ConditionFields({ draft }: Props) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const domain = findDomain(legal(draft.type), 'condition');
  const { condition } = draft;
  if (!domain) return null;
  const { latest } = domain;
  const named = new Set([...draft.give, ...draft.want].map((change) => change.article));
  const sittings = Array.from({ length: latest - view.sitting + 1 }, (_, i) => view.sitting + i);
  return (
    <details className={termsFields['felt-terms']}>
      <summary>
        {t('terms.condition')}
        <Text type="label" tone="felt" align="end">
          {condition
            ? t('terms.waits', { article: speech.article(condition.article), by: condition.by })
            : t('terms.atOnce')}
        </Text>
      </summary>
      <Stack as="fieldset" gap={4} className={`paper ${styles['pane']} ${termsFields['terms']}`}>
        <legend className="visually-hidden">{t('terms.condition')}</legend>
        <ArticleSelect
          ids={domain.values.filter((id) => !named.has(id))}
          label={t('terms.onceAgreed')}
          empty={t('terms.noCondition')}
          value={condition?.article ?? null}
          onChange={(article) => edit({ condition: article ? { article, by: latest } : null })}
        />
        {condition && (
          <div className={termsFields['terms-pair']}>
            <SelectField
              label={t('terms.at')}
              value={condition.option ?? null}
              empty={t('terms.anyWords')}
              options={listWordingsKnown(view, condition.article).map((id) => ({
                value: id,
                label: names.option(condition.article, id),
              }))}
              onChange={(option) => {
                const { article, by } = condition;
                edit({ condition: option ? { article, option, by } : { article, by } });
              }}
            />
            <SelectField
              label={t('terms.by')}
              value={String(condition.by)}
              options={sittings.map((n) => ({
                value: String(n),
                label: t('terms.sitting', { n, last: n === latest ? 'yes' : 'no' }),
              }))}
              onChange={(by) => edit({ condition: { ...condition, by: Number(by) } })}
            />
          </div>
        )}
      </Stack>
    </details>
  );
}

const isSame = (one: SideTerm, other: SideTerm) =>
  one.instrument === other.instrument && one.from === other.from;

/** Side instruments that one of the two could give the other, each with what it is worth to the seat. */
export function SideFields({ draft, from }: Props & { from: SideTerm['from'] }) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names, figures } = speech;
  const values = findDomain(legal(draft.type), 'side')?.values ?? [];
  const all = listSidesWith(game.view, draft.delegation, values);
  const choices = all.filter(({ term }) => term.from === from);
  if (choices.length === 0) return null;
  const partner = names.called(draft.delegation ?? '');
  return (
    <details className={termsFields['felt-terms']}>
      <summary>
        {t('terms.side')}
        <Text type="label" tone="felt" align="end">
          {t('terms.sideCount', {
            n: choices.filter(({ term }) => draft.side.some((one) => isSame(one, term))).length,
            of: choices.length,
          })}
        </Text>
      </summary>
      <Stack as="fieldset" gap={4} className={`paper ${styles['pane']} ${termsFields['terms']}`}>
        <legend className="visually-hidden">{t('terms.side')}</legend>
        {choices.map(({ term, worth }) => (
          <label key={`${term.instrument} ${term.from}`} className={fieldsStyles['radio']}>
            <input
              type="checkbox"
              checked={draft.side.some((one) => isSame(one, term))}
              onChange={(event) => {
                const others = draft.side.filter((one) => one.instrument !== term.instrument);
                edit({ side: event.target.checked ? [...others, term] : others });
              }}
            />
            <span>
              {t('terms.gives', {
                giver: term.from === 'maker' ? names.called(game.seat) : partner,
                instrument: names.instrument(term.instrument),
              })}
            </span>
            <Mono as="b" className={fieldsStyles['radio-note']}>
              {figures.signed(worth)}
            </Mono>
          </label>
        ))}
      </Stack>
    </details>
  );
}
