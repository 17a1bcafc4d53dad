import { Chat } from './chat';
import { DirectLine } from './direct-line';
import { byId } from './dom';
import { armExit } from './exit';
import { armPanels } from './panels';
import { embedded } from './words';

// First the way out: it works whatever comes after it.
let chat: Chat | null = null;
armExit(() => chat?.leave());

document.documentElement.classList.toggle('embedded', embedded);
armPanels();

const start = (wasHere: HTMLButtonElement | null): void => {
  chat = chat ?? new Chat();
  void chat.begin(wasHere);
};

byId<HTMLFormElement>('begin-form').onsubmit = (event) => {
  event.preventDefault();
  const by = event.submitter as HTMLButtonElement | null;
  start(by?.value ? by : null);
};
if (DirectLine.known) {
  start(null);
}
