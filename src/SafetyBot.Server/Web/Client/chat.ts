import { Action, Activity } from './activity';
import { alertAloud, status } from './announce';
import { hush } from './aloud';
import { DirectLine, LineState } from './direct-line';
import { button, byId, make } from './dom';
import { Idle } from './idle';
import { Log } from './log';
import { lang, say } from './words';

/** The longest message that is read, in characters. */
const longest = 4000;
const nearlyLongest = 3600;
const slowAfter = 4000;
const thinkingAfter = 600;
const paths: Record<string, string> = { 'nl': '/', 'nl-x-simple': '/nl-x-simple', 'en': '/en' };

/** The chat on the page. */
export class Chat {
  private readonly line = new DirectLine((activities, replay) => this.hear(activities, replay), (state) => this.changed(state));
  private readonly log = new Log((action) => this.press(action), (words) => this.send({ text: words }, words));
  private readonly idle = new Idle(() => this.warn(), () => this.calm(), () => this.rest());
  private readonly input = byId<HTMLTextAreaElement>('text');
  private readonly error = byId('text-error');
  private readonly typing = byId('typing');
  private state: LineState = 'connecting';
  private draft = '';
  private inFlight = 0;

  constructor() {
    const form = byId<HTMLFormElement>('form');
    form.onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    this.input.onkeydown = (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    };
    this.input.oninput = () => this.count();
    this.armMenu();
  }

  /** Begins, or comes back to the chat of this tab. Who was here before, and pressed `wasHere`, is asked for their words at once. */
  async begin(wasHere: HTMLButtonElement | null): Promise<void> {
    document.body.classList.add('chatting');
    byId('chat').hidden = false;
    status('');
    const coming = DirectLine.known;
    try {
      await this.line.begin();
      this.idle.start();
      if (wasHere) {
        this.press({ type: 'messageBack', title: wasHere.textContent ?? '', value: wasHere.value });
      }
      this.input.focus({ preventScroll: coming });
    } catch (error) {
      document.body.classList.remove('chatting');
      byId('chat').hidden = true;
      const words = (error as { said?: string }).said ?? say('unavailable');
      byId('begin-error').textContent = words;
      alertAloud(words);
      byId('begin').focus();
    }
  }

  /** The person leaves. */
  leave(): void {
    this.idle.stop();
    hush();
    this.line.leave();
    this.log.clear();
    this.input.value = '';
  }

  private hear(activities: Activity[], replay: boolean): void {
    this.thinking(false);
    this.log.hear(activities, replay);
    const language = activities.filter(({ from, locale }) => from?.role !== 'user' && locale).pop()?.locale;
    // The bot speaks another language now: so does the page. The conversation comes along.
    if (!replay && language && language !== lang && paths[language] && !this.input.value) {
      location.replace(paths[language] + location.search);
    }
  }

  private changed(state: LineState): void {
    const before = this.state;
    this.state = state;
    if (state === 'offline') {
      status(say('page-offline'));
    } else if (state === 'online') {
      status(before === 'offline' ? say('page-online') : '');
    } else if (state === 'ended') {
      this.idle.stop();
      this.over();
    }
  }

  private press(action: Action): void {
    this.send({ text: action.text ?? action.title, value: action.value, channelData: { messageBack: { displayText: action.title } } }, action.title);
  }

  private submit(): void {
    const words = this.input.value;
    if (!this.fits(words)) {
      this.input.focus();
      return;
    }
    if (words.trim()) {
      this.input.value = '';
      this.count();
      this.send({ text: words }, words);
    }
    this.input.focus();
  }

  private send(part: Partial<Activity>, words: string): void {
    hush();
    this.log.showAll();
    const activity: Activity = { type: 'message', ...part, locale: lang } as Activity;
    activity.channelData = { ...part.channelData, clientActivityID: newId() };
    const item = this.log.add(activity, words);
    void this.post(activity, item);
  }

  private async post(activity: Activity, item: HTMLElement): Promise<void> {
    this.log.tell(item, say('page-sending'));
    this.inFlight++;
    const thinking = setTimeout(() => this.thinking(true), thinkingAfter);
    const slow = setTimeout(() => {
      this.log.tell(item, say('page-slow'));
      alertAloud(say('page-slow'));
    }, slowAfter);
    const { ok, message } = await this.line.post(activity);
    this.inFlight--;
    clearTimeout(thinking);
    clearTimeout(slow);
    if (ok) {
      this.log.tell(item, '');
      return;
    }
    this.thinking(false);
    const words = `${say('page-not-sent')} ${message ?? say('page-failed')}`;
    this.log.tell(item, words, () => void this.post(activity, item));
    alertAloud(words);
    item.scrollIntoView({ block: 'end' });
  }

  private thinking(is: boolean): void {
    if (is && this.inFlight === 0) {
      return;
    }
    this.typing.hidden = !is;
  }

  private count(): void {
    const left = longest - this.input.value.length;
    byId('text-left').textContent = left < longest - nearlyLongest && left >= 0 ? say('page-left', left) : '';
    if (left >= 0) {
      this.refuse('');
    }
  }

  private fits(words: string): boolean {
    const over = words.length - longest;
    this.refuse(over > 0 ? say('page-too-long', over) : '');
    return over <= 0;
  }

  private refuse(words: string): void {
    this.error.textContent = words;
    this.input.setAttribute('aria-invalid', String(words !== ''));
  }

  private armMenu(): void {
    const menu = byId<HTMLDetailsElement>('menu');
    menu.addEventListener('click', (event) => {
      const pressed = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-value]');
      if (pressed) {
        menu.open = false;
        this.press({ type: 'messageBack', title: pressed.textContent?.trim() ?? '', value: pressed.dataset.value });
        this.input.focus();
      }
    });
  }

  private warn(): void {
    const warning = byId('idle');
    warning.replaceChildren(make('p', '', say('page-still-there')), button(say('page-here'), 'primary', () => this.input.focus()));
    warning.hidden = false;
    alertAloud(say('page-still-there'));
  }

  private calm(): void {
    const warning = byId('idle');
    warning.hidden = true;
    warning.replaceChildren();
  }

  // Nobody is there: the view is cleared, the conversation stays, and the last question comes back for who goes on.
  private rest(): void {
    hush();
    this.draft = this.input.value;
    this.input.value = '';
    this.line.pause();
    this.log.clear();
    byId('announced').replaceChildren();
    byId('alerted').replaceChildren();
    document.body.classList.add('resting');
    const rest = byId('rest');
    const go = button(say('page-resume'), 'primary', () => {
      document.body.classList.remove('resting');
      rest.hidden = true;
      rest.replaceChildren();
      this.input.value = this.draft;
      this.draft = '';
      this.line.resume(this.log.lastQuestion - 1);
      this.idle.start();
      this.input.focus();
    });
    rest.replaceChildren(make('p', '', say('page-idle')), go);
    rest.hidden = false;
  }

  private over(): void {
    const over = make('li', 'over');
    over.append(make('p', '', say('page-ended')), button(say('page-begin'), 'primary', () => location.reload()));
    byId('log').append(over);
    alertAloud(say('page-ended'));
    over.scrollIntoView({ block: 'end' });
  }
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
