"""Miles driven for work in the PA's own vehicle: what may be paid free of tax, and what may not."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.figures import Mileage
from app.payroll.rounding import nearest_penny
from app.words import t


class Vehicle(StrEnum):
    """What was driven, or that somebody was taken along."""

    CAR = "car"
    MOTORCYCLE = "motorcycle"
    BICYCLE = "bicycle"
    PASSENGER = "passenger"


@dataclass(frozen=True, slots=True)
class MileagePay:
    """What was paid for miles: the part free of tax and National Insurance, and the part that is pay."""

    free: Money
    taxed: Money


def approved_mileage(vehicle: Vehicle, miles: Decimal, miles_before: Decimal, rules: Mileage) -> Money:
    """Give the approved amount for miles, with those driven earlier in the tax year, to the nearest penny.

    Raises AppError where no source confirmed the year's rate.
    """
    if vehicle is Vehicle.CAR:
        at_first = max(min(miles, rules.car_miles - miles_before), Decimal(0))
        return nearest_penny(at_first * rules.car + (miles - at_first) * rules.car_after)
    rates = {
        Vehicle.MOTORCYCLE: rules.motorcycle,
        Vehicle.BICYCLE: rules.bicycle,
        Vehicle.PASSENGER: rules.passenger,
    }
    rate = rates[vehicle]
    if rate is None:
        raise AppError(
            t("Daybook does not know this year’s approved mileage rate for this."),
            t("Look the rate up on GOV.UK and pay that amount as an expense."),
        )
    return nearest_penny(miles * rate)


def mileage_pay(paid: Money, approved: Money) -> MileagePay:
    """Part what is paid for miles: whatever lies above the approved amount is pay like any other."""
    free = min(paid, approved)
    return MileagePay(free, max(paid - approved, NOTHING))
