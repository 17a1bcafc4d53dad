/** The words of the page in its language, as the server wrote them. */
const words: Record<string, string> = JSON.parse(document.getElementById('words')?.textContent ?? '{}');

/** A text of the page; `{count}` in it becomes the number. */
export function say(key: string, count?: number): string {
  return (words[key] ?? '').replace('{count}', String(count ?? ''));
}

/** The language of the page. */
export const lang = document.documentElement.lang;

/** Whether the page speaks easy Dutch: one message at a time, at the reader's own pace, with pictures on the choices. */
export const easy = lang === 'nl-x-simple';

/** Whether the page stands inside somebody's site. */
export const embedded = window.parent !== window;
