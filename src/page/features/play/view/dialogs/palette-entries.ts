/** What the palette lists: acts with their state, articles, delegations, screens, and what the page can do. */
import { isVeiled } from '../../../../speech/names/name.ts';
import { seatKind } from '../../../../session/game/seat-kind.ts';
import { SCREENS } from '../../../../session/store/facts.ts';
import { chooseKeysWord } from '../../../../ui/keys-told.ts';
import { formatPrice, formatWhyNot } from '../../../../ui/acts/act-key.tsx';
import { chooseConsoleKeys } from '../../../../session/play/act-table.ts';
import type { Ticker } from '../../../../session/play/ticker.tsx';
import {
  type Play,
  findQuestionOffer,
  type SeatState,
  type DialogName,
} from '../../../../session/play/play-context.tsx';

export const PALETTE_KINDS = ['act', 'view', 'page', 'article', 'delegation'] as const;

export type PaletteEntry = {
  id: string;
  kind: (typeof PALETTE_KINDS)[number];
  title: string;
  /** Price, state, or why it is not available. */
  note: string;
  /** Letter or keys that do the same. */
  keys?: string;
  off: boolean;
  run: () => void;
};

type Sources = {
  play: Play;
  app: SeatState;
  open: (name: DialogName) => void;
  undo: () => void;
  jump: (() => void) | null;
  telling: Ticker;
};

export function listEntriesOf(sources: Sources): readonly PaletteEntry[] {
  return [
    ...listActEntries(sources),
    ...viewEntries(sources),
    ...listPageEntries(sources),
    ...listArticleEntries(sources),
    ...listDelegationEntries(sources),
  ];
}

function listActEntries({ play }: Sources): PaletteEntry[] {
  const { game, speech, legal, begin, say } = play;
  const { t } = speech;
  const asked = findQuestionOffer(game) ? 'answer' : 'turn';
  const { keys, more } = chooseConsoleKeys(game.view, seatKind(game.view), asked);
  const letters = new Map([...keys, ...more].map((face) => [face.vote ?? face.act, face.key]));
  const ballots = [...keys].flatMap(({ vote }) => (vote ? [vote] : []));
  const acts = game.acts.filter(({ type }) => type !== 'ballot' || ballots.length === 0);
  return [
    ...ballots.map((vote): PaletteEntry => {
      const { off, note } = describeActState(play, legal('ballot'));
      const title = t(`vote.${vote}`);
      const run = () => say({ type: 'ballot', vote });
      return {
        id: `vote-${vote}`,
        kind: 'act',
        title,
        note,
        off,
        run,
        ...keyed(letters.get(vote)),
      };
    }),
    ...acts.map((act): PaletteEntry => {
      const { type } = act;
      const { off, note } = describeActState(play, act);
      const title = t(`act.${type}`);
      const run = () => begin(type);
      return { id: `act-${type}`, kind: 'act', title, note, off, run, ...keyed(letters.get(type)) };
    }),
  ];
}

function describeActState({ game, speech }: Play, act: ReturnType<Play['legal']>) {
  if (!act) return { off: true, note: '' };
  if (act.unavailable) return { off: true, note: formatWhyNot(act, game.view, speech) };
  return { off: game.readOnly, note: formatPrice(act, game.view, speech.t) };
}

const keyed = (letter: string | undefined): { keys?: string } =>
  letter === undefined ? {} : { keys: letter.toUpperCase() };

function viewEntries({ play, app }: Sources): PaletteEntry[] {
  const { t } = play.speech;
  return SCREENS.map((screen, i) => ({
    id: `view-${screen}`,
    kind: 'view',
    title: t(`view.${screen}`),
    note: app.screen === screen ? t('palette.here') : '',
    keys: String(i + 1),
    off: false,
    run: () => app.show(screen),
  }));
}

function listPageEntries({ play, app, open, undo, jump, telling }: Sources): PaletteEntry[] {
  const { t } = play.speech;
  const { settings, night } = app;
  const onOff = (on: boolean) => t('palette.onOff', { on: on ? 'yes' : 'no' });
  const page = (
    id: string,
    title: string,
    run: () => void,
    note = '',
    keys?: string,
  ): PaletteEntry => ({
    id: `page-${id}`,
    kind: 'page',
    title,
    note,
    off: false,
    run,
    ...(keys === undefined ? {} : { keys }),
  });
  return [
    page('undo', t('undo.key'), undo, t('undo.how'), 'U'),
    page(
      'pause',
      t('menu.pause'),
      () => telling.setPaused(!telling.paused),
      onOff(telling.paused),
      ',',
    ),
    page('skip', t('telling.skip'), telling.skip, '', '.'),
    ...(jump ? [page('jump', t('help.key.jump'), jump, '', 'F')] : []),
    page(
      'sound',
      t('menu.sound'),
      () => app.setSettings({ sound: !settings.sound }),
      onOff(settings.sound),
      'M',
    ),
    page(
      'captions',
      t('palette.captions'),
      () => app.setSettings({ captions: !settings.captions }),
      onOff(settings.captions),
    ),
    page('night', t('menu.night'), () => app.setNight(!night), onOff(night)),
    page('log', t('log.full'), () => open('log')),
    page('settings', t('menu.settings'), () => open('settings')),
    page('help', t('menu.help'), () => open('help'), '', '?'),
    ...(chooseKeysWord() === 'yes' ? [page('keys', t('help.keys'), () => open('keys'))] : []),
    page('codex', t('help.codex'), () => open('codex'), t('help.codexHow'), 'Q'),
    page('numbers', t('menu.numbers'), () => app.go({ page: 'numbers' })),
    page('save', t('menu.save'), app.saveRecordToFile),
    page('leave', t('menu.leave'), () => app.go({ page: 'door' })),
  ];
}

function listArticleEntries({ play, app }: Sources): PaletteEntry[] {
  const { game, speech } = play;
  const { t, names } = speech;
  const { articles } = game.view.scenario;
  return articles.map(({ id }, i) => ({
    id: `article-${id}`,
    kind: 'article',
    title: names.articleFull(i),
    note: t('palette.status', { status: game.view.articles[i]?.status ?? 'open' }),
    off: false,
    run: () => {
      app.look(i);
      if (app.screen === 'vote' || app.screen === 'trade') app.show('text');
    },
  }));
}

function listDelegationEntries({ play, app }: Sources): PaletteEntry[] {
  const { game, speech } = play;
  const { t, names } = speech;
  const { view, seat } = game;
  const floor = new Set(view.floor);
  return names
    .sortedBy(view.scenario.delegations, ({ id }) => id)
    .map(({ id, index, groups }) => ({
      id: `delegation-${id}`,
      kind: 'delegation' as const,
      title: names.seat(id),
      note: [
        id === seat ? t('palette.you') : floor.has(index) ? t('palette.speaks') : '',
        ...groups.map((group) => names.group(group)),
        // A veil hides what the id would tell.
        isVeiled(app) ? '' : id,
      ]
        .filter(Boolean)
        .join(' · '),
      off: false,
      run: () => {
        app.pick(id);
        app.show('hall');
      },
    }));
}
