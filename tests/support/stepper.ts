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

  /** An island carries `ssr` until it has taken over its markup. */
  async awake(): Promise<void> {
    await expect(this.page.locator('astro-island:has(#stepper)')).not.toHaveAttribute('ssr');
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

  async count(): Promise<number> {
    return this.root.locator('.list tbody tr').count();
  }

  given(id: string): Locator {
    return this.root.locator(`[data-input="${id}"]`);
  }

  get badge(): Locator {
    return this.root.locator('[data-agrees]');
  }

  get refusal(): Locator {
    return this.root.locator('.faults');
  }
}
