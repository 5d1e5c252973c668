/** Advice by rungs: a question, where to look, the trade in words, the trade on the table. Nothing is said for the person. */
import { type ReactNode, useState } from 'react';
import type { View } from '../../../../engine/state/view.ts';
import type { Draft } from '../../../session/play/draft.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { Row, Stack, Text, Button } from '../../../ui/layout/primitives.tsx';
import { takeFocus } from '../../../ui/take-focus.ts';
import { type Advice, findPartnerCause } from '../model/advice.ts';
import { countLeft, countRung, listRungs, type Rung } from '../model/rungs.ts';
import { AdvisedAct } from './advised-act.tsx';

/** What has been told of the state of the game in hand, whichever view of it is open. */
const TOLD = new WeakMap<View, ReadonlySet<string>>();

/** Ways in which a question is put: odd, so that kinds of advice that take turns go through all of theirs. */
const QUESTIONS = 5;

/** @param isFirst it is still being looked further */
export function Ladder({ advice, isFirst }: { advice: Advice; isFirst: boolean }) {
  const { game, speech, begin } = usePlay();
  const { t } = speech;
  const note = useSeat((state) => state.note);
  const [fresh, setFresh] = useState<Rung | null>(null);
  const told = TOLD.get(game.view);
  const idOf = (rung: Rung): string => `${rung} ${JSON.stringify(advice.act)}`;
  const climb = (rung: Rung) => {
    if (!told?.has(idOf(rung))) {
      TOLD.set(game.view, new Set([...(told ?? []), idOf(rung)]));
      note((notes) => countRung(notes, advice, rung));
    }
    setFresh(rung);
    if (rung === 'lay') begin(advice.act.type, fillDraft(advice));
  };
  return (
    <Stack as="ol" gap={4} top={4}>
      {listRungs(advice.kind, isFirst).map((rung) => {
        const known = told?.has(idOf(rung)) ?? false;
        const left = known ? null : countLeft(game.notes, advice, rung);
        return (
          <Row as="li" key={rung} justify="between" items="baseline" gap={4}>
            {known && rung !== 'lay' ? (
              <Told fresh={fresh === rung}>
                <Saying rung={rung} advice={advice} />
              </Told>
            ) : (
              <Button kind="link" disabled={left === 0} onClick={() => climb(rung)}>
                {t(`advice.rung.${rung}`, { kind: advice.kind })}
              </Button>
            )}
            {left !== null && <Text type="label">{t('advice.left', { n: left })}</Text>}
          </Row>
        );
      })}
    </Stack>
  );
}

/** The keyboard goes on from what has just been told, as the button that told it is gone; drawn anew it stays where it is. */
function Told({ fresh, children }: { fresh: boolean; children: ReactNode }) {
  return (
    <div tabIndex={-1} ref={fresh ? takeFocus : undefined}>
      {children}
    </div>
  );
}

function Saying({ rung, advice }: { rung: Exclude<Rung, 'lay'>; advice: Advice }) {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  const { kind, about, seat, on, told } = advice;
  if (rung === 'trade') return <AdvisedAct advice={advice} />;
  const cause = findPartnerCause(game.view, advice);
  const where = about === null ? 'none' : article(about);
  if (rung === 'question') {
    const closest = 'theirs' in advice;
    const way = closest ? 'closest' : told ? 'told' : kind === 'ask' ? cause : 'trade';
    const asked = game.id.charCodeAt(0) + (game.notes.rungs?.question ?? 0);
    return (
      <i>
        {t('advice.question', {
          way,
          article: where,
          seat: seat === null ? '' : names.called(seat),
          turn: asked % QUESTIONS,
        })}
      </i>
    );
  }
  return (
    <b>
      {t('advice.partner', {
        seat: seat === null ? '' : told ? names.called(seat) : names.seat(seat),
        article: on === null ? '' : article(on),
        about: where,
        way: told && kind !== 'deal' ? 'told' : seat === null ? 'article' : cause,
      })}
    </b>
  );
}

function fillDraft({ act }: Advice): Partial<Draft> {
  if (act.type === 'ask') return { delegation: act.delegation, article: act.article ?? null };
  if (act.type === 'amend') return { article: act.article, give: [act] };
  if (act.type !== 'offer') return act.type === 'package' ? { give: act.changes } : {};
  const { to, give, want, condition = null, side = [] } = act;
  return { delegation: to, give, want, condition, side };
}
