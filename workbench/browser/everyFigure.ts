// What runs in the page to point at the cells of its figures one by one, without a question and an answer for each, and
// to read the sums that are spelt out there.

/** A sum that is spelt out: products with both their factors, the sums so far, and the total. */
export interface Shown {
  readonly figure: string;
  readonly at: string;
  readonly factors: readonly (readonly number[])[];
  readonly products: readonly number[];
  readonly sums: readonly number[];
  readonly total: number;
}

/** The sums of some figures, at the last step, with the focus in each of their cells. Give it to `page.evaluate`. */
export function sumsOf(figures: readonly string[]): Shown[] {
  const number = (text: string) => Number(text.replaceAll('−', '-').replace(/[()×=Σ\s]/g, ''));
  return figures.flatMap((id) => {
    const figure = document.getElementById(id)!;
    const scrub = figure.querySelector<HTMLInputElement>('.scrub input');
    if (scrub) {
      scrub.value = scrub.max;
      scrub.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const places = [...figure.querySelectorAll('[role=grid]')].flatMap((grid, n) =>
      [...grid.querySelectorAll('[role=gridcell]')].map((_, at) => [n, at] as const),
    );
    return places.flatMap(([n, at]) => {
      const cell = figure.querySelectorAll('[role=grid]')[n]?.querySelectorAll<SVGGElement>('[role=gridcell]')[at];
      cell?.focus();
      return [...figure.querySelectorAll('.tape:has(.products)')].flatMap((tape) => {
        const items = [...tape.querySelectorAll('.products .product')];
        const total = tape.querySelector('.total b');
        if (!cell || !total || items.length === 0) return [];
        const part = (item: Element, name: string) => number(item.querySelector(name)!.textContent);
        return {
          figure: id,
          at: `${n}:${cell.dataset['cell']}`,
          factors: items.map((item) => [...item.querySelectorAll('.factors b')].map((b) => number(b.textContent))),
          products: items.map((item) => part(item, '.result')),
          sums: items.map((item) => (item.querySelector('.running') ? part(item, '.running') : NaN)),
          total: number(total.textContent),
        };
      });
    });
  });
}
