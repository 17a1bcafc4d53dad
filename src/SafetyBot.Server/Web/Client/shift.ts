const presses = 3;
const within = 5000;

/** Calls `go` when Shift alone was pressed three times, each within five seconds of the last; `tell` hears how often is left, 0 when the count begins anew. */
export function watchShift(go: () => void, tell: (left: number) => void): void {
  let alone = false;
  let count = 0;
  let timer = 0;
  const forget = (): void => {
    clearTimeout(timer);
    count = 0;
    tell(0);
  };

  addEventListener('keydown', (event) => {
    if (event.key === 'Shift') {
      alone = alone || !event.repeat;
    } else {
      alone = false;
      forget();
    }
  });

  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) {
      return;
    }
    alone = false;
    clearTimeout(timer);
    count++;
    if (count === presses) {
      go();
      return;
    }
    tell(presses - count);
    timer = window.setTimeout(forget, within);
  });
}
