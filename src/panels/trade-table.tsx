import { useState } from 'react';
import { lookOf, roomFor, roomRefusal } from '../app/selectors/partner.ts';
import { knownOn } from '../app/selectors/known.ts';
import { sidesWith } from '../app/selectors/terms.ts';
import { useApp } from '../app/store.ts';
import type { Change } from '../engine/command.ts';
import type { View } from '../engine/view.ts';
import { ChangeLine } from './change-list.tsx';
import { actOf, changesOf, type Draft, idsOf, withChange, withoutArticle } from './draft.ts';
import { ArticleSelect, SeatSelect, WordingField } from './fields.tsx';
import { Flag } from './flag.tsx';
import { Icon } from './icon.tsx';
import { usePlay } from './play-context.tsx';
import { MoveBar, WorthBar } from './move-bar.tsx';
import { Worth } from './question.tsx';
import { takeFocus } from './take-focus.ts';
import { tellRejection } from './tell-reason.ts';
import { mattersWord } from './matters-word.ts';
import { StandingLine } from './standing-line.tsx';
import { ConditionFields, SideFields } from './terms-fields.tsx';

const isBetweenTwo = ({ type }: Draft) => type === 'offer' || type === 'counter';

/** What the side instruments chosen are worth to the seat, in points. */
function sideSum(view: View, { delegation, side }: Draft): number {
  return sidesWith(view, delegation, side).reduce((sum, { worth }) => sum + worth, 0);
}

/** Two felts and a page between them: what one gives, what one wants, and what the whole is worth. */
export function TradeTable({ draft }: { draft: Draft }) {
  const { game, speech, say } = usePlay();
  const { t, names } = speech;
  const two = isBetweenTwo(draft);
  const partner = draft.delegation === null ? t('trade.them') : names.seat(draft.delegation);
  return (
    <form
      className="table"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <Felt
        side="give"
        draft={draft}
        title={
          two
            ? t('trade.gives', { seat: names.seat(game.seat) })
            : t(draft.type === 'text' ? 'trade.text' : 'trade.package')
        }
        flag={names.flag(game.seat)}
      />
      <Middle draft={draft} two={two} partner={partner} />
      {two ? (
        <Felt
          side="want"
          draft={draft}
          title={t('trade.gives', { seat: partner })}
          flag={draft.delegation === null ? undefined : names.flag(draft.delegation)}
        />
      ) : (
        <Room draft={draft} />
      )}
    </form>
  );
}

function Middle({ draft, two, partner }: { draft: Draft; two: boolean; partner: string }) {
  const { game, speech, edit, cancel, legal } = usePlay();
  const { t, figures } = speech;
  const hints = game.assist !== 'none';
  const rejection = useApp((state) => state.rejection);
  const changes = [...draft.give, ...draft.want];
  const { most } = changesOf(legal(draft.type), 'changes');
  return (
    <div className="table-mid">
      <div className="paper pane table-scale">
        <h2 key={draft.type} ref={takeFocus} tabIndex={-1}>
          {t(`act.${draft.type}`)}
        </h2>
        {draft.type === 'offer' && (
          <SeatSelect
            ids={idsOf(legal('offer'), 'to')}
            label={t('field.to')}
            value={draft.delegation}
            onChange={(delegation) => edit({ delegation, side: [] })}
          />
        )}
        <Worth changes={changes} />
        <WorthBar changes={changes} />
        {draft.side.length > 0 && (
          <p>{t('worth.side', { points: figures.signed(sideSum(game.view, draft)) })}</p>
        )}
        {changes.length + draft.side.length === 0 && (
          <p className="small">{t(two ? 'trade.hint' : 'trade.packageHint', { most })}</p>
        )}
        {hints && two && draft.delegation !== null && changes.length > 0 && (
          <>
            <h3 className="eyebrow">{t('trade.forThem', { seat: partner })}</h3>
            <StandingLine
              delegation={game.view.scenario.delegationIndex.get(draft.delegation) ?? -1}
            />
            <ul className="looks">
              {changes.map((change) => (
                <PartnerLine
                  key={change.article}
                  change={change}
                  delegation={draft.delegation ?? ''}
                />
              ))}
            </ul>
            <p className="small">{t('estimate')}</p>
          </>
        )}
      </div>
      {rejection && <p className="refused paper">{tellRejection(rejection, speech)}</p>}
      <div className="btns">
        <button type="submit" className="button primary" disabled={actOf(draft) === null}>
          {t(`say.${draft.type}`)} <kbd>↵</kbd>
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('form.cancel')}
        </button>
      </div>
    </div>
  );
}

