import { byId, make } from './dom';

const keptFor = 10000;
const statusEvery = 10000;

/** Says a message to who listens to the page instead of seeing it; once, after what is being said. */
export function announce(text: string): void {
  add('announced', text);
}

/** Says danger and errors to who listens, at once. */
export function alertAloud(text: string): void {
  add('alerted', text);
}

let nextStatus = 0;
let waiting = 0;

/** Shows how things stand: at once to the eye, to who listens at most every ten seconds. */
export function status(text: string): void {
  byId('status').textContent = text;
  clearTimeout(waiting);
  const wait = Math.max(0, nextStatus - Date.now());
  waiting = window.setTimeout(() => {
    nextStatus = Date.now() + statusEvery;
    byId('status-said').textContent = text;
  }, wait);
}

function add(id: string, text: string): void {
  const line = make('p', '', text);
  byId(id)?.append(line);
  setTimeout(() => line.remove(), keptFor);
}
