/** What an instructor is asked before something reaches every screen, and the two lists: who is here, and the rules of the class. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Button, dress } from '../../../ui/layout/primitives.tsx';
import type { ClassBoard } from '../model/board.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import { makeRandomId } from '../../../session/random-id.ts';
import { useBoardRoom } from './board-context.tsx';
import { Frame, TableChoice } from './desk-dialog-parts.tsx';
import { ClassKeys } from './class-keys.tsx';
import { InjectDialog } from './inject-dialog.tsx';
import { RosterDialog } from './roster-dialog.tsx';
import { TextsDialog } from './texts-dialog.tsx';
import { MINUTE } from './table-panel.tsx';
import room from './class-room.module.css';

export type DeskDialogName =
  | 'roster'
  | 'settings'
  | 'end'
  | 'broadcast'
  | 'inject'
  | 'debrief'
  | 'texts';

type Props = { board: ClassBoard; close: () => void };

export function DeskDialog({ name, ...props }: Props & { name: DeskDialogName }) {
  const Dialog = DIALOGS[name];
  return <Dialog {...props} />;
}

/** A question with one answer that does it. */
function Sure({
  close,
  what,
  yes,
}: {
  close: () => void;
  what: 'end' | 'debrief';
  yes: () => void;
}) {
  const t = useWords();
  return (
    <Frame title={t(`class.sure.${what}`)} close={close}>
      <p>{t(`class.sure.${what}How`)}</p>
      <Button
        kind="primary"
        top={5}
        onClick={() => {
          yes();
          close();
        }}
      >
        {t(`class.do.${what}`)}
      </Button>
    </Frame>
  );
}

function EndDialog({ close }: Props) {
  const { ask } = useBoardRoom();
  return <Sure close={close} what="end" yes={() => void ask('endSitting', {})} />;
}

function DebriefDialog({ close }: Props) {
  const { ask } = useBoardRoom();
  return <Sure close={close} what="debrief" yes={() => void ask('debrief', {})} />;
}

function BroadcastDialog({ board, close }: Props) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const [text, setText] = useState('');
  const [table, setTable] = useState<number | null>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void ask('broadcast', {
      id: makeRandomId(8),
      text: text.trim(),
      ...(table === null ? {} : { table }),
    });
    close();
  };
  return (
    <Frame title={t('class.do.broadcast')} close={close}>
      <form className={dress({ top: 5 }, room['form'])} onSubmit={send}>
        <label>
          {t('class.dialog.text')}
          <input
            value={text}
            maxLength={CLASS_SIZES.text}
            autoFocus
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <TableChoice board={board} table={table} choose={setTable} />
        <Button kind="primary" type="submit">
          {t('class.dialog.send')}
        </Button>
      </form>
    </Frame>
  );
}

/** Of play, as far as a clock goes. */
const MOST_MINUTES = 60;

const CHATS = ['off', 'phrases', 'free'] as const;

function SettingsDialog({ board, close }: Props) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { settings, card } = board;
  const seconds = (name: 'talk' | 'acts' | 'answers', min: number, max: number): ReactNode => (
    <label>
      {t(`class.setting.${name}`)}
      <input
        type="number"
        min={min}
        max={max}
        step={5}
        defaultValue={Math.round(settings[name] / 1000)}
        onBlur={({ target }) => {
          const value = Number(target.value);
          if (value >= min && value <= max) void ask('settings', { [name]: value * 1000 });
        }}
      />
    </label>
  );
  const count = (name: 'tables' | 'seats', max: number): ReactNode => (
    <label>
      {t(`class.setting.${name}`)}
      <input
        type="number"
        min={1}
        max={max}
        defaultValue={settings[name]}
        onBlur={({ target }) => {
          const value = Number(target.value);
          if (value >= 1 && value <= max) void ask('settings', { [name]: value });
        }}
      />
    </label>
  );
  return (
    <Frame title={t('class.monitor.settings')} close={close}>
      <div className={dress({ top: 5 }, room['form'])}>
        {card.stage === 'lobby' && count('tables', 60)}
        {card.stage === 'lobby' && count('seats', 40)}
        {card.stage === 'lobby' && <Sittings settings={settings} />}
        {seconds('talk', 10, 900)}
        {seconds('acts', 10, 600)}
        {seconds('answers', 10, 600)}
        <DebriefAt settings={settings} />
        <label>
          {t('class.setting.chat')}
          <select
            value={settings.chat}
            onChange={({ target }) => {
              const chat = CHATS.find((one) => one === target.value);
              if (chat) void ask('settings', { chat });
            }}
          >
            {CHATS.map((one) => (
              <option key={one} value={one}>
                {t('class.setting.chats', { chat: one })}
              </option>
            ))}
          </select>
        </label>
        <Switch name="advice" board={board} />
        <Switch name="drafting" board={board} />
        {card.stage === 'lobby' && <Switch name="check" board={board} />}
      </div>
      <ClassKeys board={board} />
    </Frame>
  );
}

/** Nothing written: all that each conference has. */
function Sittings({ settings }: Pick<ClassBoard, 'settings'>) {
  const t = useWords();
  const { ask } = useBoardRoom();
  return (
    <label>
      {t('class.setting.sittings')}
      <input
        type="number"
        min={1}
        defaultValue={settings.sittings ?? ''}
        onBlur={({ target }) => {
          const sittings = Math.round(Number(target.value));
          if (sittings >= 0) void ask('settings', { sittings: sittings === 0 ? null : sittings });
        }}
      />
    </label>
  );
}

function DebriefAt({ settings }: Pick<ClassBoard, 'settings'>) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { debriefAt } = settings;
  return (
    <label>
      {t('class.setting.debriefAt')}
      <input
        type="number"
        min={1}
        max={MOST_MINUTES}
        defaultValue={debriefAt === null ? '' : Math.round(debriefAt / MINUTE)}
        onBlur={({ target }) => {
          const minutes = Number(target.value);
          if (minutes >= 0 && minutes <= MOST_MINUTES)
            void ask('settings', { debriefAt: minutes === 0 ? null : minutes * MINUTE });
        }}
      />
      <small>{t('class.setting.debriefHow')}</small>
    </label>
  );
}

type SwitchProps = { name: 'advice' | 'drafting' | 'check'; board: ClassBoard };

function Switch({ name, board: { settings } }: SwitchProps) {
  const t = useWords();
  const { ask } = useBoardRoom();
  return (
    <label>
      <input
        type="checkbox"
        checked={settings[name]}
        onChange={({ target }) => void ask('settings', { [name]: target.checked })}
      />
      {t(`class.setting.${name}`)}
    </label>
  );
}

const DIALOGS = {
  roster: RosterDialog,
  settings: SettingsDialog,
  end: EndDialog,
  broadcast: BroadcastDialog,
  inject: InjectDialog,
  debrief: DebriefDialog,
  texts: TextsDialog,
} as const;
