import { HOME } from './service.ts';

/** Most that a frame may make itself, in CSS pixels: what is in it is another site's. */
const MAX_HEIGHT = 20_000;

/** Gives each frame of the service (`<iframe src="…/embed/entries/…">`) the height of what is in it, whenever that changes. */
export const fitFrames = (): void => {
  const { origin: service } = new URL(HOME);
  const frames = (): NodeListOf<HTMLIFrameElement> =>
    document.querySelectorAll(`iframe[src^="${HOME}/embed/"]`);
  addEventListener('message', ({ data, source, origin }) => {
    if (origin !== service || data?.type !== 'lectern:height') return;
    for (const { contentWindow, style } of frames()) {
      if (contentWindow === source) style.height = `${Math.min(data.height, MAX_HEIGHT)}px`;
    }
  });
  // Some may have spoken before anybody listened.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'lectern:measure' }, '*');
};
