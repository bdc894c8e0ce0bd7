// Runs the arithmetic of a generated Python script without Python: assignments, checks, and nothing else.
// Its functions are written here from their definitions, so the prelude of the script is not trusted but replaced.

type Value = number | readonly number[];

const numberOf = (value: Value | undefined): number => {
  if (typeof value !== 'number') throw new Error(`expected a number, found ${JSON.stringify(value)}`);
  return value;
};
const listOf = (value: Value | undefined): readonly number[] => {
  if (typeof value !== 'object') throw new Error(`expected a list, found ${JSON.stringify(value)}`);
  return value;
};

function softmax(xs: readonly number[]): number[] {
  const total = xs.reduce((sum, x) => sum + Math.exp(x), 0);
  return xs.map((x) => Math.exp(x) / total);
}

/** As at school: the digit decides, half goes up in size. Fourteen digits, so that a double's last bits cannot decide. */
function rounded(x: number, decimals: number): number {
  const shifted = Number((Math.abs(x) * 10 ** decimals).toPrecision(14));
  const size = Math.floor(shifted + 0.5) / 10 ** decimals;
  return x < 0 && size > 0 ? -size : size;
}

const functions: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  sigmoid: ([x]) => 1 / (1 + Math.exp(-numberOf(x))),
  tanh: ([x]) => Math.tanh(numberOf(x)),
  relu: ([x]) => Math.max(0, numberOf(x)),
  leaky_relu: ([x]) => Math.max(numberOf(x) / 100, numberOf(x)),
  step: ([x]) => (numberOf(x) > 0 ? 1 : 0),
  softplus: ([x]) => Math.log(1 + Math.exp(numberOf(x))),
  softmax: ([xs]) => softmax(listOf(xs)),
  log_softmax: ([xs]) => softmax(listOf(xs)).map((p) => Math.log(p)),
  exp: ([x]) => Math.exp(numberOf(x)),
  ln: ([x]) => Math.log(numberOf(x)),
  xlny: ([x, y]) => (x === 0 ? 0 : numberOf(x) * Math.log(numberOf(y))),
  xovery: ([x, y]) => (x === 0 ? 0 : numberOf(x) / numberOf(y)),
  rounded: ([x, decimals]) => rounded(numberOf(x), numberOf(decimals)),
};

const token = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|\*\*|[-+*/()[\],])/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`expected arithmetic, found “${text.slice(at, at + 20)}” in ${text}`);
    found.push(match[1]!);
  }
  return found;
}

/** Python's precedences: ** above a sign, a sign above * and /, these above + and −. */
class Arithmetic {
  readonly #tokens: string[];
  readonly #variables: ReadonlyMap<string, number>;

  constructor(text: string, variables: ReadonlyMap<string, number>) {
    this.#tokens = tokens(text);
    this.#variables = variables;
  }

  whole(): number {
    const value = numberOf(this.#sum());
    if (this.#tokens.length > 0) throw new Error(`expected the end, found ${this.#tokens.join(' ')}`);
    return value;
  }

  #take(expected: string): boolean {
    if (this.#tokens[0] !== expected) return false;
    this.#tokens.shift();
    return true;
  }

  #need(expected: string): void {
    if (!this.#take(expected)) throw new Error(`expected ${expected}, found ${this.#tokens.join(' ')}`);
  }

  #sum(): Value {
    let total = this.#product();
    for (;;) {
      if (this.#take('+')) total = numberOf(total) + numberOf(this.#product());
      else if (this.#take('-')) total = numberOf(total) - numberOf(this.#product());
      else return total;
    }
  }

  #product(): Value {
    let total = this.#signed();
    for (;;) {
      if (this.#take('*')) total = numberOf(total) * numberOf(this.#signed());
      else if (this.#take('/')) total = numberOf(total) / numberOf(this.#signed());
      else return total;
    }
  }

  #signed(): Value {
    return this.#take('-') ? -numberOf(this.#signed()) : this.#power();
  }

  #power(): Value {
    const base = this.#component();
    return this.#take('**') ? numberOf(base) ** numberOf(this.#signed()) : base;
  }

  #component(): Value {
    let value = this.#atom();
    while (this.#take('[')) {
      value = listOf(value)[numberOf(this.#sum())]!;
      this.#need(']');
    }
    return value;
  }

  #list(end: string): Value[] {
    const items: Value[] = [];
    while (!this.#take(end)) {
      if (items.length > 0) this.#need(',');
      items.push(this.#sum());
    }
    return items;
  }

  #atom(): Value {
    if (this.#take('(')) {
      const value = this.#sum();
      this.#need(')');
      return value;
    }
    if (this.#take('[')) return this.#list(']').map(numberOf);
    const word = this.#tokens.shift() ?? 'the end';
    if (/^\d/.test(word)) return Number(word);
    if (this.#take('(')) {
      const fn = functions[word];
      if (!fn) throw new Error(`expected a function of the prelude, found ${word}`);
      return fn(this.#list(')'));
    }
    const value = this.#variables.get(word);
    if (value === undefined) throw new Error(`expected a name defined above, found ${word}`);
    return value;
  }
}

/** What a script computed, and how many of its values it checks. */
export interface ScriptResult {
  readonly values: Readonly<Record<string, number>>;
  readonly checked: number;
}

/** The functions' and the platform's last bits, as a script itself allows. */
const allowance = 1e-12;

/**
 * Runs the lines of a script that follow its prelude (imports and indented definitions).
 * @throws Error where a line is neither assignment nor check nor the report, a name is used before it is defined
 *   or defined twice, or a check does not hold
 */
export function readScript(script: string): ScriptResult {
  const variables = new Map<string, number>();
  let checked = 0;
  for (const line of script.split('\n')) {
    if (line === '' || /^(?:import |from |def |\s)/.test(line) || /^print\('\d+ values hold'\)$/.test(line))
      continue;
    const check = /^check\('(\w+)', (\w+), (\S+)\)$/.exec(line);
    if (check) {
      const [, name, variable, printed] = check;
      const value = variables.get(variable!);
      const expected = Number(printed);
      if (name !== variable || value === undefined) throw new Error(`a check of nothing: ${line}`);
      const close = Math.abs(value - expected) <= allowance * Math.max(1, Math.abs(expected));
      if (!close) throw new Error(`${line}, but the arithmetic gives ${value}`);
      checked++;
      continue;
    }
    const assignment = /^([A-Za-z]\w*) = (.+)$/.exec(line);
    if (!assignment) throw new Error(`expected an assignment or a check, found ${line}`);
    const [, id, right] = assignment;
    if (variables.has(id!)) throw new Error(`${id} is defined twice`);
    variables.set(id!, new Arithmetic(right!, variables).whole());
  }
  return { values: Object.fromEntries(variables), checked };
}
