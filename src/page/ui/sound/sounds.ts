/** Plays the sounds of what happened, and says them in words. Comes when a person asks for either. */
import type { Settings } from '../../session/game/settings.ts';
import { listCues, type SoundName } from '../../session/game/cues.ts';
import type { AppStore, Game } from '../../session/store/store.ts';
import { SOUNDS } from './synth.ts';

/** The hum with everything agreed and with nothing agreed, in hertz. */
const HUM = { low: 55, high: 82 } as const;
/** Loudness of the hum beside that of effects: a room, not a note. */
const HUM_SHARE = 0.25;

export function followSounds(store: AppStore): void {
  let player: Player | undefined;
  const tune = (): void => {
    const { settings, game, route } = store.getState();
    if (settings.sound) player ??= new Player();
    player?.tune(settings, route.page === 'play' ? game : null);
  };
  tune();
  store.subscribe((state) => state.settings, tune);
  store.subscribe((state) => state.route, tune);
  store.subscribe(
    (state) => state.game,
    (game, before) => {
      tune();
      if (!game || !before || !isNext(game, before)) return;
      const fresh = game.log.slice(game.unread).map(({ happening }) => happening);
      const cues = listCues(fresh, game.seat);
      const { settings, setHeard } = store.getState();
      if (settings.captions) setHeard(cues);
      if (settings.sound) player?.play(cues);
    },
  );
}

/** A game one act further on; not a moment looked at, nor one taken back to. */
function isNext(game: Game, before: Game): boolean {
  const plays = game.moment === null && before.moment === null && game.id === before.id;
  return plays && game.commands > before.commands;
}

class Player {
  readonly #context = new AudioContext();
  readonly #effects = new GainNode(this.#context);
  readonly #voices = new GainNode(this.#context);
  readonly #hum = new GainNode(this.#context, { gain: 0 });
  readonly #note = new OscillatorNode(this.#context, { type: 'triangle', frequency: HUM.high });
  /** When the last sound asked for ends. */
  #until = 0;

  constructor() {
    const { destination } = this.#context;
    this.#effects.connect(destination);
    this.#voices.connect(destination);
    const soft = new BiquadFilterNode(this.#context, { type: 'lowpass', frequency: 160 });
    this.#note.connect(soft).connect(this.#hum).connect(destination);
    this.#note.start();
  }

  /** @param game whose open share the hum tells; null: nothing hums */
  tune({ sound, effects, voices, hum }: Settings, game: Game | null): void {
    const now = this.#context.currentTime;
    this.#effects.gain.value = computeLoudness(effects);
    this.#voices.gain.value = computeLoudness(voices);
    const { high, low } = HUM;
    this.#hum.gain.setTargetAtTime(game && sound ? computeLoudness(hum) * HUM_SHARE : 0, now, 0.4);
    this.#note.frequency.setTargetAtTime(low + (high - low) * openShare(game), now, 0.8);
    // Refused until the person has touched the page; then the next sound is heard.
    if (sound) void this.#context.resume().catch(() => {});
    else void this.#context.suspend().catch(() => {});
  }

  play(cues: readonly SoundName[]): void {
    const { currentTime } = this.#context;
    let at = Math.max(currentTime + 0.03, Math.min(this.#until, currentTime + 0.5));
    for (const cue of cues) {
      const { lasts, voice, make } = SOUNDS[cue];
      make({ context: this.#context, out: voice ? this.#voices : this.#effects, at });
      at += lasts;
    }
    this.#until = at;
  }
}

function openShare(game: Game | null): number {
  const articles = game?.view.articles ?? [];
  const open = articles.filter(({ status }) => status === 'open').length;
  return articles.length === 0 ? 0 : open / articles.length;
}

/** Percent as a person hears it: half is a quarter of the power. */
function computeLoudness(percent: number): number {
  return (percent / 100) * (percent / 100);
}