/** What one change seems to be to the other side; "ask" where nobody knows. */
function PartnerLine({ change, delegation }: { change: Change; delegation: string }) {
  const { game, speech, begin } = usePlay();
  const { t, names } = speech;
  const look = lookOf(game.view, delegation, change);
  const d = game.view.scenario.delegationIndex.get(delegation) ?? -1;
  const index = game.view.scenario.articleIndex.get(change.article) ?? -1;
  const { low, high, from } = knownOn(game.view, d, index);
  return (
    <li>
      <b>{names.article(change.article)}</b>
      <span data-way={look.way}>{t('look.way', { way: look.way, by: Math.abs(look.shift) })}</span>
      {from === 'asked' ? (
        <span>{t('look.matters', { matters: mattersWord((low + high) / 2) })}</span>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => begin('ask', { delegation, article: change.article })}
        >
          {t('look.ask', { from, matters: mattersWord((low + high) / 2) })}
        </button>
      )}
    </li>
  );
}

type FeltProps = { side: 'give' | 'want'; draft: Draft; title: string; flag: string | undefined };

function Felt({ side, draft, title, flag }: FeltProps) {
  const { speech, edit } = usePlay();
  const { t, names } = speech;
  const changes = draft[side];
  return (
    <section className="felt" aria-label={title}>
      <h2 className="felt-head">
        <Flag code={flag} height={22} />
        {title}
      </h2>
      <ul className="felt-cards">
        {changes.map((change) => (
          <li key={change.article} className={`paper felt-card felt-${side}`}>
            <ChangeLine change={change} />
            <MoveBar change={change} />
            <button
              type="button"
              className="felt-off"
              aria-label={t('trade.takeOff', { article: names.article(change.article) })}
              onClick={() => edit({ [side]: withoutArticle(changes, change.article) })}
            >
              <Icon name="cross" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <AddChange side={side} draft={draft} />
      {isBetweenTwo(draft) &&
        (side === 'give' ? <ConditionFields draft={draft} /> : <SideFields draft={draft} />)}
    </section>
  );
}

function AddChange({ side, draft }: { side: 'give' | 'want'; draft: Draft }) {
  const { speech, edit, legal } = usePlay();
  const { t } = speech;
  const [article, setArticle] = useState<string | null>(null);
  const two = isBetweenTwo(draft);
  const { most, values } = changesOf(legal(draft.type), two ? side : 'changes');
  const taken = new Set([...draft.give, ...draft.want].map((change) => change.article));
  const free = values.filter((change) => !taken.has(change.article));
  if (draft[side].length >= most) return <p className="felt-full">{t('trade.full', { most })}</p>;
  return (
    <div className="felt-add">
      <ArticleSelect
        ids={[...new Set(free.map((change) => change.article))]}
        label={t(side === 'give' ? 'trade.add' : 'trade.askFor')}
        value={article}
        onChange={setArticle}
      />
      {article !== null && (
        <WordingField
          legend={t('field.words')}
          article={article}
          options={free.filter((one) => one.article === article).map((one) => one.option)}
          value={undefined}
          renderNote={(change) =>
            draft.delegation === null ? null : (
              <Hint change={change} delegation={draft.delegation} />
            )
          }
          onChange={(option) => {
            if (option) edit({ [side]: withChange(draft[side], { article, option }) });
            setArticle(null);
          }}
        />
      )}
    </div>
  );
}

function Hint({ change, delegation }: { change: Change; delegation: string }) {
  const { game, speech } = usePlay();
  if (game.assist === 'none') return null;
  const { way, shift } = lookOf(game.view, delegation, change);
  return (
    <span className="small" data-way={way}>
      {speech.t('look.short', { way, by: Math.abs(shift) })}
    </span>
  );
}

/** The room the rules would compose for the package. */
function Room({ draft }: { draft: Draft }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const room = draft.type === 'package' ? roomFor(game.view, draft.give) : [];
  return (
    <section className="felt" aria-label={t('trade.room')}>
      <h2 className="felt-head">{t('trade.room')}</h2>
      <p className="felt-note">
        {draft.type === 'package'
          ? t('trade.roomHow', { refusal: figures.share(roomRefusal(game.view)) })
          : t('trade.textHow')}
      </p>
      <ul className="felt-room">
        {room.map((id) => (
          <li key={id} className="paper">
            <Flag code={names.flag(id)} height={16} />
            {names.seat(id)}
            <span className="small">
              {draft.give
                .map((change) => {
                  const { way, shift } = lookOf(game.view, id, change);
                  return t('look.inRoom', {
                    article: names.article(change.article),
                    way,
                    by: Math.abs(shift),
                  });
                })
                .join(t('list.join'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
