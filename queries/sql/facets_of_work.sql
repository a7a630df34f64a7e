-- one row per filter and code of a subject's rows: how many rows the code leaves under the other filters
-- nought included; a row that a filter does not concern has the code * in it
-- parameters: $subject (budgets, certifications, activities, production), $filters (those set), $chosen (filter:code)
with listed as (
    select
        'budgets' as subject, 'committee' as tier, province_code, work_group_code, fiscal_year_be::varchar as period,
        [
            'stage:' || budget_stage, 'recipient:' || recipient_kind,
            'agency:' || funder_agency_code, 'agency:' || requester_agency_code
        ] as own
    from budget_line
    union all
    select
        'certifications', 'committee', province_code, work_group_code, fiscal_year_be::varchar,
        ['standard:' || standard_code, 'status:' || certification_status, 'unit:' || unit_code]
    from certification
    union all
    select
        'activities', 'committee', province_code, work_group_code, fiscal_year_be::varchar,
        list_concat(
            (
                select list('gear:' || g.gear_code) from activity_gear as g
                where g.activity_id = a.activity_id
            ),
            (
                select list('agency:' || g.agency_code) from activity_agency as g
                where g.activity_id = a.activity_id
            )
        )
    from activity as a
    union all
    select 'production', 'committee', province_code, '*', '*', ['commodity:' || commodity_code]
    from production_statistic
    union all
    select 'production', 'committee', province_code, '*', '*', ['commodity:' || commodity_code]
    from market_link
),

faceted as (
    select
        count(*) as row_count,
        list_distinct(list_concat(own, [
            'tiers:' || tier,
            'provinces:' || province_code,
            'work_groups:' || work_group_code,
            'periods:' || coalesce(if(length(period) = 4, 'fiscal_year:' || period, period), 'not_stated:not_stated')
        ])) as facets
    from listed
    where subject = $subject
    group by all
),

met as (
    select
        *,
        list_transform(
            list_intersect(facets, $chosen::varchar[]), lambda facet: split_part(facet, ':', 1)
        ) as filters_met
    from faceted
),

opened as (
    select
        row_count,
        unnest(facets) as facet,
        list_filter($filters::varchar[], lambda each: not list_contains(filters_met, each)) as missed
    from met
)

select
    split_part(facet, ':', 1) as filter_name,
    substr(facet, instr(facet, ':') + 1) as code,
    sum(if(missed in ([], [split_part(facet, ':', 1)]), row_count, 0))::integer as row_count
from opened
group by facet
order by filter_name, code
