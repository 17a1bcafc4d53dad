import { button, make } from './dom';
import { say } from './words';

// Others may hear it: told once, before the first time.
let warned = false;
let speaking: HTMLButtonElement | null = null;

/** Offers to read messages aloud where this device has a voice of its own for the language; a voice from elsewhere would send the words away. */
export function offerAloud(place: HTMLElement, parts: () => HTMLElement[], language: string): void {
  const speech = window.speechSynthesis;
  if (!speech) {
    return;
  }
  const offer = (): void => {
    if (place.isConnected && !place.querySelector('.aloud') && voiceFor(language)) {
      const read = button(say('page-aloud'), 'aloud', () => start(read, parts(), language));
      place.append(read);
    }
  };
  offer();
  // Browsers load their list of voices late.
  speech.addEventListener?.('voiceschanged', offer, { once: true });
}

/** Stops reading. */
export function hush(): void {
  window.speechSynthesis?.cancel();
  done();
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const spoken = language.slice(0, 2);
  return window.speechSynthesis.getVoices().find((voice) => voice.localService === true && voice.lang.toLowerCase().startsWith(spoken));
}

function start(read: HTMLButtonElement, parts: HTMLElement[], language: string): void {
  if (speaking === read) {
    hush();
    return;
  }
  if (!warned) {
    warn(read, () => start(read, parts, language));
    return;
  }
  hush();
  speaking = read;
  read.textContent = say('page-aloud-stop');
  const voice = voiceFor(language);
  const last = parts.length - 1;
  parts.forEach((part, index) => {
    const spoken = new SpeechSynthesisUtterance(part.textContent ?? '');
    spoken.voice = voice ?? null;
    spoken.lang = voice?.lang ?? language;
    spoken.rate = 0.9;
    spoken.onboundary = ({ charIndex, charLength }) => mark(part, charIndex, charLength);
    spoken.onend = spoken.onerror = () => {
      if (index === last) {
        done();
      }
    };
    window.speechSynthesis.speak(spoken);
  });
}

function warn(read: HTMLButtonElement, go: () => void): void {
  const asked = make('div', 'warn');
  asked.setAttribute('role', 'alert');
  const close = (): void => {
    asked.remove();
    read.focus();
  };
  asked.append(
    make('p', '', say('page-aloud-warn')),
    button(say('page-aloud-yes'), 'plain', () => {
      warned = true;
      close();
      go();
    }),
    button(say('page-aloud-no'), 'plain', close),
  );
  read.after(asked);
}

function done(): void {
  if (speaking) {
    speaking.textContent = say('page-aloud');
    speaking = null;
  }
  highlights()?.delete('spoken');
}

// The word that is read stands out, where the browser tells which it is and can mark it.
function mark(part: HTMLElement, from: number, length: number): void {
  const Marks = (window as { Highlight?: new (range: Range) => unknown }).Highlight;
  const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let at = from;
  for (let node = words.nextNode(); node && Marks; node = words.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (at < size) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, Math.min(size, at + (length || (/^\S+/.exec(node.nodeValue!.slice(at))?.[0].length ?? 1))));
      highlights()?.set('spoken', new Marks(range));
      return;
    }
    at -= size;
  }
}

function highlights(): Map<string, unknown> | undefined {
  return (CSS as unknown as { highlights?: Map<string, unknown> }).highlights;
}
