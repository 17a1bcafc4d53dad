import { Action, Activity, cardsOf, choice, choicesOf, isMine, sequence } from './activity';
import { alertAloud, announce } from './announce';
import { offerAloud } from './aloud';
import { cardOf } from './card';
import { button, byId, make } from './dom';
import { pictureOf } from './icons';
import { easy, lang, say } from './words';

const extras: Record<string, string[]> = {
  'quickscan-': ['page-back', 'page-why', 'page-sources'],
  'advice-next': ['page-sources'],
};

/** The conversation as it is seen: who said what, when; choices as buttons that stay readable once used. */
export class Log {
  private readonly list = byId('log');
  private readonly shown = new Set<string>();
  private readonly mine = new Map<string, HTMLElement>();
  private waiting: Activity[] = [];

  /** The number of the last activity that asks something. */
  lastQuestion = 0;

  /**
   * @param press is told which button was pressed
   * @param type is told which words are said for the person
   */
  constructor(private readonly press: (action: Action) => void, private readonly type: (words: string) => void) {}

  /** Takes what was said. */
  hear(activities: Activity[], replay: boolean): void {
    const fresh = activities.filter((activity) => activity.type === 'message' && activity.id && !this.shown.has(activity.id));
    let first: HTMLElement | null = null;
    for (const activity of fresh) {
      this.shown.add(activity.id!);
      if (isMine(activity)) {
        this.echo(activity);
      } else if (easy && !replay) {
        this.waiting.push(activity);
      } else {
        const item = this.bot(activity, replay);
        first = first ?? item;
      }
    }
    if (easy && !replay) {
      this.stepOn();
      return;
    }
    if (replay) {
      this.list.lastElementChild?.scrollIntoView({ block: 'end' });
    } else {
      this.show(first);
    }
  }

  /** Shows what the person says, before the server has it. */
  add(activity: Activity, words: string): HTMLElement {
    const item = this.item('you', say('page-you'), new Date());
    item.append(text(words));
    this.list.append(item);
    this.mine.set(activity.channelData!.clientActivityID!, item);
    this.useChoices(activity.value);
    item.scrollIntoView({ block: 'end' });
    return item;
  }

  /** Says below a message how its sending goes. */
  tell(item: HTMLElement, words: string, again?: () => void): void {
    item.querySelector('.state')?.remove();
    if (words) {
      const state = make('p', 'state', words);
      if (again) {
        state.append(' ', button(say('page-again'), 'again', again));
      }
      item.append(state);
    }
  }

  /** Shows what waits because it comes one message at a time. */
  showAll(): void {
    this.waiting.splice(0).forEach((activity) => this.bot(activity, true));
    this.list.querySelector('.next')?.remove();
  }

  /** Takes everything away. */
  clear(): void {
    this.list.replaceChildren();
    this.shown.clear();
    this.mine.clear();
    this.waiting = [];
  }

  // Easy Dutch: one message, and the next when the reader asks for it. A card never waits, nor what goes before it.
  private stepOn(): void {
    const card = this.waiting.reduce((last, activity, index) => (cardsOf(activity).length > 0 ? index : last), 0);
    if (this.list.querySelector('.next') && card === 0 && !this.hasCard()) {
      return;
    }
    this.list.querySelector('.next')?.remove();
    let first: HTMLElement | null = null;
    for (const activity of this.waiting.splice(0, card + 1)) {
      const item = this.bot(activity, false);
      first = first ?? item;
    }
    if (this.waiting.length > 0) {
      const next = make('li', 'next');
      next.append(button(say('page-next'), 'primary', () => {
        next.remove();
        const before = this.list.lastElementChild;
        this.stepOn();
        const item = before?.nextElementSibling as HTMLElement | null;
        (item?.querySelector('button, a') as HTMLElement | null ?? item)?.focus();
      }));
      this.list.append(next);
    }
    this.show(first);
  }

  private hasCard(): boolean {
    return this.waiting.some((activity) => cardsOf(activity).length > 0);
  }

