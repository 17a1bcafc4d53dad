const name = 'chat';

// A browser may give a page inside another site no storage: then the token lives as long as the page.
let here: string | null = null;
const storage = ((): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
})();

/** The token of this tab's chat, all that is kept in the browser; null: it has none. */
export function keptToken(): string | null {
  return storage ? storage.getItem(name) : here;
}

/** Keeps the token of this tab's chat. */
export function keepToken(token: string): void {
  here = token;
  storage?.setItem(name, token);
}

/** Keeps nothing any more. */
export function forgetToken(): void {
  here = null;
  storage?.removeItem(name);
}
