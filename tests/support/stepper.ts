// The stepper as its reader meets it, for the browser tests.
import { expect, type Locator, type Page } from '@playwright/test';

export class Stepper {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('#stepper');
  }

  /** Opens an address and waits until the stepper there answers to its reader. */
  static async open(page: Page, address = '/backprop/'): Promise<Stepper> {
    await page.goto(address);
    const stepper = new Stepper(page);
    await stepper.root.scrollIntoViewIfNeeded();
    await stepper.awake();
    return stepper;
  }

  /** An island carries `ssr` until it has taken over its markup; on a busy machine its program is a while on its way. */
  async awake(): Promise<void> {
    await expect(this.page.locator('astro-island:has(#stepper)')).not.toHaveAttribute('ssr', {
      timeout: 30_000,
    });
  }

  /** Part of the stepper that keys work from, without being a control. */
  get now(): Locator {
    return this.root.locator('.now');
  }

  /** Puts the focus on the stepper, as its reader does sooner or later; formulas can change from then on. */
  async touch(): Promise<void> {
    await this.now.focus();
    const at = await this.place();
    const before = await this.symbols.textContent();
    await this.goTo(at === 1 ? 2 : at - 1);
    await expect.poll(() => this.symbols.textContent()).not.toBe(before);
    await this.goTo(at);
  }

  /** The formula in symbols. */
  get symbols(): Locator {
    return this.root.locator('.eq.sym');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The value in view. */
  get big(): Locator {
    return this.root.locator('output.big');
  }

  async quantity(): Promise<string> {
    return (await this.big.getAttribute('data-quantity')) ?? '';
  }

  async value(): Promise<number> {
    return Number(await this.big.getAttribute('data-value'));
  }

  async expectAt(id: string): Promise<void> {
    await expect(this.big).toHaveAttribute('data-quantity', id);
  }

  /** A quantity's value in the list of all steps. */
  row(id: string): Locator {
    return this.root.locator(`.list td[data-quantity="${id}"]`);
  }

  async valueOf(id: string): Promise<number> {
    return Number(await this.row(id).getAttribute('data-value'));
  }

  /** Waits until the list shows exactly this number. */
  async expectValue(id: string, value: number): Promise<void> {
    await expect(this.row(id)).toHaveAttribute('data-value', String(value));
  }

  /** Goes to the n-th step, from 1. */
  async goTo(n: number): Promise<void> {
    await this.root.locator('input[type=range]').fill(String(n));
  }

  /** The step in view, from 1. */
  async place(): Promise<number> {
    return Number(await this.root.locator('input[type=range]').inputValue());
  }

  async count(): Promise<number> {
    return this.root.locator('.list tbody tr').count();
  }

  given(id: string): Locator {
    return this.root.locator(`[data-input="${id}"]`);
  }

  /** Asks about a given number: the letter before its field. */
  async askGiven(id: string): Promise<void> {
    await this.root.locator(`.ins > div:has([data-input="${id}"]) button`).click();
  }

  /** Quantities offered as where a number comes from or what it feeds. */
  async listed(which: 'from' | 'feeds'): Promise<string[]> {
    const names = which === 'from' ? /^(用到|From)$/ : /^(流向|Feeds)$/;
    const list = this.root.locator('.prov dt', { hasText: names }).locator('+ dd');
    return list
      .locator('.chip')
      .evaluateAll((chips) => chips.map((c) => c.getAttribute('data-quantity') ?? ''));
  }

  /** What a reader was told does not work. */
  get faults(): Locator {
    return this.root.locator('.faults .err');
  }

  get badge(): Locator {
    return this.root.locator('[data-agrees]');
  }
}
