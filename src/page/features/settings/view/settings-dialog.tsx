/** What a person sets once for all games, and the advice of this one. */
import type { ReactNode } from 'react';
import { LANGUAGES, useWords, useLanguage } from '../../../speech/words.ts';
import {
  BRACKETS_HEARD,
  CONTRASTS,
  LOUDNESSES,
  MOTIONS_OF_THE_PAGE,
  type Settings,
  SPEEDS,
  STANCE_COLOURS,
  TEXT_SIZES,
} from '../../../session/game/settings.ts';
import { isLocked } from '../../../session/game/locks.ts';
import { ASSISTS } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import { chooseKeysWord } from '../../../ui/keys-told.ts';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import settingsDialog from './settings-dialog.module.css';
import { dress, Row, Small, Text } from '../../../ui/layout/primitives.tsx';

export function SettingsDialog({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <TitledModal
      title={t('settings.title')}
      shut={t('settings.close')}
      className={settingsDialog['settings-dialog']}
      close={close}
    >
      <Sounds />
      <section className={dress({ padY: 3, rule: 'bottom' })} aria-labelledby="settings-looks">
        <h3 id="settings-looks">{t('settings.looks')}</h3>
        <TextSize />
        <Choice
          name="motion"
          values={MOTIONS_OF_THE_PAGE}
          word={(v) => t(`settings.motion.${v}`)}
        />
        <Choice name="contrast" values={CONTRASTS} word={(v) => t(`settings.contrast.${v}`)} />
        <Choice
          name="stanceColours"
          values={STANCE_COLOURS}
          word={(v) => t(`settings.stanceColours.${v}`)}
        />
        <Choice name="brackets" values={BRACKETS_HEARD} word={(v) => t(`settings.brackets.${v}`)} />
        <Night />
      </section>
      <section className={dress({ padY: 3, rule: 'bottom' })} aria-labelledby="settings-play">
        <h3 id="settings-play">{t('settings.play')}</h3>
        <Choice name="speed" values={SPEEDS} word={(v) => t(`settings.speed.${v}`)} />
        <Check name="letters" label={t('settings.letters')} />
        <Check name="guesses" label={t('settings.guesses')} />
        <Advice />
        <Language />
      </section>
      <Small>{t('settings.kept')}</Small>
    </TitledModal>
  );
}

function Sounds() {
  const t = useWords();
  const settings = useApp((state) => state.settings);
  const setSettings = useApp((state) => state.setSettings);
  return (
    <section className={dress({ padY: 3, rule: 'bottom' })} aria-labelledby="settings-sounds">
      <h3 id="settings-sounds">{t('settings.sounds')}</h3>
      <Check name="sound" label={t('settings.sound', { keys: chooseKeysWord() })} />
      {LOUDNESSES.map((name) => (
        <Labelled label={t(`settings.${name}`)} key={name}>
          <Row as="span" items="center" gap={5}>
            <input
              type="range"
              className={dress({ grow: 'room' })}
              min={0}
              max={100}
              step={5}
              value={settings[name]}
              aria-valuetext={t('settings.percent', { n: settings[name] })}
              onChange={(event) => setSettings({ [name]: Number(event.target.value) })}
            />
            <Text as="output" type="mark" size={2} align="end">
              {t('settings.percent', { n: settings[name] })}
            </Text>
          </Row>
        </Labelled>
      ))}
      <Check name="captions" label={t('settings.captions')} />
    </section>
  );
}

const LINE = dress(
  { wrap: true, items: 'center', gap: 5, lineGap: 2 },
  `row ${settingsDialog['settings-row']}`,
);

/** A field on a line with its name. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={LINE}>
      <span>{label}</span>
      {children}
    </label>
  );
}

function Check({
  name,
  label,
}: {
  name: 'sound' | 'captions' | 'letters' | 'guesses';
  label: string;
}) {
  const checked = useApp((state) => state.settings[name]);
  const setSettings = useApp((state) => state.setSettings);
  return (
    <Row as="label" items="center" gap={4} padY={2}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => setSettings({ [name]: event.target.checked })}
      />
      <span>{label}</span>
    </Row>
  );
}

function TextSize() {
  const t = useWords();
  const textSize = useApp((state) => state.settings.textSize);
  const setSettings = useApp((state) => state.setSettings);
  return (
    <Labelled label={t('settings.textSize')}>
      <Row as="span" items="center" gap={5}>
        <input
          type="range"
          className={dress({ grow: 'room' })}
          min={0}
          max={TEXT_SIZES.length - 1}
          value={TEXT_SIZES.indexOf(textSize)}
          aria-valuetext={t('settings.percent', { n: textSize })}
          onChange={(event) =>
            setSettings({ textSize: TEXT_SIZES[Number(event.target.value)] ?? 100 })
          }
        />
        <Text as="output" type="mark" size={2} align="end">
          {t('settings.percent', { n: textSize })}
        </Text>
      </Row>
    </Labelled>
  );
}

type Named = 'motion' | 'contrast' | 'stanceColours' | 'brackets' | 'speed';
type ChoiceProps<Name extends Named> = {
  name: Name;
  values: readonly Settings[Name][];
  word: (value: Settings[Name]) => string;
};

function Choice<Name extends Named>({ name, values, word }: ChoiceProps<Name>) {
  const t = useWords();
  const chosen = useApp((state) => state.settings[name]);
  const setSettings = useApp((state) => state.setSettings);
  return (
    <Radios legend={t(`settings.${name}`)}>
      {values.map((value) => (
        <Row as="label" items="center" gap={4} padY={2} key={value}>
          <input
            type="radio"
            name={`settings-${name}`}
            checked={chosen === value}
            onChange={() => setSettings({ [name]: value })}
          />
          <span>{word(value)}</span>
        </Row>
      ))}
    </Radios>
  );
}

function Radios({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={LINE}>
      <legend>{legend}</legend>
      <Row wrap gap={6} lineGap={1}>
        {children}
      </Row>
    </fieldset>
  );
}

function Night() {
  const t = useWords();
  const night = useApp((state) => state.night);
  const setNight = useApp((state) => state.setNight);
  return (
    <Row as="label" items="center" gap={4} padY={2}>
      <input type="checkbox" checked={night} onChange={(event) => setNight(event.target.checked)} />
      <span>{t('settings.night')}</span>
    </Row>
  );
}

function Advice() {
  const t = useWords();
  const assist = useApp((state) => state.game?.assist);
  const fixed = useApp((state) => state.game?.readOnly === true);
  const locked = useApp((state) => isLocked(state.game, 'assist'));
  const setAssist = useApp((state) => state.setAssist);
  if (assist === undefined) return null;
  return (
    <Radios legend={t('settings.assist')}>
      {ASSISTS.map((level) => (
        <Row as="label" items="center" gap={4} padY={2} key={level}>
          <input
            type="radio"
            name="settings-assist"
            checked={assist === level}
            disabled={fixed || locked}
            onChange={() => setAssist(level)}
          />
          <span>{t(`door.assist.${level}`)}</span>
        </Row>
      ))}
      {locked && <Small as="span">{t('lock.set')}</Small>}
    </Radios>
  );
}

function Language() {
  const t = useWords();
  const language = useLanguage();
  const setLanguage = useApp((state) => state.setLanguage);
  return (
    <Labelled label={t('settings.language')}>
      <select
        className={dress({ pad: 3 })}
        value={language}
        onChange={(event) => void setLanguage(event.target.value)}
      >
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
