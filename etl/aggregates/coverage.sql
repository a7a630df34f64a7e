-- one row per topic and province, 77 provinces for each topic
with counted as (
    select
        coverage_topic,
        province_code,
        count(*) as row_count,
        count(*) filter (where has_number) as stated_count,
        count(distinct source_document_id) as source_count
    from coverage_reported
    where province_code is not null
    group by all
),

expected as (
    select
        code as coverage_topic,
        province_code
    from code_label
    cross join province
    where list_name = 'coverage_topic'
)

select
    coverage_topic,
    province_code,
    case
        when c.row_count is null then 'no_report'
        when c.stated_count = 0 then 'without_number'
        else 'reported'
    end as value_state,
    -- here nought is a count of our own rows, not a reported figure
    coalesce(c.row_count, 0) as row_count,
    coalesce(c.stated_count, 0) as stated_count,
    coalesce(c.source_count, 0) as source_count
from expected
left join counted as c using (coverage_topic, province_code)
order by coverage_topic, province_code
