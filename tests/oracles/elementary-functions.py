"""Writes elementary-functions.json: exp, expm1, log, log1p and tanh to 30 digits.

Standard library only. `decimal` computes exp and ln correctly rounded to the working
precision; everything else is put together from these two with enough digits in
reserve for the cancellation it meets. Shares nothing with the engine.

Each row is [x, the double nearest to f(x), f(x) to 30 digits], as text.

    python3 tests/oracles/elementary-functions.py > tests/oracles/elementary-functions.json
"""

import json
import math
import random
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, setcontext

DIGITS = 60
setcontext(Context(prec=DIGITS, Emax=MAX_EMAX, Emin=MIN_EMIN))
SHORT = Context(prec=30, Emax=MAX_EMAX, Emin=MIN_EMIN)
WIDE = Context(prec=3 * DIGITS, Emax=MAX_EMAX, Emin=MIN_EMIN)
SMALL = Decimal("1e-12")  # below, five terms of a series beat a subtraction

ONE = Decimal(1)


def exp(x):
    return x.exp()


def expm1(x):
    if abs(x) < SMALL:
        return x + x * x / 2 + x**3 / 6 + x**4 / 24 + x**5 / 120
    return WIDE.subtract(WIDE.exp(x), ONE)


def log(x):
    return x.ln()


def log1p(x):
    if abs(x) < SMALL:
        return x - x * x / 2 + x**3 / 3 - x**4 / 4 + x**5 / 5
    return WIDE.ln(WIDE.add(ONE, x))


def tanh(x):
    grown = expm1(2 * x)
    return WIDE.divide(grown, WIDE.add(grown, Decimal(2)))


def neighbours(x, count=2):
    """x and the doubles next to it."""
    out = [x]
    below = above = x
    for _ in range(count):
        below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
        out += [below, above]
    return out


def both(points):
    return [sign * x for x in points for sign in (1, -1)]


def sweep(rng, low, high, count):
    return [rng.uniform(low, high) for _ in range(count)]


def scales(rng, low, high, count):
    """Magnitudes 2^low … 2^high, spread evenly over the exponents."""
    return [math.ldexp(rng.uniform(1, 2), rng.randint(low, high)) for _ in range(count)]


LN2 = math.log(2)
SUBNORMAL = [5e-324, 1e-323, 4.9e-320, 1.1e-310, 2.225073858507201e-308, 2.2250738585072014e-308]
# Where range reductions change their integer: odd multiples of ½ ln 2.
HALVES = [(k + 0.5) * LN2 for k in (0, 1, 2, 3, 10, 52, 53, 54, 55, 56, 57, 63)]


def points(name):
    rng = random.Random(name)
    if name == "exp":
        edges = [709.782712893384, -708.3964185322641, -745.1332191019411, -744.4400719213812]
        edges += [-h for h in HALVES] + HALVES + [LN2 * k for k in (1, 2, -1, -2, 1022, -1021, -1022)]
        return (
            [n for x in edges for n in neighbours(x)]
            + both(SUBNORMAL + scales(rng, -60, -1, 60) + [1.0, 2.0, 10.0, 100.0])
            + sweep(rng, -745, 709.7, 150) + sweep(rng, -745, -700, 60) + sweep(rng, -2, 2, 100)
        )
    if name == "expm1":
        edges = HALVES + [-h for h in HALVES] + [709.782712893384, -36.7, -37.4, -40.0, LN2, -LN2]
        return (
            [n for x in edges for n in neighbours(x)]
            + both(SUBNORMAL + scales(rng, -1073, -60, 30) + scales(rng, -60, -1, 80))
            + sweep(rng, -45, 60, 120) + sweep(rng, -1.5, 1.5, 150) + sweep(rng, 60, 709.7, 40)
        )
    if name == "log":
        edges = [1.0, 0.5, 2.0, math.sqrt(0.5), math.sqrt(2), math.e, 0.1, 10.0, 1e300, 1e-300]
        return (
            [n for x in edges for n in neighbours(x)]
            + SUBNORMAL + [1.7976931348623157e308]
            + [1 + x for x in both(scales(rng, -52, -2, 60))]
            + scales(rng, -1074, 1023, 120) + sweep(rng, 0.3, 3, 150) + sweep(rng, 0, 100, 50)
        )
    if name == "log1p":
        edges = [math.sqrt(2) - 1, math.sqrt(0.5) - 1, 1.0, -0.5, 0.5, 2.0**53, 2.0**-53, 2.0**-54]
        return (
            [n for x in edges for n in neighbours(x)]
            + both(SUBNORMAL + scales(rng, -1073, -60, 30) + scales(rng, -60, -2, 80))
            + [math.nextafter(-1, 0), -0.9999999, -0.99, 1.7976931348623157e308]
            + sweep(rng, -1, 3, 150) + scales(rng, 0, 1023, 60)
        )
    edges = [0.55, LN2 / 2, LN2, 1.0, 19.0, 19.06154746539849, 22.0] + [h / 2 for h in HALVES]
    return (
        both([n for x in edges for n in neighbours(x)])
        + both(SUBNORMAL + scales(rng, -1073, -30, 30) + scales(rng, -30, -1, 60))
        + sweep(rng, -1.5, 1.5, 150) + sweep(rng, -23, 23, 100)
    )


def row(function, x):
    value = function(Decimal(x))
    # float() of a decimal string rounds correctly, subnormal results included.
    return [repr(x), repr(float(str(value))), str(SHORT.plus(value))]


def table(function):
    rows = [row(function, x) for x in sorted(set(points(function.__name__))) if x != 0]
    finite = [r for r in rows if r[1] not in ("inf", "-inf")]
    # log(1) is exactly 0 and has no digits to compare; the unit test states it by itself.
    return [r for r in finite if Decimal(r[2]) != 0]


functions = [exp, expm1, log, log1p, tanh]
lines = [
    f'  "{f.__name__}": [\n' + ",\n".join("    " + json.dumps(r) for r in table(f)) + "\n  ]" for f in functions
]
print("{\n" + ",\n".join(lines) + "\n}")
