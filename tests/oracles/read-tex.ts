// Reads a formula as a reader of mathematics does and says what number it means. Written against TeX alone:
// it knows nothing of how the engine sets formulas, so a lost parenthesis or two signs side by side show.

/** Numbers for the names in a formula, by their TeX. */
export type Names = ReadonlyMap<string, number>;

const spaces = /^(?:\s|\\,|\\;|\\!|\\:)+/;
const digits = /^\d+(?:\.\d+)?/;
/** What multiplies when it simply stands after something: ½(t − o), 2 ln(x). */
const juxtaposed = /^(?:\\left\(|\\ln)/;

class Reader {
  #rest: string;
  readonly #tex: string;
  readonly #names: readonly (readonly [string, number])[];

  constructor(tex: string, names: Names) {
    this.#tex = tex;
    this.#rest = tex;
    this.#names = [...names].sort(([a], [b]) => b.length - a.length);
    this.#space();
  }

  whole(): number {
    const value = this.#sum();
    if (this.#rest !== '') this.#fail('an operator or the end');
    return value;
  }

  #fail(expected: string): never {
    throw new Error(`expected ${expected} at “${this.#rest.slice(0, 30)}” in ${this.#tex}`);
  }

  #space(): void {
    this.#rest = this.#rest.replace(spaces, '');
  }

  #take(token: string): boolean {
    if (!this.#rest.startsWith(token)) return false;
    this.#rest = this.#rest.slice(token.length);
    this.#space();
    return true;
  }

  #need(token: string): void {
    if (!this.#take(token)) this.#fail(token);
  }

  /** A sign is allowed at the start, and between terms; never after another sign. */
  #sum(): number {
    let total = this.#take('-') ? -this.#product() : this.#product();
    for (;;) {
      if (this.#take('+')) total += this.#product();
      else if (this.#take('-')) total -= this.#product();
      else return total;
    }
  }

  /** Nothing times anything is nothing: 0 · ln 0 is read as 0, the convention of information theory. */
  #product(): number {
    let total = this.#power();
    for (;;) {
      const more = this.#take('\\cdot') || this.#take('\\times') || juxtaposed.test(this.#rest);
      if (!more) return total;
      const factor = this.#power();
      total = total === 0 ? 0 : total * factor;
    }
  }

  /** Two exponents in a row mean nothing in TeX. */
  #power(): number {
    const base = this.#atom();
    if (!this.#take('^')) return base;
    const value = base ** this.#group();
    if (this.#rest.startsWith('^')) this.#fail('one exponent only');
    return value;
  }

  #group(): number {
    this.#need('{');
    const value = this.#sum();
    this.#need('}');
    return value;
  }

  #parenthesis(): number {
    this.#need('\\left(');
    const value = this.#sum();
    this.#need('\\right)');
    return value;
  }

  #fraction(): number {
    const top = this.#group();
    const bottom = this.#group();
    return top === 0 ? 0 : top / bottom;
  }

  #atom(): number {
    for (const [name, value] of this.#names) if (this.#take(name)) return value;
    const number = digits.exec(this.#rest)?.[0];
    if (number !== undefined) {
      this.#take(number);
      return Number(number);
    }
    if (this.#take('\\frac') || this.#take('\\tfrac')) return this.#fraction();
    if (this.#take('\\sigma')) return 1 / (1 + Math.exp(-this.#parenthesis()));
    if (this.#take('\\tanh')) return Math.tanh(this.#parenthesis());
    if (this.#take('\\ln')) {
      if (!this.#take('\\frac')) return Math.log(this.#parenthesis());
      const argument = this.#fraction();
      if (juxtaposed.test(this.#rest))
        this.#fail('a dot, so that it is clear what the logarithm is taken of');
      return Math.log(argument);
    }
    if (this.#take('\\max\\left(')) {
      const first = this.#sum();
      this.#need(',');
      const second = this.#sum();
      this.#need('\\right)');
      return Math.max(first, second);
    }
    if (this.#take('\\left[')) {
      const left = this.#sum();
      this.#need('>');
      const right = this.#sum();
      this.#need('\\right]');
      return left > right ? 1 : 0;
    }
    if (this.#take('e^')) return Math.exp(this.#group());
    if (this.#rest.startsWith('\\left(')) return this.#parenthesis();
    return this.#fail('a number, a name or a function');
  }
}

/**
 * The number that a formula means.
 * @throws Error where the formula is ambiguous or no formula
 */
export const readTex = (tex: string, names: Names = new Map()): number => new Reader(tex, names).whole();
