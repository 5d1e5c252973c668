/** Fields of acts about motions: moving one, choosing one, whipping for one. */
import { useMemo } from 'react';
import { countDivision } from '../../../../session/game/vote/division-count.ts';
import {
  type MotionRow,
  makeRowOfMove,
  findRuleOfMove,
} from '../../../../session/game/vote/motions-sheet.ts';
import type { Put } from '../../../../session/game/vote/vote-chances.ts';
import { CountOfRow } from '../../../../ui/deals/count-of-row.tsx';
import { BrokenByBallot } from '../console/broken-by.tsx';
import { readMotionTraits } from '../../../../session/game/vote/motion-traits.ts';
import { findDomain, type Draft, listIds, type Move } from '../../../../session/play/draft.ts';
import {
  ArticleChecks,
  ArticleSelect,
  RadioField,
  SeatSelect,
  WordingField,
} from '../../../../ui/fields.tsx';
import { formatMotionTitle, formatRule, tellBallots } from '../../../../speech/vote-words.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { Small } from '../../../../ui/layout/primitives.tsx';

type MotionRadiosProps = {
  ids: readonly string[];
  value: string | null;
  onChange: (motion: string) => void;
};

export function MotionRadios({ ids, value, onChange }: MotionRadiosProps) {
  const { game, speech } = usePlay();
  const options = ids.map((id) => {
    const motion = game.view.motions.find((one) => one.id === id);
    return { value: id, label: motion ? formatMotionTitle(motion, game.view, speech) : id };
  });
  return (
    <RadioField
      legend={speech.t('field.motion')}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}

export function MoveFields({ draft }: { draft: Draft }) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const look = useSeat((state) => state.look);
  const moves = findDomain(legal('move'), 'kind')?.values ?? [];
  const { move } = draft;
  const of = moves.filter((one) => one.motion === move?.motion);
  const articles = [...new Set(of.flatMap((one) => one.article ?? []))];
  const here = of.filter((one) => one.article !== undefined && one.article === draft.article);
  const choose = (chosen: Move | undefined) => edit({ move: chosen ? { ...chosen } : null });
  return (
    <>
      <RadioField
        legend={t('field.motion')}
        value={move?.motion ?? null}
        options={[...new Set(moves.map((one) => one.motion))].map((motion) => ({
          value: motion,
          label: t(`motion.${motion}`),
          note: t(`motionHint.${motion}`),
        }))}
        onChange={(motion) => {
          const first = moves.find((one) => one.motion === motion);
          edit({ move: first ? { motion: first.motion } : null, article: null });
        }}
      />
      {articles.length > 0 && (
        <div key={move?.motion} ref={showAboveFoot}>
          <ArticleSelect
            ids={articles}
            value={draft.article}
            onChange={(article) => {
              const fitting = of.filter((one) => one.article === article);
              const [only] = fitting;
              const settled = fitting.length === 1 ? only : undefined;
              edit({ article, move: settled ?? (move ? { motion: move.motion } : null) });
              const index =
                article === null ? undefined : game.view.scenario.articleIndex.get(article);
              if (index !== undefined) look(index);
            }}
          />
        </div>
      )}
      {draft.article !== null && here.length > 1 && (
        <WordingField
          legend={t(
            move && readMotionTraits(move.motion).asksForWords ? 'field.words' : 'field.remains',
          )}
          article={draft.article}
          options={here.map((one) => one.option)}
          value={move?.article === undefined ? undefined : (move.option ?? '')}
          onChange={(option) => choose(here.find((one) => one.option === option))}
        />
      )}
    </>
  );
}

/** What a choice asks for next may come below the pane, or under its foot. */
function showAboveFoot(field: HTMLElement | null): void {
  const foot = field?.closest('form')?.lastElementChild;
  if (!field || !(foot instanceof HTMLElement)) return;
  field.style.scrollMarginBlockEnd = `${foot.offsetHeight}px`;
  field.scrollIntoView({ block: 'nearest' });
}

/** Before words are voted on apart the meeting has to agree to it: whether it should, where the person is helped to count. */
function Division({ put }: { put: Put }) {
  const { game, speech } = usePlay();
  const { view, assist } = game;
  const { carried, ...ballots } = useMemo(() => countDivision(view, put), [view, put]);
  const way = assist === 'none' ? 'none' : carried ? 'yes' : 'no';
  const votes = tellBallots('for', ballots, speech.t);
  return <p>{speech.t('move.divide', { way, votes })}</p>;
}

/** The hall shows which way each leans; a vote on words takes more than a lean. */
const leansTooLittle = ({ put, prospect }: MotionRow): boolean =>
  readMotionTraits(put.kind).asksForWords && (prospect === 'dead' || prospect === 'behind');

/** Before a motion is made: what the count says of it, the rule that decides it, and what it costs if lost. */
export function MoveCount({ move }: { move: Move }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const row = useMemo(() => makeRowOfMove(view, move), [view, move]);
  return (
    <>
      {readMotionTraits(move.motion).divides && <Division put={row.put} />}
      {assist !== 'none' && (
        <p>
          <span>{t('move.count')}</span> <CountOfRow row={row} />
        </p>
      )}
      {assist !== 'none' && leansTooLittle(row) && (
        <Small data-part="leans">{t('move.leans')}</Small>
      )}
      <BrokenByBallot put={row.put} />
      <Small>
        {t('move.stake', {
          rule: formatRule(findRuleOfMove(view, move.motion), speech),
          n: view.values.lostMotion,
          have: view.credit,
        })}
      </Small>
    </>
  );
}

export function WhipFields({ draft }: { draft: Draft }) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const values = findDomain(legal('whip'), 'whip')?.values ?? [];
  const hows = [...new Set(values.map((one) => one.how))];
  const how = draft.whip?.how ?? hows[0];
  const spent =
    game.view.voting?.whips.filter((one) => one.by === game.view.delegation).length ?? 0;
  return (
    <>
      <Small>{t('whip.spent', { n: spent, most: game.view.values.whipActs })}</Small>
      <RadioField
        legend={t('field.how')}
        value={how ?? null}
        options={hows.map((one) => ({
          value: one,
          label: t(`whip.${one}`),
          note: t(`whipHint.${one}`),
        }))}
        onChange={(chosen) => edit({ whip: values.find((one) => one.how === chosen) ?? null })}
      />
      <SeatSelect
        ids={values.filter((one) => one.how === how).map((one) => one.delegation)}
        value={draft.whip?.delegation ?? null}
        onChange={(delegation) => edit({ whip: delegation && how ? { delegation, how } : null })}
      />
    </>
  );
}

export function OrderFields({ draft }: { draft: Draft }) {
  const { game, speech, edit, legal } = usePlay();
  const { t, names } = speech;
  const act = legal('order');
  const motions = listIds(act, 'motion');
  if (motions.length > 0) {
    return (
      <MotionRadios ids={motions} value={draft.motion} onChange={(motion) => edit({ motion })} />
    );
  }
  return (
    <>
      <ArticleChecks
        legend={t('articles.order')}
        ids={listIds(act, 'articles')}
        values={draft.articles}
        onChange={(articles) => edit({ articles })}
      />
      <Small>
        {t('order.hint', {
          articles: game.view.agenda.map((a) => names.articleBrief(a)).join(t('list.join')),
        })}
      </Small>
    </>
  );
}
