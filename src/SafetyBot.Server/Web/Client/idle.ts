const warnAfter = 13 * 60 * 1000;
const clearAfter = 15 * 60 * 1000;

/** Watches whether somebody is there: warns two minutes before the view is cleared, and any key or touch gives a new quarter of an hour. */
export class Idle {
  private timers: number[] = [];
  private warned = false;

  constructor(private readonly warn: () => void, private readonly calm: () => void, private readonly clear: () => void) {
    for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
      addEventListener(sign, () => this.seen(), { passive: true });
    }
  }

  /** Begins to watch. */
  start(): void {
    this.stop();
    this.timers = [
      window.setTimeout(() => {
        this.warned = true;
        this.warn();
      }, warnAfter),
      window.setTimeout(() => {
        this.stop();
        this.clear();
      }, clearAfter),
    ];
  }

  /** Watches no more. */
  stop(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    if (this.warned) {
      this.warned = false;
      this.calm();
    }
  }

  private seen(): void {
    if (this.timers.length > 0) {
      this.start();
    }
  }
}
