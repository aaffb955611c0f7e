#!/usr/bin/env python3
"""Checks the formulas of docs/earning-vectors.md against its file of vectors: check.py earning-vectors.json"""

import json
import sys
from fractions import Fraction
from math import floor

MAX_AMOUNT = 999_999_999_999
RANGE = 2**53 - 1


class Refused(Exception):
    pass


def is_decimal(text, limit, places):
    number = Fraction(text)
    return 0 < number <= limit and (number * 10**places).denominator == 1


def check_program(program):
    if program["type"] == "stamps":
        return
    tiers = program.get("tiers", [])
    if not (
        1 <= program["currencyUnit"] <= MAX_AMOUNT
        and is_decimal(program["pointsPerCurrency"], 1_000_000, 6)
        and (1 <= len(tiers) <= 20 if program["type"] == "tiers" else not tiers)
        and all(0 <= tier["pointsRequired"] <= RANGE for tier in tiers)
        and all(is_decimal(tier["multiplier"], 100, 4) for tier in tiers)
        and len({tier["name"] for tier in tiers}) == len(tiers)
        and len({tier["pointsRequired"] for tier in tiers}) == len(tiers)
    ):
        raise Refused("VALIDATION_ERROR")


def tier_at(program, lifetime_points):
    reached = [tier for tier in program.get("tiers", []) if tier["pointsRequired"] <= lifetime_points]
    return max(reached, key=lambda tier: tier["pointsRequired"], default=None)


def earned(program, amount, tier, nothing_remains=False):
    if program["type"] == "stamps":
        return {"basePoints": 0, "points": 0, "stamps": 0 if nothing_remains else 1}
    base = floor(amount * Fraction(program["pointsPerCurrency"]) / program["currencyUnit"])
    points = floor(base * Fraction(tier["multiplier"])) if tier else base
    return {"basePoints": base, "points": points, "stamps": 0}


def check_amount(amount):
    if amount is not None and not 0 <= amount <= MAX_AMOUNT:
        raise Refused("VALIDATION_ERROR")


def purchase(program, balance, amount):
    check_amount(amount)
    tier = tier_at(program, balance["lifetimePoints"])
    worth = earned(program, amount, tier)
    return {"left": amount, "refunds": 0, "tier": tier, "worth": worth}, worth


def refund(program, sale, amount):
    check_amount(amount)
    if sale is None:
        raise Refused("VALIDATION_ERROR")
    amount = sale["left"] if amount is None else amount
    if amount > sale["left"] or (sale["left"] == 0 and sale["refunds"] > 0):
        raise Refused("REFUND_EXCEEDS_PURCHASE")
    left = sale["left"] - amount
    worth = earned(program, left, sale["tier"], nothing_remains=left == 0)
    moved = {name: worth[name] - sale["worth"][name] for name in worth}
    return {**sale, "left": left, "refunds": sale["refunds"] + 1, "worth": worth}, moved


def plus(balance, moved):
    after = {
        "points": balance["points"] + moved["points"],
        "stamps": balance["stamps"] + moved["stamps"],
        "lifetimePoints": balance["lifetimePoints"] + moved["points"],
    }
    if any(abs(count) > RANGE for count in [*after.values(), moved["points"]]):
        raise Refused("VALIDATION_ERROR")
    return after


def name(tier):
    return tier["name"] if tier else None


def answers(vector):
    """What each move of a vector leads to, in the words of the file."""
    program, balance, sales = vector["program"], vector["before"], []
    for move in vector["moves"]:
        sale = None
        try:
            if "purchase" in move:
                sale, moved = purchase(program, balance, move["purchase"])
                balance = plus(balance, moved)
                tier = sale["tier"]
            else:
                changed, moved = refund(program, sales[move["of"]], move["refund"])
                balance = plus(balance, moved)
                sales[move["of"]] = changed
                tier = changed["tier"]
            sales.append(sale)
            after = {**balance, "tier": name(tier_at(program, balance["lifetimePoints"]))}
            yield {"earned": {**moved, "tier": name(tier)}, "after": after}
        except Refused as refused:
            sales.append(None)
            yield {"refused": str(refused)}


def wrong(vector):
    try:
        check_program(vector["program"])
    except Refused as refused:
        return [] if vector.get("refused") == str(refused) else [f"the program is refused with {refused}"]
    if "refused" in vector:
        return ["the program is accepted"]
    expected = [{key: move[key] for key in move if key in ("earned", "after", "refused")} for move in vector["moves"]]
    pairs = zip(range(len(expected)), expected, answers(vector))
    return [f"move {i}: expected {e}, computed {a}" for i, e, a in pairs if e != a]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        published = json.load(file)
    if published["format"] != 1 or published["count"] != len(published["vectors"]):
        sys.exit("This file is not of format 1, or not whole.")
    complaints = [f"{v['id']} ({v['about']}) {w}" for v in published["vectors"] for w in wrong(v)]
    if complaints:
        sys.exit("\n".join(complaints))
    print(f"{published['count']} of {published['count']} vectors agree.")


main()
