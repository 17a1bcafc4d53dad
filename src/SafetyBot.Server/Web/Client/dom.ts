/** The element with this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Makes an element with a class and words. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

/** Makes a button. */
export function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const made = make('button', className, text);
  made.type = 'button';
  made.onclick = press;
  return made;
}
