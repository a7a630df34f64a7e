-- one row per cell of the coverage and passage of a fact that it counts
-- parameters: $keys (null for all)
with topic (coverage_topic, table_name) as (
    values
    ('full_total', 'target_group_count'),
    ('named_groups', 'target_group_mention'),
    ('budget_amounts', 'budget_line'),
    ('certifications', 'certification'),
    ('participants', 'activity'),
    ('production', 'production_statistic'),
    ('market_links', 'market_link'),
    ('meetings', 'meeting'),
    ('attendance', 'attendance'),
    ('resolutions', 'resolution'),
    ('activities', 'activity')
),

part_total as (
    select target_group_count_id as row_id
    from target_group_count
    where count_definition <> 'full_total'
),

member as (
    select
        concat_ws('|', t.coverage_topic, f.province_code) as row_key,
        f.table_name,
        f.row_id
    from topic as t
    inner join fact as f using (table_name)
    left join part_total as p using (row_id)
    where
        f.province_code is not null
        and (t.coverage_topic <> 'full_total' or p.row_id is null)
        and (
            t.coverage_topic <> 'participants'
            or f.row_id in (
                select activity_id from activity
                where
                    value_min is not null
                    and unit_code in ('person', 'person_per_year')
                    and activity_state <> 'planned'
            )
        )
)

select
    m.row_key,
    c.figure_code,
    f.source_document_id,
    f.source_line,
    f.source_occurrence,
    f.as_printed
from member as m
inner join fact as f using (table_name, row_id)
left join figure_code as c
    on m.table_name = c.table_name and m.row_id = c.row_key
where $keys::varchar[] is null or m.row_key = any($keys)
order by m.row_key, f.source_document_id, f.source_line, f.source_occurrence, f.table_name, f.row_id
