"""What I owe: why the money is not spare, who is to be paid by when, costs ahead, and a last pay."""

from app.employment.insurance import ask_insurer_first
from app.usecases.owed.forecast import PaForecast, TeamForecast, forecast
from app.usecases.owed.last_pay import LastPay, last_pay
from app.usecases.owed.lent import Lending, LentMoney, give_back, lend_wages, lent_wages, told_funder
from app.usecases.owed.liability import LiabilityMeter, liability
from app.usecases.owed.papers import lent_letter_pdf, liability_pdf, supplier_out_pdf
from app.usecases.owed.supplier_out import Owed, owed_name, who_is_owed

__all__ = [
    "LastPay",
    "Lending",
    "LentMoney",
    "LiabilityMeter",
    "Owed",
    "PaForecast",
    "TeamForecast",
    "ask_insurer_first",
    "forecast",
    "give_back",
    "last_pay",
    "lend_wages",
    "lent_letter_pdf",
    "lent_wages",
    "liability",
    "liability_pdf",
    "owed_name",
    "supplier_out_pdf",
    "told_funder",
    "who_is_owed",
]
