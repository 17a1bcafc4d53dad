import { byId } from './dom';
import { watchShift } from './shift';
import { embedded, say } from './words';

/** Arms all ways to leave fast: the links, and three times Shift. First the page is covered, then everything else. */
export function armExit(leave: () => void): void {
  let gone = false;
  const links = document.querySelectorAll<HTMLAnchorElement>('a.exit');
  const address = links[0].dataset.to!;

  const go = (): void => {
    if (gone) {
      return;
    }
    gone = true;
    document.documentElement.classList.add('gone');
    leave();
    document.body.replaceChildren();
    if (embedded) {
      // The site around us covers itself and leaves too.
      window.parent.postMessage({ safetybot: 'exit' }, '*');
      try {
        window.top?.location.replace(address);
      } catch {
        // Not allowed from here: it does so by itself.
      }
      return;
    }
    location.replace(address);
  };

  for (const link of links) {
    link.onclick = (event) => {
      event.preventDefault();
      go();
    };
  }
  watchShift(go, (left) => {
    const told = byId('shift');
    if (told) {
      told.textContent = left > 0 ? say('page-shift', left) : '';
    }
  });
  addEventListener('message', (event) => {
    const asked: unknown = embedded && event.source === window.parent ? event.data?.safetybot : null;
    // The site around us shows the way out in a bar of its own.
    if (asked === 'bar') {
      document.documentElement.classList.add('hosted');
    } else if (asked === 'exit' && !gone) {
      gone = true;
      document.documentElement.classList.add('gone');
      leave();
      document.body.replaceChildren();
    }
  });

  // Who comes back by the Back button, or by a page the browser kept, sees the start and no chat.
  addEventListener('pageshow', (event) => {
    if (event.persisted && gone) {
      location.replace(location.pathname);
    }
  });
}
