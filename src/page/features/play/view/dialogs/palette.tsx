/** Everything that can be done or looked at, by typing a part of its name. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from 'react-aria-components';
import { Modal } from '../../../../ui/notices/modal.tsx';
import { type PaletteEntry, listEntriesOf, PALETTE_KINDS } from './palette-entries.ts';
import { searchTexts } from './palette-search.ts';
import { usePlay, useSeatStore, useDialogs } from '../../../../session/play/play-context.tsx';
import { useTicker } from '../../../../session/play/ticker.tsx';
import { useJump } from '../../../../session/play/use-jump.ts';
import { useUndo } from '../console/undo-key.tsx';
import { dress, Row, Text } from '../../../../ui/layout/primitives.tsx';
import paletteStyles from './palette.module.css';
import parts from '../../../../ui/parts.module.css?names';

/** Entries of a kind shown at most; typing more finds the others. */
const MOST = 40;
/** Of each kind before anything is typed. */
const MOST_AT_FIRST = 8;

export function Palette({ close }: { close: () => void }) {
  const play = usePlay();
  const { t } = play.speech;
  const store = useSeatStore();
  const open = useDialogs();
  const undo = useUndo();
  const jump = useJump();
  const telling = useTicker();
  const [wanted, setWanted] = useState('');
  const entries = useMemo(
    () => listEntriesOf({ play, app: store.getState(), open, undo, jump, telling }),
    [play, store, open, undo, jump, telling],
  );
  const sections = useMemo(() => makeSections(entries, wanted), [entries, wanted]);
  const run = (id: string | number) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry || entry.off) return;
    close();
    // The dialog gives the keyboard back first.
    queueMicrotask(entry.run);
  };
  // A field of search empties itself first; here Escape leaves, as it says below.
  const leave = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <Modal label={t('palette.title')} className={paletteStyles['palette']} close={close}>
      <Autocomplete inputValue={wanted} onInputChange={setWanted}>
        <SearchField
          aria-label={t('palette.title')}
          autoFocus
          className={`${paletteStyles['palette-field']}`}
        >
          <Input placeholder={t('palette.hint')} onKeyDownCapture={leave} />
        </SearchField>
        <div
          className={paletteStyles['palette-scroll']}
          role="group"
          aria-label={t('palette.found')}
          tabIndex={0}
        >
          <Menu
            className={`${paletteStyles['palette-list']}`}
            aria-label={t('palette.found')}
            items={sections}
            onAction={run}
            renderEmptyState={None}
          >
            {({ kind, found }) => (
              <MenuSection id={kind}>
                <Header className={dress({ tone: 'faint', padY: 4, padX: 6 }, parts['eyebrow'])}>
                  {t(`palette.kind.${kind}`)}
                </Header>
                <Collection items={found}>
                  {(entry) => (
                    <MenuItem
                      id={entry.id}
                      textValue={entry.title}
                      className={`${paletteStyles['palette-item']}`}
                    >
                      <PaletteRow entry={entry} />
                    </MenuItem>
                  )}
                </Collection>
              </MenuSection>
            )}
          </Menu>
        </div>
      </Autocomplete>
      <Foot />
    </Modal>
  );
}

function None() {
  const { t } = usePlay().speech;
  return (
    <Text as="p" padY={4} padX={6} tone="faint" size={2}>
      {t('palette.none')}
    </Text>
  );
}

function Foot() {
  const { t } = usePlay().speech;
  return (
    <Text
      as="p"
      rule="top"
      top={0}
      bottom={0}
      padY={4}
      padX={6}
      tone="faint"
      size={2}
      className={parts['of-keys']}
    >
      {t('palette.foot')}
    </Text>
  );
}

function PaletteRow({ entry }: { entry: PaletteEntry }) {
  return (
    <Row as="span" wrap gap={5} lineGap={0} items="baseline" padY={4} padX={6}>
      <Text
        as="b"
        size={4}
        leading="snug"
        weight={entry.off ? 400 : 600}
        tone={entry.off ? 'faint' : undefined}
      >
        {entry.title}
      </Text>
      <Text type="label" leading="snug" tone="soft" className={paletteStyles['palette-note']}>
        {entry.note}
      </Text>
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </Row>
  );
}

type Section = {
  id: PaletteEntry['kind'];
  kind: PaletteEntry['kind'];
  found: readonly PaletteEntry[];
};

/** Kinds in their order; once something is typed, the kind of the best find first. */
function makeSections(entries: readonly PaletteEntry[], wanted: string): readonly Section[] {
  const typed = wanted.trim() !== '';
  const texts = entries.map(({ title, note }) => `${title} ${note}`);
  const found = searchTexts(texts, wanted).flatMap((i) => entries[i] ?? []);
  const kinds = typed ? [...new Set(found.map(({ kind }) => kind))] : PALETTE_KINDS;
  return kinds
    .map((kind) => ({
      id: kind,
      kind,
      found: found
        .filter((entry) => entry.kind === kind)
        .slice(0, typed ? MOST : kind === 'act' ? MOST : MOST_AT_FIRST),
    }))
    .filter((section) => section.found.length > 0);
}
