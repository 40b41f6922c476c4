"""The edit distance between two words."""


def edit_distance(typed: str, meant: str) -> int:
    """How many typing slips make one word of another.

    A slip is a wrong letter, a letter left out or added, or two adjacent letters exchanged.
    """
    rows = [list(range(len(meant) + 1))]
    for i, letter in enumerate(typed, 1):
        row = [i]
        for j, wanted in enumerate(meant, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == wanted:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def within_one_slip(typed: str, meant: str) -> bool:
    """Whether two words differ by at most one typing slip.

    Most pairs differ in their first letters, so this compares from the first difference on, and not by
    `edit_distance`: every word of a meeting may be compared with every other.
    """
    if abs(len(typed) - len(meant)) > 1:
        return False
    pairs = enumerate(zip(typed, meant, strict=False))
    start = next((at for at, (one, other) in pairs if one != other), min(len(typed), len(meant)))
    one, other = typed[start:], meant[start:]
    exchanged = one[:2] == other[1::-1] and one[2:] == other[2:]
    return one[1:] in (other[1:], other) or one == other[1:] or exchanged
