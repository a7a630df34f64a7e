-- How much was asked for, proposed, approved, received? Lines without an amount are counted, never as zero.
select
    budget_stage,
    fiscal_year_be,
    count(*) as line_count,
    count(amount_baht) as with_amount,
    sum(amount_baht) as baht
from budget_line
group by all
order by budget_stage, fiscal_year_be nulls last;
