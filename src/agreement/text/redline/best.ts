/** For each of many rows the few items with the highest scores, the highest first; of equal ones the first offered. */
export class Best {
  readonly #size: number;
  readonly #items: Int32Array;
  readonly #scores: Float64Array;

  constructor(rows: number, size: number) {
    this.#size = size;
    this.#items = new Int32Array(rows * size).fill(-1);
    this.#scores = new Float64Array(rows * size);
  }

  /** Takes the item into the row if it is among the best there so far. */
  offer(row: number, item: number, score: number): void {
    const start = row * this.#size;
    let at = start + this.#size - 1;
    if (score <= (this.#scores[at] as number)) return;
    for (; at > start && (this.#scores[at - 1] as number) < score; at--) {
      this.#items[at] = this.#items[at - 1] as number;
      this.#scores[at] = this.#scores[at - 1] as number;
    }
    this.#items[at] = item;
    this.#scores[at] = score;
  }

  /** The best items of a row. */
  of(row: number): readonly number[] {
    return [...this.#items.subarray(row * this.#size, (row + 1) * this.#size)].filter((item) => item >= 0);
  }
}
