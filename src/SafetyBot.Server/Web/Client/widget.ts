// The launcher on somebody's site: <script src="https://…/widget.js" async></script>. It loads nothing until it is asked to.
import { watchShift } from './shift';

interface Words {
  open: string;
  close: string;
  exit: string;
}

// The server writes its words and the address of its exit here.
declare const WORDS: Words & { exitAddress: string };

const server = new URL((document.currentScript as HTMLScriptElement).src);
const page = new URL(server.searchParams.get('lang') ?? '', server.origin).href;
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });

const css =
  ':host{all:initial}'
  + 'button,a{font:600 18px/1.2 system-ui,sans-serif;min-height:48px;padding:12px 20px;border-radius:24px;border:2px solid #fff;background:#0b4f56;color:#fff;cursor:pointer;box-sizing:border-box;text-decoration:none}'
  + 'button:focus-visible,a:focus-visible{outline:3px solid #0b4f56;outline-offset:3px}'
  + '.open{position:fixed;z-index:2147483646;right:16px;bottom:16px}'
  + '.box{position:fixed;z-index:2147483647;right:16px;bottom:16px;width:min(420px,calc(100vw - 32px));height:min(720px,calc(100vh - 32px));display:flex;flex-direction:column;background:#fff;border:1px solid #5b6b73;border-radius:12px;overflow:hidden}'
  + '.bar{display:flex;justify-content:space-between;gap:8px;padding:8px;background:#eef3f2}'
  + '.bar a{background:#1c2b33}'
  + 'iframe{flex:1;border:0;width:100%}'
  + '[hidden]{display:none}'
  + '@media(max-width:480px){.box{inset:0;width:auto;height:auto;border:0;border-radius:0}}';
try {
  // A site's own policy may forbid style in the page; this is none.
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  root.adoptedStyleSheets = [style];
} catch {
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}

const launcher = document.createElement('button');
launcher.className = 'open';
launcher.type = 'button';
launcher.textContent = WORDS.open;
launcher.setAttribute('aria-expanded', 'false');

let box: HTMLElement | null = null;
let frame: HTMLIFrameElement | null = null;
let gone = false;

function exit(): void {
  if (gone) {
    return;
  }
  gone = true;
  // The page is covered first, whatever stands on it; then it makes place for another.
  const cover = document.createElement('div');
  cover.setAttribute('style', 'position:fixed;inset:0;z-index:2147483647;background:#fff');
  document.documentElement.append(cover);
  frame?.contentWindow?.postMessage({ safetybot: 'exit' }, server.origin);
  setTimeout(() => location.replace(WORDS.exitAddress), 50);
}

function close(): void {
  if (box) {
    box.hidden = true;
  }
  launcher.hidden = false;
  launcher.setAttribute('aria-expanded', 'false');
  launcher.focus();
}

function open(): void {
  if (!box) {
    box = document.createElement('section');
    box.className = 'box';
    box.setAttribute('aria-label', WORDS.open);
    const bar = document.createElement('div');
    bar.className = 'bar';
    const leave = document.createElement('a');
    leave.href = WORDS.exitAddress;
    leave.rel = 'noreferrer noopener';
    leave.textContent = WORDS.exit;
    leave.onclick = (event) => {
      event.preventDefault();
      exit();
    };
    const shut = document.createElement('button');
    shut.type = 'button';
    shut.textContent = WORDS.close;
    shut.onclick = close;
    bar.append(shut, leave);
    frame = document.createElement('iframe');
    frame.title = WORDS.open;
    frame.src = page;
    frame.referrerPolicy = 'no-referrer';
    frame.onload = () => frame?.contentWindow?.postMessage({ safetybot: 'bar' }, server.origin);
    box.append(bar, frame);
    root.append(box);
  }
  box.hidden = false;
  launcher.hidden = true;
  launcher.setAttribute('aria-expanded', 'true');
  frame?.focus();
}

launcher.onclick = open;
root.append(launcher);
document.body.append(host);

addEventListener('message', (event) => {
  if (event.origin === server.origin && event.source === frame?.contentWindow) {
    if (event.data?.safetybot === 'exit') {
      exit();
    } else if (event.data?.safetybot === 'close') {
      close();
    }
  }
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && box && !box.hidden) {
    close();
  }
});
addEventListener('pageshow', (event) => {
  if (event.persisted && gone) {
    location.reload();
  }
});
watchShift(exit, () => undefined);
