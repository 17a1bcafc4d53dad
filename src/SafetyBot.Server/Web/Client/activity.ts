/** A button of the bot. */
export interface Action {
  type: string;
  title: string;
  text?: string;
  value?: string;
}

/** A card of the bot. */
export interface Card {
  title?: string;
  text?: string;
  buttons?: Action[];
}

/** An activity as Direct Line sends it, in so far as the page uses it. */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  locale?: string;
  from?: { role?: string; name?: string };
  text?: string;
  value?: unknown;
  attachments?: { name?: string; content?: Card }[];
  suggestedActions?: { actions?: Action[] };
  channelData?: { clientActivityID?: string; messageBack?: { displayText?: string } };
}

/** The number of an activity in its conversation; 0 when it has none. */
export function sequence(activity: Activity): number {
  return Number(activity.id?.split('|')[1]) || 0;
}

/** Whether the person said it. */
export function isMine(activity: Activity): boolean {
  return activity.from?.role === 'user';
}

/** The cards of an activity. */
export function cardsOf(activity: Activity): { kind: string; card: Card }[] {
  return (activity.attachments ?? []).map(({ name, content }) => ({ kind: name ?? '', card: content ?? {} }));
}

/** The choices of an activity. */
export function choicesOf(activity: Activity): Action[] {
  return activity.suggestedActions?.actions ?? [];
}

/** The question and the option that a button carries. */
export function choice(value: unknown): { question: string; option: string } {
  const text = typeof value === 'string' ? value : '';
  const at = text.indexOf('=');
  return { question: text.slice(0, Math.max(at, 0)), option: text.slice(at + 1) };
}
