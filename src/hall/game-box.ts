/** The Phaser game in its element: whether it can be had, how it is made and taken down, how large it is. */
import { Game, Scale, WEBGL } from 'phaser';
import type { HallScene } from './hall.scene.ts';
import type { WindowSize } from './hand/view-window.ts';

const MAX_DPR = 2;

export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export function measureHost(host: HTMLElement): WindowSize {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

export function readPixelRatio(): number {
  return Math.min(MAX_DPR, window.devicePixelRatio || 1);
}

export function appendChild(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.dataset['part'] = className;
  parent.append(element);
  return element;
}

export function makeGame(
  parent: HTMLElement,
  scene: HallScene,
  size: WindowSize,
  dpr: number,
): Game {
  return new Game({
    type: WEBGL,
    parent,
    scene,
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    backgroundColor: '#D9DDD3',
    render: { powerPreference: 'low-power' },
    scale: { mode: Scale.NONE, width: size.width * dpr, height: size.height * dpr, zoom: 1 / dpr },
  });
}

/** A game takes itself down in its next step, so a sleeping one has to wake for it. */
export function closeGame(game: Game): void {
  game.destroy(true);
  if (game.loop.started) game.loop.wake(true);
}
