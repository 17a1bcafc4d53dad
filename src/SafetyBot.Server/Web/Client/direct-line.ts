import { Activity } from './activity';
import { forgetToken, keepToken, keptToken } from './kept';
import { lang } from './words';

const base = '/v3/directline';
const refreshEvery = 15 * 60 * 1000;
const postWithin = 15000;
const echoWithin = 3000;
const pollEvery = 2000;
// The server says every fifteen seconds that the line is alive.
const silentFor = 35000;

/** How the line is: being made, good, broken for now, or over for good. */
export type LineState = 'connecting' | 'online' | 'offline' | 'ended';

/** What came of posting: the server has it, or why not. */
export interface Posted {
  ok: boolean;
  message?: string;
}

interface Opened {
  conversationId: string;
  token: string;
  streamUrl?: string;
}

class Refused extends Error {
  constructor(readonly status: number, readonly said?: string) {
    super();
  }

  get isOver(): boolean {
    return this.status === 401 || this.status === 403;
  }
}

/** The line to the bot: Direct Line over a WebSocket, by polling where that does not open. The token is all the browser keeps. */
export class DirectLine {
  private token = '';
  private conversation = '';
  private watermark = '';
  private socket: WebSocket | null = null;
  private unopened = 0;
  private polls = false;
  private paused = false;
  private over = false;
  private timer = 0;
  private silence = 0;

  /**
   * @param hear takes what was said; `replay` when it was said before the page was here
   * @param change is told how the line is
   */
  constructor(private readonly hear: (activities: Activity[], replay: boolean) => void, private readonly change: (state: LineState) => void) {
    setInterval(() => void this.refresh(), refreshEvery);
    addEventListener('online', () => this.retryNow());
    document.addEventListener('visibilitychange', () => this.retryNow());
  }

  /** Whether this tab has a conversation to come back to. */
  static get known(): boolean {
    return keptToken() !== null;
  }

  /** Begins a conversation, or comes back to the one of this tab. */
  async begin(): Promise<void> {
    const known = keptToken();
    this.change('connecting');
    try {
      this.token = known ?? (await this.call<Opened>('POST', '/api/chat/token')).token;
      const opened = await this.call<Opened>('POST', `${base}/conversations`, { locale: lang });
      this.keep(opened);
      if (known) {
        await this.read(true);
        this.listen(await this.reopen());
      } else {
        this.listen(opened);
      }
    } catch (error) {
      if (known && error instanceof Refused && error.isOver) {
        forgetToken();
        return this.begin();
      }
      throw error;
    }
    return undefined;
  }

  /** Posts an activity. Sent again with the same id, one that did arrive is not handled twice. */
  async post(activity: Activity): Promise<Posted> {
    try {
      const { id } = await this.call<{ id: string }>('POST', `${this.path}/activities`, activity);
      setTimeout(() => void this.check(Number(id.split('|')[1])), this.socket ? echoWithin : 0);
      return { ok: true };
    } catch (error) {
      if (error instanceof Refused && error.isOver) {
        this.end();
      }
      return { ok: false, message: error instanceof Refused ? error.said : undefined };
    }
  }

  /** The person leaves: the token dies here and there, at once. */
  leave(): void {
    forgetToken();
    if (this.token) {
      navigator.sendBeacon('/api/chat/exit', this.token);
    }
    this.token = '';
    this.over = true;
    this.hang();
  }

  /** Nobody seems to be there: nothing stays in the browser's storage, nothing more comes in. */
  pause(): void {
    this.paused = true;
    forgetToken();
    this.hang();
  }

  /** Somebody is there again: what was said after this number comes in anew. */
  resume(after: number): void {
    this.paused = false;
    this.watermark = after > 0 ? String(after) : '';
    keepToken(this.token);
    void this.connect();
  }

  private get path(): string {
    return `${base}/conversations/${this.conversation}`;
  }

  private keep(opened: Opened): void {
    this.token = opened.token;
    this.conversation = opened.conversationId;
    if (!this.paused && !this.over) {
      keepToken(this.token);
    }
  }

  private async reopen(): Promise<Opened> {
    const opened = await this.call<Opened>('GET', `${this.path}?watermark=${this.watermark}`);
    this.keep(opened);
    return opened;
  }

