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

const start = (): void => {
  chat = chat ?? new Chat();
  void chat.begin();
};

byId<HTMLFormElement>('begin-form').onsubmit = (event) => {
  event.preventDefault();
  start();
};
if (DirectLine.known) {
  start();
}
