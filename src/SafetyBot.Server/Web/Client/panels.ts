import { byId } from './dom';
import { embedded } from './words';

/** Arms what opens over the chat and closes by Esc: the helplines, the menu and who reads along. The way out stays on top of all. */
export function armPanels(): void {
  const link = byId<HTMLAnchorElement>('help');
  const helplines = byId('helplines');

  // Before the chat they stand on the page itself; beside it they open over it.
  const show = (open: boolean): void => {
    helplines.classList.toggle('open', open);
    link.setAttribute('aria-expanded', String(open));
    (open ? helplines.querySelector<HTMLElement>('h2') : link)?.focus();
  };
  link.onclick = (event) => {
    if (document.body.classList.contains('chatting')) {
      event.preventDefault();
      show(!helplines.classList.contains('open'));
    }
  };
  byId('help-close').onclick = () => show(false);

  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      return;
    }
    const open = document.querySelector<HTMLDetailsElement>('header details[open]');
    if (helplines.classList.contains('open')) {
      show(false);
    } else if (open) {
      open.open = false;
      open.querySelector('summary')?.focus();
    } else if (embedded) {
      window.parent.postMessage({ safetybot: 'close' }, '*');
    }
  });
}
