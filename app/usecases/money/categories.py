"""Which category a due's payment has."""

from app.funding.agreement import Due, DueKind

_BY_KIND = {
    DueKind.PAYMENT_IN: "I01",
    DueKind.CONTRIBUTION: "I08",
    DueKind.NET_PAY: "O01",
    DueKind.HOLIDAY: "O02",
    DueKind.HMRC: "O05",
    DueKind.PENSION: "O06",
    DueKind.INVOICE: "O12",
    # Money lent and given back moves between purses; it buys nothing.
    DueKind.LOAN: "",
}


def category_for(due: Due) -> str:
    """Give the code of the union list for money that settles this due."""
    return due.category or _BY_KIND[due.kind]
