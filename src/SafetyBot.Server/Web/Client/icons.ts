// Pictures of 24 by 24, drawn with lines.
const check = 'M4 13l5 5L20 6';
const cross = 'M6 6l12 12M18 6L6 18';
const question = 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.200-1.500 2.300M12 18v.5';
const quiet = 'M5 9h14v6H5zM9 9v6M15 9v6';
const speech = 'M4 5h16v11H11l-4 4v-4H4z';
const list = 'M5 7h.01M9 7h10M5 12h.01M9 12h10M5 17h.01M9 17h10';
const phone = 'M6 3h4l1 5-2 1.500a12 12 0 0 0 5.500 5.500L16 13l5 1v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z';
const bulb = 'M9 18h6M10 21h4M12 3a6 6 0 0 1 3.500 10.900V16h-7v-2.100A6 6 0 0 1 12 3z';
const person = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0';
const people = 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2 20a7 7 0 0 1 14 0M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14a7 7 0 0 1 4 6';
const house = 'M4 11l8-7 8 7v9h-5v-6H9v6H4z';
const onward = 'M4 12h15M13 6l6 6-6 6';
const back = 'M20 12H5M11 6l-6 6 6 6';
const dots = 'M6 12h.01M12 12h.01M18 12h.01';
const flag = 'M6 21V4h11l-2 4 2 4H6';
const screen = 'M4 5h16v11H4zM9 20h6M12 16v4';
const picture = 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01';
const warning = 'M12 4l9 16H3zM12 10v4M12 17v.5';
const heart = 'M12 20s-8-5-8-10.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 8 2.500C20 15 12 20 12 20z';
const bin = 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13';

// By the option's id: the same picture for the same meaning, wherever it is asked.
const byOption: Record<string, string> = {
  yes: check, correct: check, helped: check, safe: check, start: onward, resume: onward, continue: onward, next: onward, done: check,
  no: cross, not: cross, unsafe: cross, later: cross, enough: cross, none: cross,
  unknown: question, bit: question, mistake: back, change: back,
  declined: quiet, keep: check, forget: bin, restart: back,
  tell: speech, scan: list, more: dots, other: dots, menu: list, 'to-menu': list,
  advice: bulb, tips: bulb, helplines: phone, help: phone, who: phone, person: phone, card: flag,
  self: person, friend: people, adult: person, child: house, home: house, reallife: people, online: screen,
  nobody: cross, photos: picture, sextortion: warning, grooming: screen, 'image-abuse': picture, bullying: people, prevention: bulb, exploitation: warning,
  control: warning, crisis: heart, wrongdoing: speech, know: question, under12: person, from12To15: person, from16: person,
  language: speech, country: flag, netherlands: flag, belgium: flag, elsewhere: flag,
};

/** The picture that goes with an option, or null. It stands beside the words, never alone. */
export function pictureOf(option: string): SVGSVGElement | null {
  const drawn = byOption[option];
  return drawn ? icon(drawn) : null;
}

/** A picture for something that is not an option. */
export function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.classList.add('icon');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