  private bot(activity: Activity, replay: boolean): HTMLElement {
    const cards = cardsOf(activity);
    const name = activity.from?.name && activity.from.name !== 'SafetyBot' ? activity.from.name : say('page-bot');
    const item = this.item('bot', name, new Date(activity.timestamp ?? Date.now()));
    const language = activity.locale ?? lang;
    if (language !== lang) {
      item.lang = language;
    }
    if (activity.text) {
      item.append(text(activity.text));
    }
    item.classList.toggle('wide', cards.length > 0);
    cards.forEach(({ kind, card }) => item.append(cardOf(kind, card, this.press)));
    const choices = choicesOf(activity);
    if (choices.length > 0) {
      this.useChoices();
      this.lastQuestion = sequence(activity);
      item.append(this.choices(choices));
    }
    this.list.append(item);
    offerAloud(item, () => [...item.querySelectorAll<HTMLElement>('.text, .card h2, .card p, .choice')], language);
    if (!replay) {
      const words = [activity.text, ...cards.flatMap(({ card }) => [card.title, card.text]), ...choices.map(({ title }) => title)].filter(Boolean).join('. ');
      (cards.some(({ kind }) => kind === 'danger') ? alertAloud : announce)(`${name}: ${words}`);
    }
    return item;
  }

  private echo(activity: Activity): void {
    const id = activity.channelData?.clientActivityID ?? '';
    const known = this.mine.get(id);
    if (known) {
      this.tell(known, '');
      return;
    }
    // Said in another tab, or before the page was loaded anew.
    const item = this.item('you', say('page-you'), new Date(activity.timestamp ?? Date.now()));
    item.append(text(activity.channelData?.messageBack?.displayText ?? activity.text ?? ''));
    this.useChoices(activity.value);
    this.list.append(item);
  }

  private item(side: string, name: string, at: Date): HTMLLIElement {
    const item = make('li', side);
    item.tabIndex = -1;
    const who = make('p', 'who');
    const time = make('time', '', at.toLocaleTimeString(lang.slice(0, 2), { hour: '2-digit', minute: '2-digit' }));
    who.append(make('b', '', name), ' ', time);
    item.append(who);
    return item;
  }

  private choices(actions: Action[]): HTMLElement {
    const group = make('div', 'choices');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', say('page-choices'));
    for (const action of actions) {
      const { option } = choice(action.value);
      const made = button(action.title, 'choice', () => {
        if (made.getAttribute('aria-disabled') !== 'true') {
          this.press(action);
        }
      });
      made.dataset.value = action.value ?? '';
      const picture = easy ? pictureOf(option) : null;
      if (picture) {
        made.prepend(picture);
      }
      group.append(made);
    }
    const { question } = choice(actions[0].value);
    const more = Object.keys(extras).find((prefix) => question.startsWith(prefix));
    if (more) {
      const row = make('div', 'extras');
      row.append(...extras[more].map((key) => button(say(key), 'extra', () => this.type(say(key)))));
      group.append(row);
    }
    return group;
  }

  // The choices of earlier questions stay readable, with the one that was taken marked; they can be used no more.
  private useChoices(taken?: unknown): void {
    for (const used of this.list.querySelectorAll<HTMLElement>('.choices:not(.used)')) {
      used.classList.add('used');
      used.querySelector('.extras')?.remove();
      for (const made of used.querySelectorAll<HTMLButtonElement>('.choice')) {
        made.setAttribute('aria-disabled', 'true');
        made.tabIndex = -1;
        if (taken && made.dataset.value === taken) {
          made.classList.add('taken');
          made.prepend(make('span', 'taken-mark', `✓ `), make('span', 'sr', `${say('page-chosen')}: `));
        }
      }
    }
  }

  private show(item: HTMLElement | null): void {
    const last = this.list.lastElementChild;
    if (!item || !last) {
      return;
    }
    const height = last.getBoundingClientRect().bottom - item.getBoundingClientRect().top;
    // What is longer than the screen is read from its beginning.
    (height > innerHeight / 2 ? item : last).scrollIntoView({ block: height > innerHeight / 2 ? 'start' : 'end' });
  }
}

function text(words: string): HTMLElement {
  const made = make('div', 'text', words);
  made.dir = 'auto';
  return made;
}
