/** Fields of acts towards one's group, one's capital and the voices outside, and of taking something back. */
import { readOwnBracket } from '../../../../session/game/text/own-bracket.ts';
import { listInstructions } from '../../../../session/game/worth.ts';
import {
  listLinesFor,
  listSpeakersOf,
  readStakeholderAt,
} from '../../../../session/game/deal/terms.ts';
import { listDraftChanges, type Draft, listIds } from '../../../../session/play/draft.ts';
import { ArticleSelect, RadioField, SelectField, WordingField } from '../../../../ui/fields.tsx';
import { MotionRadios } from './motion-fields.tsx';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { formatChanges } from '../../../../speech/tell.ts';
import { Button, Small } from '../../../../ui/layout/primitives.tsx';

type FieldsProps = { draft: Draft };

export function CaucusFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const act = legal('caucus');
  const lines = listLinesFor(view, draft.group, listDraftChanges(act, 'change').values);
  const members = draft.group === null ? [] : listSpeakersOf(view, draft.group);
  const { article } = draft;
  return (
    <>
      <SelectField
        label={t('field.group')}
        value={draft.group}
        empty={t('field.choose')}
        options={listIds(act, 'group').map((id) => ({ value: id, label: names.group(id) }))}
        onChange={(group) => edit({ group, article: null, give: [] })}
      />
      {draft.group !== null && (
        <>
          <Small>
            {t('caucus.members', {
              n: members.length,
              names: names
                .sorted(members)
                .map((id) => names.called(id))
                .join(t('list.join')),
            })}
          </Small>
          <ArticleSelect
            ids={[...new Set(lines.map((line) => line.article))]}
            value={article}
            onChange={(chosen) => edit({ article: chosen, give: [] })}
          />
        </>
      )}
      {article !== null && (
        <WordingField
          legend={t('field.line')}
          article={article}
          options={lines.filter((line) => line.article === article).map((line) => line.option)}
          value={draft.give[0]?.option}
          onChange={(option) => edit({ give: option ? [{ article, option }] : [] })}
        />
      )}
      <Small>
        {t('caucus.hint', {
          reach: view.values.caucusReach,
          share: figures.share(view.values.caucusShare),
        })}
      </Small>
    </>
  );
}

export function CableFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names, figures } = speech;
  const { values } = game.view;
  const own = listInstructions(game.view).find((one) => one.article === draft.article);
  return (
    <>
      <ArticleSelect
        ids={listIds(legal('cable'), 'article')}
        value={draft.article}
        onChange={(article) => edit({ article })}
      />
      {own?.line && (
        <p>
          {t('cable.line', {
            article: names.articleBrief(own.article),
            at: figures.points(own.line.at),
            side: own.line.side,
            crossed: own.crossed ? 'yes' : 'no',
          })}
        </p>
      )}
      <Small>
        {t('cable.hint', {
          margin: figures.points(values.cableMargin * 100),
          share: figures.share(values.cableFloor),
        })}
      </Small>
    </>
  );
}

export function PressFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const act = legal('press');
  const { stakeholder, article } = draft;
  const at = (id: string) =>
    stakeholder === null ? null : readStakeholderAt(view, stakeholder, id);
  const position = article === null ? null : at(article);
  return (
    <>
      <SelectField
        label={t('field.stakeholder')}
        value={stakeholder}
        empty={t('field.choose')}
        options={listIds(act, 'stakeholder').map((id) => ({
          value: id,
          label: names.stakeholder(id),
        }))}
        onChange={(chosen) => edit({ stakeholder: chosen, article: null })}
      />
      {stakeholder !== null && (
        <ArticleSelect
          ids={listIds(act, 'article').filter((id) => at(id) !== null)}
          value={article}
          onChange={(chosen) => edit({ article: chosen })}
        />
      )}
      {position !== null && <p>{t('press.at', { position: figures.points(position) })}</p>}
      <Small>{t('press.hint')}</Small>
    </>
  );
}

export function WithdrawFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const act = legal('withdraw');
  const [motions, articles, offers] = [
    listIds(act, 'motion'),
    listIds(act, 'article'),
    listIds(act, 'offer'),
  ];
  const offerOptions = offers.flatMap((id) => {
    const offer = view.offers.find((one) => one.id === id);
    if (!offer) return [];
    const terms = {
      to: names.called(view.scenario.delegations[offer.to]?.id ?? ''),
      give: formatChanges(nameChanges(view, offer.give), speech),
      want: formatChanges(nameChanges(view, offer.want), speech),
    };
    return [{ value: id, label: t('withdraw.terms', terms) }];
  });
  const none = { motion: null, article: null, offer: null };
  return (
    <>
      {offerOptions.length > 0 && (
        <RadioField
          legend={t('withdraw.offer')}
          value={draft.offer}
          options={offerOptions}
          onChange={(offer) => edit({ ...none, offer })}
        />
      )}
      {articles.length > 0 && (
        <ArticleSelect
          ids={articles}
          label={t('withdraw.bracket')}
          value={draft.article}
          onChange={(article) => edit({ ...none, article })}
        />
      )}
      {draft.article !== null && <WithdrawnBracket article={draft.article} />}
      {motions.length > 0 && (
        <MotionRadios
          ids={motions}
          value={draft.motion}
          onChange={(motion) => edit({ ...none, motion })}
        />
      )}
    </>
  );
}

/** What withdrawing a bracket does, for how long, and who else blocks; and what else would lift it, where it does nothing. */
function WithdrawnBracket({ article }: { article: string }) {
  const { game, speech, legal, begin } = usePlay();
  const { t } = speech;
  const own = readOwnBracket(game.view, article);
  const cable = own.line && listIds(legal('cable'), 'article').includes(article);
  return (
    <>
      <p>
        {t('withdraw.does', {
          article: speech.article(article),
          line: own.line ? 'yes' : 'no',
          open: own.isOpen ? 'yes' : 'no',
          n: own.others.length,
          others: nameFew(own.others, speech, NAMED),
          credit: own.credit,
        })}
      </p>
      {cable && legal('cable')?.unavailable === null && (
        <Button kind="small" onClick={() => begin('cable', { article })}>
          {t('withdraw.cable')}
        </Button>
      )}
    </>
  );
}

const NAMED = 3;
