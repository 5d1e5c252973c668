/** In a first conference from the Chair: what a Chair is there for, the next act that should serve the room, and why. */
import { type FirstChair, findFirstChair, needsFirstChair } from '../model/first-chair.ts';
import { useSeekAdvice } from '../../../session/play/use-first-turn.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { formatChanges } from '../../../speech/tell.ts';
import { CloseCard } from './first-turn.tsx';
import { CoachWords } from './coach-words.tsx';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import firstTurn from './first-turn.module.css?names';

export function FirstChairCard() {
  const { game, speech, draft, say } = usePlay();
  const learning = useSeat((state) => state.learning);
  const { t } = speech;
  const needed = needsFirstChair(game, learning);
  const advice = useSeat((state) => state.advice);
  const isCurrent = advice?.of === game.view;
  useSeekAdvice(needed && !isCurrent);
  // Until the host has answered it stays as it was: who pressed its key keeps the focus there.
  const command = advice?.of.seat === game.seat ? advice.command : null;
  const next = needed && command ? findFirstChair(game.view, command) : null;
  if (!next || draft) return null;
  return (
    <section
      className={firstTurn['first-turn']}
      data-part="first-turn"
      aria-label={t('chair.title')}
    >
      <CoachWords
        messages={[
          describeChairStep(next, speech),
          t('chair.goal', { ...next.heard, plates: next.plates }),
        ]}
      />
      <Buttons data-part="btns">
        <Button kind="small-primary" onClick={() => isCurrent && say(next.act)}>
          {nameChairKey(next, speech)}
        </Button>
        <CloseCard learnt={{ chaired: true }} />
      </Buttons>
    </section>
  );
}

function describeChairStep(next: FirstChair, speech: Speech): string {
  const { t, names, figures, article } = speech;
  switch (next.kind) {
    case 'ask':
      return t('chair.ask', {
        seat: names.called(next.act.delegation),
        share: figures.share(next.share),
        again: next.again ? 'yes' : 'no',
        free: next.free ? 'yes' : 'no',
      });
    case 'order':
      return t('chair.order', {
        articles: formatOrder(next.act.articles, speech),
        open: next.open,
      });
    case 'group':
      return t('chair.group', {
        article: article(next.act.article),
        share: figures.share(next.share),
      });
    case 'text':
      return t('chair.text', { changes: formatChanges(next.act.changes, speech) });
    case 'motions':
      return t('chair.motions', { n: next.pending });
    default:
      return t(`chair.${next.kind}`);
  }
}

function formatOrder(articles: readonly string[] = [], { t, article }: Speech): string {
  return articles.map((id) => article(id)).join(t('list.join'));
}

function nameChairKey(next: FirstChair, { t, names }: Speech): string {
  if (next.kind === 'ask')
    return t('first.key.ask', { delegation: names.called(next.act.delegation) });
  if (next.kind === 'stand') return t('act.pass.text');
  return t(`chair.key.${next.act.type}`);
}
