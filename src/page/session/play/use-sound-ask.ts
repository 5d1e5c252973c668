import { useApp } from '../store/store.ts';
import { usePlay } from './play-context.tsx';

/** Takes whether sound is wanted, of a newcomer who has not been asked; null where there is nothing to ask. */
export function useSoundAsk(): ((sound: boolean) => void) | null {
  const { guided } = usePlay().game;
  const { soundAsked, lesson } = useApp((state) => state.learning);
  const isOn = useApp((state) => state.settings.sound);
  const setSettings = useApp((state) => state.setSettings);
  const learn = useApp((state) => state.learn);
  if (soundAsked || isOn || !(guided || lesson !== 'done')) return null;
  return (sound) => {
    setSettings({ sound });
    learn({ soundAsked: true });
  };
}