  private listen({ streamUrl }: Opened): void {
    if (this.paused || this.over) {
      return;
    }
    if (this.polls || !streamUrl) {
      this.poll();
      return;
    }
    const socket = new WebSocket(streamUrl);
    this.socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.unopened = 0;
      this.change('online');
      this.heard();
    };
    socket.onmessage = ({ data }) => {
      this.heard();
      if (data) {
        this.take(JSON.parse(data), false);
      }
    };
    socket.onclose = () => {
      if (this.socket !== socket) {
        return;
      }
      this.socket = null;
      // Some networks let no WebSocket through: then we ask instead.
      this.unopened = opened ? 0 : this.unopened + 1;
      this.polls = this.unopened > 1;
      if (!opened) {
        this.change('offline');
      }
      this.later(500 + Math.random() * 1500);
    };
  }

  private async connect(): Promise<void> {
    clearTimeout(this.timer);
    if (this.paused || this.over || this.socket) {
      return;
    }
    try {
      this.listen(await this.reopen());
    } catch (error) {
      this.fail(error);
    }
  }

  private poll(): void {
    this.read(false).then(
      () => {
        this.change('online');
        this.later(pollEvery);
      },
      (error) => this.fail(error),
    );
  }

  private fail(error: unknown): void {
    if (error instanceof Refused && error.isOver) {
      this.end();
      return;
    }
    this.change('offline');
    this.later(2000 + Math.random() * 4000);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    if (!this.paused && !this.over) {
      this.timer = window.setTimeout(() => (this.polls ? this.poll() : void this.connect()), wait);
    }
  }

  private retryNow(): void {
    if (this.conversation && !document.hidden && !this.socket) {
      this.later(0);
    }
  }

  // A line can be dead without telling: nothing more is heard over it, not even that it is alive.
  private heard(): void {
    clearTimeout(this.silence);
    this.silence = window.setTimeout(() => {
      if (this.socket) {
        this.change('offline');
        this.hang();
        this.later(0);
      }
    }, silentFor);
  }

  // Or it shows sooner: what was acknowledged must come back soon, else it is read and the line made anew.
  private async check(sequence: number): Promise<void> {
    if (Number(this.watermark) >= sequence || this.paused || this.over) {
      return;
    }
    try {
      await this.read(false);
    } catch {
      // The line made anew tells what is wrong.
    }
    this.hang();
    this.later(0);
  }

  private async read(replay: boolean): Promise<void> {
    const all: Activity[] = [];
    for (;;) {
      const set = await this.call<{ activities: Activity[]; watermark: string }>('GET', `${this.path}/activities?watermark=${this.watermark}`);
      all.push(...set.activities);
      if (!set.watermark || set.watermark === (this.watermark || '0')) {
        break;
      }
      this.watermark = set.watermark;
    }
    if (all.length > 0) {
      this.hear(all, replay);
    }
  }

  private take(set: { activities: Activity[]; watermark?: string }, replay: boolean): void {
    if (set.watermark) {
      this.watermark = set.watermark;
    }
    this.hear(set.activities, replay);
  }

  private async refresh(): Promise<void> {
    if (this.conversation && !this.over) {
      try {
        this.keep({ ...(await this.call<Opened>('POST', `${base}/tokens/refresh`)), conversationId: this.conversation });
      } catch (error) {
        if (error instanceof Refused && error.isOver) {
          this.end();
        }
      }
    }
  }

  private end(): void {
    this.over = true;
    forgetToken();
    this.hang();
    this.change('ended');
  }

  private hang(): void {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const gaveUp = new AbortController();
    const limit = setTimeout(() => gaveUp.abort(), postWithin);
    const headers: Record<string, string> = { 'Accept-Language': lang };
    if (this.token) {
      headers['Authorization'] = `Bearer ${this.token}`;
    }
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    try {
      const answer = await fetch(path, { method, headers, body: body ? JSON.stringify(body) : undefined, signal: gaveUp.signal });
      if (!answer.ok) {
        throw new Refused(answer.status, (await answer.json().catch(() => ({}))).error?.message);
      }
      // An answer that was cut off is none.
      return (await answer.json()) as T;
    } finally {
      clearTimeout(limit);
    }
  }
}
