// Checks the formulas of docs/earning-vectors.md against its file of vectors: node check.mjs earning-vectors.json
// Every number of the file is exact in JavaScript; products are not, so all arithmetic is on BigInt.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const MAX_AMOUNT = 999_999_999_999;
const RANGE = Number.MAX_SAFE_INTEGER;

class Refused extends Error {}

/** A decimal as a fraction: "0.25" is 25 over 100. */
function fraction(text) {
  const [whole, places = ""] = text.split(".");
  return { over: BigInt(whole + places), under: 10n ** BigInt(places.length), places: places.length };
}

function isDecimal(text, limit, places) {
  const number = fraction(text);
  return number.over > 0n && number.over <= BigInt(limit) * number.under && number.places <= places;
}

function within(from, number, to) {
  return from <= number && number <= to;
}

function distinct(values) {
  return new Set(values).size === values.length;
}

function checkProgram({ type, currencyUnit, pointsPerCurrency, tiers = [] }) {
  if (type === "stamps") return;
  const valid =
    within(1, currencyUnit, MAX_AMOUNT) &&
    isDecimal(pointsPerCurrency, 1_000_000, 6) &&
    (type === "tiers" ? within(1, tiers.length, 20) : tiers.length === 0) &&
    tiers.every((tier) => within(0, tier.pointsRequired, RANGE) && isDecimal(tier.multiplier, 100, 4)) &&
    distinct(tiers.map((tier) => tier.name)) &&
    distinct(tiers.map((tier) => tier.pointsRequired));
  if (!valid) throw new Refused("VALIDATION_ERROR");
}

function tierAt({ tiers = [] }, lifetimePoints) {
  return tiers
    .filter((tier) => tier.pointsRequired <= lifetimePoints)
    .reduce((best, tier) => (best && best.pointsRequired > tier.pointsRequired ? best : tier), null);
}

/** BigInt division cuts off, which is the floor of what is not below zero. */
function earned(program, amount, tier, nothingRemains = false) {
  if (program.type === "stamps") return { basePoints: 0n, points: 0n, stamps: nothingRemains ? 0n : 1n };
  const rate = fraction(program.pointsPerCurrency);
  const base = (BigInt(amount) * rate.over) / (BigInt(program.currencyUnit) * rate.under);
  const multiplier = fraction(tier ? tier.multiplier : "1");
  return { basePoints: base, points: (base * multiplier.over) / multiplier.under, stamps: 0n };
}

function checkAmount(amount) {
  if (amount !== null && !within(0, amount, MAX_AMOUNT)) throw new Refused("VALIDATION_ERROR");
}

function purchase(program, balance, amount) {
  checkAmount(amount);
  const tier = tierAt(program, balance.lifetimePoints);
  const worth = earned(program, amount, tier);
  return { sale: { left: amount, refunds: 0, tier, worth }, moved: worth };
}

function refund(program, sale, asked) {
  checkAmount(asked);
  if (sale === null) throw new Refused("VALIDATION_ERROR");
  const amount = asked === null ? sale.left : asked;
  if (amount > sale.left || (sale.left === 0 && sale.refunds > 0)) throw new Refused("REFUND_EXCEEDS_PURCHASE");
  const left = sale.left - amount;
  const worth = earned(program, left, sale.tier, left === 0);
  const moved = Object.fromEntries(Object.keys(worth).map((name) => [name, worth[name] - sale.worth[name]]));
  return { sale: { ...sale, left, refunds: sale.refunds + 1, worth }, moved };
}

function plus(balance, moved) {
  const after = {
    points: BigInt(balance.points) + moved.points,
    stamps: BigInt(balance.stamps) + moved.stamps,
    lifetimePoints: BigInt(balance.lifetimePoints) + moved.points,
  };
  const counts = [...Object.values(after), moved.points];
  if (counts.some((count) => !within(-RANGE, count, RANGE))) throw new Refused("VALIDATION_ERROR");
  return numbers(after);
}

/** Within ±(2^53 − 1), where a number is exact again. */
function numbers(counts) {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));
}

function answers({ program, before, moves }) {
  const sales = [];
  let balance = before;
  return moves.map((move) => {
    try {
      const isPurchase = "purchase" in move;
      const { sale, moved } = isPurchase
        ? purchase(program, balance, move.purchase)
        : refund(program, sales[move.of], move.refund);
      balance = plus(balance, moved);
      if (!isPurchase) sales[move.of] = sale;
      sales.push(isPurchase ? sale : null);
      const tier = tierAt(program, balance.lifetimePoints)?.name ?? null;
      return { earned: { ...numbers(moved), tier: sale.tier?.name ?? null }, after: { ...balance, tier } };
    } catch (e) {
      if (!(e instanceof Refused)) throw e;
      sales.push(null);
      return { refused: e.message };
    }
  });
}

function wrong(vector) {
  try {
    checkProgram(vector.program);
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    return vector.refused === e.message ? [] : [`the program is refused with ${e.message}`];
  }
  if ("refused" in vector) return ["the program is accepted"];
  return answers(vector).flatMap((computed, i) => {
    const { earned, after, refused } = vector.moves[i];
    const expected = refused ? { refused } : { earned, after };
    const same = isDeepStrictEqual(computed, expected);
    return same ? [] : [`move ${i}: expected ${JSON.stringify(expected)}, computed ${JSON.stringify(computed)}`];
  });
}

const published = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (published.format !== 1 || published.count !== published.vectors.length) {
  console.error("This file is not of format 1, or not whole.");
  process.exit(1);
}
const complaints = published.vectors.flatMap((vector) =>
  wrong(vector).map((complaint) => `${vector.id} (${vector.about}) ${complaint}`),
);
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}
console.log(`${published.count} of ${published.count} vectors agree.`);
