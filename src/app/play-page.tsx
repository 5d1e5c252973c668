/** The play screen with the hall's canvas in it. */
import { PlayScreen } from '../panels/play-screen.tsx';
import { HallMount } from './hall-mount.tsx';

export function PlayPage() {
  return <PlayScreen hall={<HallMount />} />;
}
