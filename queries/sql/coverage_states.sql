-- one row per topic and province: the cell of the coverage matrix in one of the states of a number
-- parameters: $provinces
with numbered as (
    select
        'full_total' as coverage_topic,
        'target_group_count' as table_name,
        target_group_count_id as row_id
    from target_group_count
    where count_definition = 'full_total'
    union all
    select 'budget_amounts', 'budget_line', budget_line_id
    from budget_line
    union all
    select 'certifications', 'certification', certification_id
    from certification
    union all
    select 'participants', 'activity', activity_id
    from activity
    where unit_code in ('person', 'person_per_year') and activity_state <> 'planned'
    union all
    select 'production', 'production_statistic', production_statistic_id
    from production_statistic
    union all
    select 'attendance', 'attendance', attendance_id
    from attendance
),

doubted as (
    select distinct
        subject_table as table_name,
        subject_id as row_id
    from quality_flag
    where
        flag_state = 'open'
        and flag_kind in ('area_yield_output', 'value_weight_price', 'parts_whole')
),

judged as (
    select
        n.coverage_topic,
        f.province_code,
        bool_or(d.row_id is not null) as is_contradicted,
        bool_and(f.qualifier <> 'exact') as is_bounded
    from numbered as n
    inner join fact as f using (table_name, row_id)
    left join doubted as d using (table_name, row_id)
    where f.value_min is not null or f.value_max is not null
    group by all
)

select
    c.coverage_topic,
    c.province_code,
    case
        when c.value_state <> 'reported' then c.value_state
        when j.is_contradicted then 'contradicted'
        when j.is_bounded then 'bounded'
        else c.value_state
    end as value_state,
    c.row_count,
    c.stated_count,
    c.source_count
from coverage as c
left join judged as j using (coverage_topic, province_code)
where $provinces::varchar[] is null or c.province_code = any($provinces)
order by c.coverage_topic, c.province_code
