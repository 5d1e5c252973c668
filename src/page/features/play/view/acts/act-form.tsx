import type { ReactNode } from 'react';
import { listAsked } from '../../../../session/game/deal/answers.ts';
import { seatKind } from '../../../../session/game/seat-kind.ts';
import type { LegalAct } from '../../../../../engine/acts/legal-acts.ts';
import { ACT_FACES, type Family } from '../../../../session/play/act-table.ts';
import { formatPrice } from '../../../../ui/acts/act-key.tsx';
import {
  readAct,
  findDomain,
  type Draft,
  listIds,
  type Move,
} from '../../../../session/play/draft.ts';
import { ArticleSelect, SeatSelect, WordingField } from '../../../../ui/fields.tsx';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { isOffAgenda } from '../../model/agenda-now.ts';
import { FloorLine } from './floor-line.tsx';
import { PleaFields } from './plea-fields.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { RefusedNote } from '../../../../ui/acts/refused.tsx';
import { BrokenWord, EndsTalks } from '../../../../ui/broken-word.tsx';
import { WordsChanged } from '../console/words-changed.tsx';
import { sayWithEnter } from '../../../../ui/say-with-enter.ts';
import { Button, Buttons, Small, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import '../../../../ui/fields.module.css';
import actForm from './act-form.module.css';

/** Most games do without them: they are fetched when one is opened. */
const RareFields = makeLazyPart(async () => (await import('./rare-fields.tsx')).RareFields, {
  words: ['aside'],
});

const RareFoot = makeLazyPart(async () => (await import('./rare-fields.tsx')).RareFoot, {
  words: ['aside'],
});

/** The form of the act being put together: one for each family of acts, said with Enter, put away with Escape. */
export function ActForm() {
  const { game, draft, speech, cancel, say, legal } = usePlay();
  const type = draft?.type;
  if (!draft || !type) return null;
  const { t } = speech;
  const act = legal(type);
  const complete = isComplete(draft, act);
  return (
    <Stack
      as="form"
      gap={4}
      className={`paper ${actForm['form']}`}
      data-part="form"
      aria-labelledby="form-title"
      onKeyDown={(event) => {
        // Enter says what is complete also from a list that is shut; the space bar opens it.
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) sayWithEnter(event);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <Text
        as="h2"
        type="title"
        key={type}
        id="form-title"
        ref={takeFocusInForm}
        tabIndex={-1}
        onKeyDown={sayWithEnter}
      >
        {t(`act.${type}`)}
      </Text>
      <Small>{act && formatPrice(act, game.view, t)}</Small>
      <Fields draft={draft} family={ACT_FACES[type].family} />
      <Stack gap={4} rule="top" className={actForm['form-foot']} ref={keepOverFoot}>
        {type === 'amend' && draft.give[0] && <FloorLine change={draft.give[0]} />}
        {type === 'amend' && <BrokenWord changes={draft.give} where="floor" />}
        {type === 'move' && complete && <RareFoot draft={draft} />}
        <EndsTalks draft={draft} />
        <RefusedNote />
        <Buttons>
          <Button
            kind={isOffAgenda(draft, game.view) ? 'plain' : 'primary'}
            type="submit"
            disabled={!complete}
          >
            {t(`say.${type}`)} <kbd>↵</kbd>
          </Button>
          <Button onClick={cancel}>
            {t('form.cancel')} <kbd aria-hidden="true">Esc</kbd>
          </Button>
        </Buttons>
      </Stack>
    </Stack>
  );
}

/** As much of the form is shown as there is room for, not its heading alone. */
function takeFocusInForm(heading: HTMLElement | null): void {
  heading?.focus();
  heading?.closest('form')?.scrollIntoView({ block: 'nearest' });
}

/** The foot stays and grows with what it says: what has the keyboard moves out from under it. */
function keepOverFoot(foot: HTMLElement | null) {
  const form = foot?.parentElement;
  if (!form) return undefined;
  const show = (): void => {
    const line = form.querySelector<HTMLElement>('label:focus-within, select:focus');
    if (!line) return;
    line.style.scrollMarginBlockEnd = `${foot.offsetHeight}px`;
    line.scrollIntoView({ block: 'nearest' });
  };
  const watch = new ResizeObserver(show);
  watch.observe(foot);
  form.addEventListener('focusin', show);
  return () => watch.disconnect();
}

/**
 * An observer has not said whose words they are to be until it has chosen a member, and most motions are on some wording
 * of an article.
 */
function isComplete(draft: Draft, act: LegalAct | undefined): boolean {
  if (readAct(draft) === null) return false;
  const { move } = draft;
  if (draft.type === 'move')
    return findDomain(act, 'kind')?.values.some((one) => isSameMove(one, move)) ?? false;
  const through = findDomain(act, 'change')?.values.some((one) => one.sponsors) ?? false;
  return draft.type !== 'amend' || !through || draft.sponsor !== null;
}

function isSameMove(one: Move, other: Move | null): boolean {
  return (
    one.motion === other?.motion && one.article === other.article && one.option === other.option
  );
}

function Fields({ draft, family }: { draft: Draft; family: Family }): ReactNode {
  switch (family) {
    case 'ask':
      return <AskFields draft={draft} />;
    case 'change':
      return <ChangeFields draft={draft} />;
    case 'article':
    case 'articles':
    case 'caucus':
    case 'cable':
    case 'press':
    case 'withdraw':
    case 'kind':
    case 'whip':
    case 'order':
      return <RareFields draft={draft} family={family} />;
    case 'plea':
      return <PleaFields draft={draft} />;
    default:
      return null;
  }
}

type FieldsProps = { draft: Draft };

function AskFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const act = legal('ask');
  const before = listAsked(game, draft.delegation ?? '').find(
    ({ article = null }) => article === draft.article,
  );
  return (
    <>
      <SeatSelect
        ids={listIds(act, 'delegation')}
        value={draft.delegation}
        onChange={(delegation) => edit({ delegation })}
      />
      <ArticleSelect
        ids={listIds(act, 'article')}
        value={draft.article}
        empty={t('ask.open')}
        onChange={(article) => edit({ article })}
      />
      <Small>{before ? t('ask.again', { n: before.sitting }) : t('ask.hint')}</Small>
    </>
  );
}

function ChangeFields({ draft }: FieldsProps) {
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
