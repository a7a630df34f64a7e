-- one row per row of a summary and passage of a fact that it counts
-- parameters: $table, $keys (null for all)
with member as (
    select
        'target_group_summary' as row_table,
        concat_ws('|', g.province_code, coalesce(g.work_group_code, 'not_stated')) as row_key,
        'target_group_mention' as table_name,
        m.mention_id as row_id
    from target_group as g
    inner join target_group_mention as m using (target_group_id)
    union all
    select
        'budget_summary',
        concat_ws(
            '|', province_code, coalesce(work_group_code, 'not_stated'),
            if(fiscal_year_be is null, 'not_stated', 'fiscal_year'), coalesce(fiscal_year_be::varchar, 'not_stated'),
            budget_stage, 'baht'
        ),
        'budget_line', budget_line_id
    from budget_line
    where part_of is null
    union all
    select
        'certification_summary',
        concat_ws(
            '|', province_code, coalesce(work_group_code, 'not_stated'),
            if(fiscal_year_be is null, 'not_stated', 'fiscal_year'), coalesce(fiscal_year_be::varchar, 'not_stated'),
            standard_code, coalesce(commodity_code, 'not_stated'), certification_status,
            coalesce(unit_code, 'not_stated')
        ),
        'certification', certification_id
    from certification
    where part_of is null
    union all
    select
        'activity_summary',
        concat_ws(
            '|', province_code, coalesce(work_group_code, 'not_stated'),
            if(fiscal_year_be is null, 'not_stated', 'fiscal_year'), coalesce(fiscal_year_be::varchar, 'not_stated'),
            activity_kind, activity_state, coalesce(unit_code, 'not_stated')
        ),
        'activity', activity_id
    from activity
    where province_code is not null
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
where m.row_table = $table and ($keys::varchar[] is null or m.row_key = any($keys))
order by m.row_key, f.source_document_id, f.source_line, f.source_occurrence, f.table_name, f.row_id
