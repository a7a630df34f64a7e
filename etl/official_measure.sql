-- one row per indicator and per derived rate; a rate has a numerator, and a denominator that it is divided by
with counted as (
    select
        indicator_code,
        subject,
        name_th,
        name_en,
        unit_code,
        period_kind,
        additivity,
        rankability,
        denominator_code,
        null as numerator_code,
        weight_code,
        decimals,
        caution_th,
        caution_en,
        false as is_derived,
        position
    from indicator
),

rated as (
    select
        indicator_code,
        subject,
        name_th,
        name_en,
        unit_code,
        period_kind,
        additivity,
        rankability,
        denominator_code,
        numerator_code,
        weight_code,
        decimals,
        caution_th,
        caution_en,
        true as is_derived,
        position
    from derived_rate
)

select * from counted
union all
select * from rated
order by indicator_code
