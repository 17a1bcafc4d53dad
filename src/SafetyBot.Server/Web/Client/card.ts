import { Action, Card } from './activity';
import { button, make } from './dom';
import { embedded } from './words';

const firstNumbers = 2;
const opens = /^(https|tel|sms|mailto):/;

/** Shows a card: its title, its text, and each way to reach somebody right below the words about them. */
export function cardOf(kind: string, card: Card, press: (action: Action) => void): HTMLElement {
  const shown = make('section', `card ${kind}`);
  if (card.title) {
    shown.append(make('h2', '', card.title));
  }
  let left = card.buttons ?? [];
  if (kind === 'danger') {
    // Who is in danger taps a number without reading or scrolling; each stands again beside the words about it.
    shown.append(row(left.filter(({ value }) => value?.startsWith('tel:')).slice(0, firstNumbers), press));
  }
  for (const text of (card.text ?? '').split('\n\n')) {
    const name = /^[^:(\n]+/.exec(text)?.[0].trim() ?? '';
    const own = left.filter((action) => action.type === 'openUrl' && name.length > 1 && text.length > name.length && action.title.includes(name));
    if (own.length > 0) {
      left = left.filter((action) => !own.includes(action));
      const helpline = make('div', 'helpline');
      const words = make('p');
      const end = text.indexOf(':');
      words.append(make('b', '', text.slice(0, end)), text.slice(end));
      helpline.append(words, row(own, press));
      shown.append(helpline);
    } else if (text) {
      shown.append(make('p', '', text));
    }
  }
  if (left.length > 0) {
    shown.append(row(left, press));
  }
  return shown;
}

function row(actions: Action[], press: (action: Action) => void): HTMLElement {
  const made = make('div', 'actions');
  made.append(...actions.map((action) => (action.type === 'openUrl' ? linkOf(action) : button(action.title, 'plain', () => press(action)))));
  return made;
}

function linkOf(action: Action): HTMLElement {
  const address = action.value ?? '';
  const link = make('a', address.startsWith('tel:') ? 'call' : 'call site', action.title);
  link.rel = 'noreferrer noopener';
  if (opens.test(address)) {
    link.href = address;
    if (address.startsWith('https:')) {
      link.append(' ', make('span', 'host', new URL(address).host));
      if (embedded) {
        link.target = '_blank';
      }
    }
  }
  return link;
}
