-- one row per filter and code of a subject's rows: how many rows the code leaves under the other filters
-- nought included; a row that a filter does not concern has the code * in it
-- parameters: $subject (meetings, resolutions, groups, sources, values), $filters (those set), $chosen (filter:code)
with listed as (
    select
        'meetings' as subject, 'committee' as tier, province_code, '*' as work_group_code,
        fiscal_year_be::varchar as period, ['meeting:' || meeting_id, 'resolution:*'] as own
    from meeting
    union all
    select
        'resolutions', 'committee', m.province_code, '*', m.fiscal_year_be::varchar,
        ['meeting:' || meeting_id, 'resolution:' || r.resolution_kind]
    from resolution as r inner join meeting as m using (meeting_id)
    union all
    select
        'groups', 'committee', g.province_code, g.work_group_code, '*',
        (
            select list('agency:' || m.agency_code) from target_group_mention as m
            where m.target_group_id = g.target_group_id
        )
    from target_group as g
    union all
    select 'groups', 'committee', province_code, work_group_code, fiscal_year_be::varchar, ['agency:*']
    from target_group_count
    union all
    select 'sources', 'committee', d.province_code, '*', '*', ['document:' || source_document_id]
    from fact inner join source_document as d using (source_document_id)
    union all
    select 'sources', 'official', province_code, '*', '*', ['document:*']
    from indicator_value
    union all
    select
        'values', m.tier, v.province_code,
        -- a measure that is not split by work group is not filtered by it
        if(bool_and(v.work_group_code = 'all') over (partition by v.measure_code), '*', v.work_group_code),
        v.period_kind || ':' || v.period, ['measure:' || v.measure_code, 'definition:' || v.definition_code]
    from measure_value as v inner join measure as m using (measure_code)
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
