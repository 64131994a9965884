"""Payroll, worked out: values in and values out, no file but the figures of `resources/statutory`.

Tax, National Insurance, loans, pension, sick and family pay, holiday, the minimum wage, what ending a
job costs, the payslip, and what is due to HMRC. No figure of the law stands in this code: `statutory`
reads them, and a new year is a new file. `Money` goes in and comes out; exact decimals live inside one
sum, and `rounding` names each way of rounding that the law or HMRC asks for.
"""
