/** The sounds of the room, made of tones and noise. Times in seconds, frequencies in hertz, loudness 0..1. */
import type { SoundName } from '../../session/game/cues.ts';

/** Where and when a sound is made. */
export type SoundStage = { context: BaseAudioContext; out: AudioNode; at: number };

type Tone = {
  hz: number;
  after?: number;
  lasts: number;
  loud: number;
  to?: number;
  wave?: OscillatorType;
};

function tone(
  { context, out, at }: SoundStage,
  { hz, after = 0, lasts, loud, to = hz, wave = 'sine' }: Tone,
): void {
  const begin = at + after;
  const source = new OscillatorNode(context, { type: wave, frequency: hz });
  const fade = new GainNode(context, { gain: 0 });
  source.frequency.setValueAtTime(hz, begin);
  source.frequency.exponentialRampToValueAtTime(to, begin + lasts);
  fade.gain.setValueAtTime(0, begin);
  fade.gain.linearRampToValueAtTime(loud, begin + 0.004);
  fade.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  source.connect(fade).connect(out);
  source.start(begin);
  source.stop(begin + lasts + 0.02);
}

type Noise = {
  after?: number;
  lasts: number;
  loud: number;
  type: BiquadFilterType;
  hz: number;
  to?: number;
  rise?: number;
  q?: number;
};

function playNoise({ context, out, at }: SoundStage, given: Noise): void {
  const { after = 0, lasts, loud, type, hz, to = hz, rise = 0.004, q = 1 } = given;
  const begin = at + after;
  const source = new AudioBufferSourceNode(context, { buffer: makeNoise(context), loop: true });
  const filter = new BiquadFilterNode(context, { type, frequency: hz, Q: q });
  const fade = new GainNode(context, { gain: 0 });
  filter.frequency.setValueAtTime(hz, begin);
  filter.frequency.exponentialRampToValueAtTime(to, begin + lasts);
  fade.gain.setValueAtTime(0, begin);
  fade.gain.linearRampToValueAtTime(loud, begin + rise);
  fade.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  source.connect(filter).connect(fade).connect(out);
  source.start(begin, begin % 1);
  source.stop(begin + lasts + 0.02);
}

const buffers = new WeakMap<BaseAudioContext, AudioBuffer>();

/** Two seconds of white noise, the same each time. */
function makeNoise(context: BaseAudioContext): AudioBuffer {
  const known = buffers.get(context);
  if (known) return known;
  const { sampleRate } = context;
  const buffer = new AudioBuffer({ length: 2 * sampleRate, sampleRate });
  const samples = buffer.getChannelData(0);
  let seed = 1;
  for (let i = 0; i < samples.length; i += 1) {
    // A linear congruential generator (Numerical Recipes): noise needs no better.
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    samples[i] = seed / 0x8000_0000;
  }
  buffers.set(context, buffer);
  return buffer;
}

function strike(stage: SoundStage, after: number): void {
  tone(stage, { hz: 190, to: 90, after, lasts: 0.22, loud: 0.9 });
  tone(stage, { hz: 620, to: 430, after, lasts: 0.06, loud: 0.35, wave: 'triangle' });
  playNoise(stage, { after, lasts: 0.05, loud: 0.5, type: 'bandpass', hz: 1800, q: 0.8 });
}

function playLamp(stage: SoundStage, hz: number, after = 0): void {
  tone(stage, { hz, after, lasts: 0.05, loud: 0.22, wave: 'triangle' });
  playNoise(stage, { after, lasts: 0.015, loud: 0.12, type: 'highpass', hz: 4000 });
}

function playWood(stage: SoundStage, hz: number, after: number): void {
  tone(stage, { hz, after, lasts: 0.13, loud: 0.4, wave: 'triangle' });
  tone(stage, { hz: hz * 2.7, after, lasts: 0.04, loud: 0.12 });
}

/** A note, and the one a fourth above it. */
const WOOD = 420;
const FOURTH = (WOOD * 4) / 3;
const LAMPS = { yes: 1320, abstain: 990, no: 740 } as const;

/** What makes each sound, and how long it lasts. */
export const SOUNDS: Readonly<
  Record<SoundName, { lasts: number; voice: boolean; make: (stage: SoundStage) => void }>
> = {
  gavel: makeEffect(0.4, (stage) => strike(stage, 0)),
  gavelTwice: makeEffect(0.8, (stage) => {
    strike(stage, 0);
    strike(stage, 0.36);
  }),
  lamps: makeEffect(0.5, (stage) => {
    const { yes, abstain, no } = LAMPS;
    [yes, yes, no, yes, abstain, yes, no, yes].forEach((hz, i) => playLamp(stage, hz, i * 0.05));
  }),
  lampYes: makeEffect(0.15, (stage) => playLamp(stage, LAMPS.yes)),
  lampNo: makeEffect(0.15, (stage) => playLamp(stage, LAMPS.no)),
  lampAbstain: makeEffect(0.15, (stage) => playLamp(stage, LAMPS.abstain)),
  paper: makeEffect(0.35, (stage) =>
    playNoise(stage, {
      lasts: 0.3,
      loud: 0.3,
      type: 'bandpass',
      hz: 2400,
      to: 5200,
      rise: 0.09,
      q: 0.7,
    }),
  ),
  pencil: makeEffect(0.25, (stage) => {
    playNoise(stage, { lasts: 0.06, loud: 0.25, type: 'bandpass', hz: 3600, q: 2 });
    playNoise(stage, {
      after: 0.07,
      lasts: 0.12,
      loud: 0.25,
      type: 'bandpass',
      hz: 2900,
      to: 4600,
      q: 2,
    });
  }),
  wood: makeEffect(0.35, (stage) => {
    playWood(stage, WOOD, 0);
    playWood(stage, FOURTH, 0.12);
  }),
  woodDown: makeEffect(0.35, (stage) => {
    playWood(stage, FOURTH, 0);
    playWood(stage, WOOD, 0.12);
  }),
  plate: makeEffect(0.2, (stage) => {
    playNoise(stage, { lasts: 0.03, loud: 0.4, type: 'bandpass', hz: 1300, q: 1.4 });
    tone(stage, { hz: 1040, to: 880, after: 0.01, lasts: 0.06, loud: 0.15, wave: 'square' });
  }),
  murmur: voice(1.6, (stage) => {
    for (const after of [0, 0.35, 0.6, 0.95, 1.1])
      playNoise(stage, {
        after,
        lasts: 0.5,
        loud: 0.35,
        type: 'bandpass',
        hz: 240,
        to: 310,
        rise: 0.2,
        q: 3,
      });
    tone(stage, { hz: 2100, after: 0.9, lasts: 0.12, loud: 0.06 });
  }),
  applause: voice(1.8, (stage) => {
    for (let i = 0; i < 40; i += 1)
      playNoise(stage, {
        after: i * 0.038 + (i % 3) * 0.011,
        lasts: 0.05,
        loud: 0.25,
        type: 'bandpass',
        hz: 1100 + (i % 7) * 140,
        q: 1.2,
      });
  }),
  quiet: voice(0.5, () => {}),
};

function makeEffect(lasts: number, make: (stage: SoundStage) => void) {
  return { lasts, voice: false, make };
}

function voice(lasts: number, make: (stage: SoundStage) => void) {
  return { lasts, voice: true, make };
}
